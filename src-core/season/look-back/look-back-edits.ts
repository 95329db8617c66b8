import type { Section } from '../../issue/model.ts';
import { placeholder } from '../../issue/new-issue/subtitle.ts';
import type { TextEdit } from '../../text/edit.ts';
import { lineKey } from './look-back-line.ts';
import { listMark, type OldLine } from './old-lines.ts';

/** A line that is to stand in the section. */
export interface Wanted {
  readonly number: number;
  readonly text: string;
  readonly address: string;
}

interface Changes {
  /** In order. */
  readonly edits: readonly TextEdit[];
  readonly written: readonly number[];
  readonly there: readonly number[];
}

/** What the section's lines need so that every wanted one stands there. */
export function changesOf(
  text: string,
  section: Section,
  {
    lines,
    wanted,
    carried,
  }: {
    readonly lines: readonly OldLine[];
    readonly wanted: readonly Wanted[];
    readonly carried: (line: OldLine) => boolean;
  },
): Changes {
  const edits: TextEdit[] = [];
  const written: number[] = [];
  const there: number[] = [];
  /** The line of each wanted issue once it has one. */
  const places = new Map<Wanted, OldLine>();
  const taken = new Set<OldLine>();
  const take = (each: Wanted, line: OldLine) => {
    places.set(each, line);
    taken.add(line);
  };
  const replace = (each: Wanted, line: OldLine) => {
    take(each, line);
    edits.push({ from: line.from, to: line.to, insert: each.text.replace(listMark, '') });
    written.push(each.number);
  };
  for (const each of wanted) {
    const key = lineKey(each.text.replace(listMark, ''));
    const same = lines.find((line) => lineKey(line.text) === key);
    // What leads there in other words is the curator's own.
    const own = lines.find(
      (line) => !line.isOurs && line.text.includes('](') && leadsTo(line, each),
    );
    const line = same ?? own;
    if (line === undefined) continue;
    take(each, line);
    there.push(each.number);
  }
  for (const each of wanted) {
    if (places.has(each)) continue;
    const stale = lines.find((line) => line.isOurs && !taken.has(line) && leadsTo(line, each));
    if (stale !== undefined) replace(each, stale);
  }
  const isLeft = (line: OldLine) =>
    line.isOurs &&
    !taken.has(line) &&
    (carried(line) || line.address === placeholder || line.text.includes(`(${placeholder})`));
  for (const each of wanted) {
    if (places.has(each)) continue;
    const free = lines.find(isLeft);
    if (free !== undefined) replace(each, free);
  }
  for (const line of lines.filter((each) => isLeft(each) && carried(each))) {
    const from = text.lastIndexOf('\n', line.from - 1) + 1;
    const behind = /^[^\n]*\n?(?:[ \t]*\n)*/u.exec(text.slice(line.from))?.[0].length ?? 0;
    edits.push({ from, to: Math.min(line.from + behind, section.to), insert: '' });
    taken.add(line);
  }
  const added = wanted.filter((each) => !places.has(each));
  for (const each of added) written.push(each.number);
  edits.push(...insertions(text, section, { added, wanted, places, lines }));
  return {
    edits: edits.toSorted((a, b) => a.from - b.from || a.to - b.to),
    written: wanted.map(({ number }) => number).filter((number) => written.includes(number)),
    there,
  };
}

function leadsTo({ address }: OldLine, wanted: Wanted): boolean {
  return address !== '' && address === wanted.address;
}

/** Each behind the nearest one before it in the rule's order, else before the first, else below the heading. */
function insertions(
  text: string,
  section: Section,
  {
    added,
    wanted,
    places,
    lines,
  }: {
    readonly added: readonly Wanted[];
    readonly wanted: readonly Wanted[];
    readonly places: ReadonlyMap<Wanted, OldLine>;
    readonly lines: readonly OldLine[];
  },
): readonly TextEdit[] {
  if (added.length === 0) return [];
  if (places.size === 0) return [firstLines(text, section, lines, added)];
  const edits = new Map<number, string>();
  for (const each of added) {
    const gap = gapOf(each.text);
    const index = wanted.indexOf(each);
    const before = wanted.slice(0, index).findLast((other) => places.has(other));
    const line = before === undefined ? undefined : places.get(before);
    if (line !== undefined) {
      edits.set(line.to, `${edits.get(line.to) ?? ''}${gap}${each.text}`);
      continue;
    }
    const next = wanted.slice(index).find((other) => places.has(other));
    const first = next === undefined ? undefined : places.get(next);
    if (first === undefined) throw new Error('a line has a place and cannot be found');
    const at = text.lastIndexOf('\n', first.from - 1) + 1;
    edits.set(at, `${edits.get(at) ?? ''}${each.text}${gap}`);
  }
  return [...edits].map(([at, insert]) => ({ from: at, to: at, insert }));
}

function firstLines(
  text: string,
  { head, to: end }: Section,
  lines: readonly OldLine[],
  added: readonly Wanted[],
): TextEdit {
  const [first] = added;
  const insert = added.map((each) => each.text).join(gapOf(first?.text ?? ''));
  const last = lines.at(-1);
  const at = last?.to ?? head.to;
  if (last !== undefined) return { from: at, to: at, insert: `\n\n${insert}` };
  // The blank lines below an empty section's heading become those around the lines.
  const rest = text.slice(at, end);
  const blank = /^\s*/u.exec(rest)?.[0].length ?? 0;
  const behind = text.slice(at + blank).trim() === '' ? '\n' : '\n\n';
  return { from: at, to: at + blank, insert: `\n\n${insert}${behind}` };
}

function gapOf(line: string): string {
  return /^[-*+]\s/u.test(line) ? '\n' : '\n\n';
}
