import type { Finding } from '#core/checks/create-checker.ts';
import { mapPosition } from '#core/text/map-position.ts';
import type { TextEdit } from '#core/text/edit.ts';
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

/** The same finding after an edit: of those that say the same the nearest to where it should be. */
export function sameFinding(
  { rule, message, values, from }: Finding,
  now: readonly Finding[],
  edit: TextEdit | null,
): Finding | null {
  const at = edit === null ? from : mapPosition(from, [edit], 'after');
  const said = JSON.stringify(values);
  const alike = now.filter(
    (one) => one.rule === rule && one.message === message && JSON.stringify(one.values) === said,
  );
  const [nearest] = alike.toSorted((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  return nearest ?? null;
}
