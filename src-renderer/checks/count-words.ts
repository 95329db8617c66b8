import type { Translate } from '#core/messages/translator.ts';
import type { ProblemMark } from '../state/check-state.ts';

/** `1 error, 2 warnings`. */
export function countWords({ error, warning, hint }: ProblemMark, t: Translate): string {
  const parts = [
    ...(error > 0 ? [t('problems.errorCount', { count: error })] : []),
    ...(warning > 0 ? [t('problems.warningCount', { count: warning })] : []),
    ...(hint > 0 ? [t('problems.hintCount', { count: hint })] : []),
  ];
  return parts.join(t('problems.listSeparator'));
}
