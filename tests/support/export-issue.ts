import { parseIssue } from '#core/issue/parse-issue.ts';
import { findTarget } from '#core/export/registry.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, Picture } from '#core/export/target.ts';
import type { Result } from '#core/result.ts';

export interface ExportInput {
  readonly fileName?: string;
  readonly pictures?: readonly Picture[];
}

export function exportIssue(
  targetId: string,
  text: string,
  { fileName = '2024-03-16-weekly.md', pictures = [] }: ExportInput = {},
): Result<ExportOutput, readonly ReportEntry[]> {
  const target = findTarget(targetId);
  if (!target) throw new Error(`no target ${targetId}`);
  const issue = parseIssue(text, { fileName });
  return target.export({ text, issue, fileName }, { edition: 'full', language: null }, pictures);
}

/** The output of an export that is not refused. */
export function exported(targetId: string, text: string, input?: ExportInput): ExportOutput {
  const result = exportIssue(targetId, text, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The first file's text. */
export function page(output: ExportOutput): string {
  const content = output.files[0]?.content;
  if (typeof content !== 'string') throw new Error('the export has no page');
  return content;
}

/** `action construct reason` of each entry, with its line. */
export function reported(output: ExportOutput): readonly string[] {
  return output.report.map(
    ({ line, action, construct, reason }) => `${line} ${action} ${construct} ${reason}`,
  );
}
