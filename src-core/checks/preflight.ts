import type { Finding } from './create-checker.ts';

/** What the copy desk says of an issue that is about to go out. */
export interface Preflight {
  /** Mistakes for certain: a question. */
  readonly errors: readonly Finding[];
  /** How many more there are to look at: told with the result. */
  readonly warnings: number;
}

/**
 * The findings that an export asks about. What the rules for channels find is left out: the export itself
 * and the release desk say the same of the channel that it is about.
 */
export function preflightOf(findings: readonly Finding[]): Preflight {
  const own = findings.filter(({ values }) => values?.['channel'] === undefined);
  return {
    errors: own.filter(({ severity }) => severity === 'error'),
    warnings: own.filter(({ severity }) => severity === 'warning').length,
  };
}

/**
 * Names of findings that stay while the text around them changes: what was found and which of the same
 * kind it is, but not where it stands.
 */
export function findingNames(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, message, values, words }) => {
    const name = JSON.stringify([rule, message, values, words]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  });
}
