import type { Finding } from '#core/checks/create-checker.ts';
import { findingMessage } from '#core/checks/finding-message.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';

/** A finding and where it is; line and column from 1. */
export interface FindingPlace {
  /** As the person named it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly finding: Finding;
}

const severityNames = {
  error: 'severityError',
  warning: 'severityWarning',
  hint: 'severityHint',
} as const;

/** A line that editors and terminals understand, without its end. */
export function findingLine(
  { file, line, column, finding }: FindingPlace,
  translate: Translate,
): string {
  const text = translate('commandLine.lintPlace', {
    severity: translateData(translate, 'commandLine', severityNames[finding.severity], {}),
    rule: finding.rule,
    message: findingMessage(finding, translate),
  });
  return `${file}:${line}:${column}: ${text}`;
}
