import { diffArrays } from 'diff';
import { changedPart } from './changed-part.ts';
import type { TextEdit } from './edit.ts';

/** Lines `from..to` of the old text (0-based, half-open) that became `lines`. */
export interface LineChange {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Beyond this many changed lines the middle counts as replaced: a finer answer costs too much. */
const maxEditLength = 2000;

/** What turns `before` into `after`, ascending and never touching; lines are without their LF. */
export function changedLines(
  before: readonly string[],
  after: readonly string[],
): readonly LineChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  if (old.length === 0 && now.length === 0) return [];
  const whole = { from: start, to: start + old.length, lines: now };
  if (old.length === 0 || now.length === 0) return [whole];
  const parts = diffArrays(old, now, { maxEditLength });
  if (parts === undefined) return [whole];

  const changes: LineChange[] = [];
  let line = start;
  let open: LineChange | null = null;
  for (const { added, removed, value } of parts) {
    if (added || removed) {
      open ??= { from: line, to: line, lines: [] };
      if (removed) line += value.length;
      open = { from: open.from, to: line, lines: added ? [...open.lines, ...value] : open.lines };
      continue;
    }
    if (open !== null) changes.push(open);
    open = null;
    line += value.length;
  }
  if (open !== null) changes.push(open);
  return changes;
}

/** Edits of whole lines that turn `before` into `after`. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const part = changedPart(before, after);
  const lines = part.before.split('\n');
  const edits = toTextEdits(lines, changedLines(lines, part.after.split('\n')));
  return edits.map(({ from, to, insert }) => ({
    from: part.from + from,
    to: part.from + to,
    insert,
  }));
}

/** Changes of `lines`, ascending, as edits of these lines joined with LF. */
export function toTextEdits(
  lines: readonly string[],
  changes: readonly LineChange[],
): readonly TextEdit[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const length = (starts.at(-1) ?? 1) - 1;
  return joined(changes).map(({ from, to, lines: inserted }) => {
    const insert = inserted.map((line) => `${line}\n`).join('');
    const edit = { from: starts[from] ?? 0, to: starts[to] ?? 0, insert };
    if (edit.to <= length && edit.from <= length) return edit;
    // The last line has no LF: what goes or comes at the end takes the one before it instead.
    if (from === 0) return { from: 0, to: length, insert: insert.slice(0, -1) };
    const ending = insert === '' ? '' : `\n${insert.slice(0, -1)}`;
    return { from: edit.from - 1, to: length, insert: ending };
  });
}

/** Changes that touch as one: at the end of the text each would claim the same LF. */
function joined(changes: readonly LineChange[]): readonly LineChange[] {
  const apart: LineChange[] = [];
  for (const change of changes) {
    const last = apart.at(-1);
    if (last?.to !== change.from) apart.push(change);
    else
      apart.splice(-1, 1, { ...change, from: last.from, lines: [...last.lines, ...change.lines] });
  }
  return apart;
}
