import type { Checked } from '#core/checks/create-checker.ts';

/** Nobody reads more; what is fixed or silenced makes room for the next. */
export const mostShown = 500;

/**
 * What the window is handed of what was found: the first of each list, and after them as many mistakes, which an
 * export asks about wherever they are. A quarter of a million findings take the window a second to unpack.
 */
export function shownOf({ findings, silenced }: Checked): Checked {
  const later = findings.slice(mostShown).filter(({ severity }) => severity === 'error');
  return {
    findings: [...findings.slice(0, mostShown), ...later.slice(0, mostShown)],
    silenced: silenced.slice(0, mostShown),
  };
}
