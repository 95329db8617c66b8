import type { Finding } from '#core/checks/create-checker.ts';
import { problemsElementId } from './focus-problems.ts';

/** The place in the list of the row that has the focus; null while none has. */
export function focusedProblem(): number | null {
  const row = document.activeElement?.closest(`#${problemsElementId} [data-key]`);
  const key = row?.getAttribute('data-key');
  return key === null || key === undefined ? null : Number(key);
}

/** The finding at the cursor, else the first on its line. */
export function problemAt(
  problems: readonly Finding[],
  cursor: number,
  lineOf: (position: number) => number,
): Finding | null {
  const touched = problems.find(({ from, to }) => from <= cursor && cursor <= to);
  if (touched !== undefined) return touched;
  const line = lineOf(cursor);
  return problems.find(({ from, to }) => lineOf(from) <= line && line <= lineOf(to)) ?? null;
}
