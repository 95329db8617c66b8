import { parseIssue } from '#core/issue/parse-issue.ts';
import { plainEdition, type ExportOptions } from '#core/export/edition/edition-settings.ts';
import { planExport } from '#core/export/export-issue.ts';
import { findTarget } from '#core/export/registry.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, ExportSource, Picture } from '#core/export/target.ts';
import type { Result } from '#core/result.ts';

export interface ExportInput {
  readonly fileName?: string;
  readonly pictures?: readonly Picture[];
  readonly options?: ExportOptions;
  /** What is below the export's folder already, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export function sourceOf(text: string, fileName = '2024-03-16-weekly.md'): ExportSource {
  return { text, issue: parseIssue(text, { fileName }), fileName };
}

export function exportIssue(
  targetId: string,
  text: string,
  { fileName, pictures = [], options = plainEdition, files = {} }: ExportInput = {},
): Result<ExportOutput, readonly ReportEntry[]> {
  const target = findTarget(targetId);
  if (!target) throw new Error(`no target ${targetId}`);
  const planned = planExport(target, sourceOf(text, fileName), options);
  if (!planned.ok) return planned;
  const given = planned.value.reads.map((path) => ({
    path,
    content: files[path] ?? null,
  }));
  return planned.value.run({ pictures, files: given });
}

/** The output of an export that is not refused. */
export function exported(targetId: string, text: string, input?: ExportInput): ExportOutput {
  const result = exportIssue(targetId, text, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The first file's text, or the page that one is made of. */
export function page(output: ExportOutput): string {
  const content = output.files[0]?.content ?? output.pages[0]?.html;
  if (typeof content !== 'string') throw new Error('the export has no page');
  return content;
}

/** `action construct reason` of each entry, with its line. */
export function reported(output: ExportOutput): readonly string[] {
  return output.report.map(
    ({ line, action, construct, reason }) => `${line} ${action} ${construct} ${reason}`,
  );
}
