import type { Range, TextEdit } from '../../text/edit.ts';

interface Definition extends Range {
  readonly edits: readonly TextEdit[];
}

const definition = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]*\S.*(?:\n(?: {4}|\t).*)*/gmu;
const label = /\[([^[\]\n]{1,200})\]/gu;

function comparable(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * The definitions of links and footnotes outside of the pieces, which are in order, that something in
 * the pieces refers to.
 */
export function keptDefinitions(text: string, pieces: readonly Range[]): readonly Definition[] {
  const wanted = new Set<string>();
  for (const { from, to } of pieces) {
    for (const [, name = ''] of text.slice(from, to).matchAll(label)) wanted.add(comparable(name));
  }
  const kept: Definition[] = [];
  let next = 0;
  for (const match of text.matchAll(definition)) {
    const from = match.index;
    while (next < pieces.length && (pieces[next]?.to ?? 0) <= from) next += 1;
    const isInside = (pieces[next]?.from ?? Infinity) <= from;
    if (isInside || !wanted.has(comparable(match[1] ?? ''))) continue;
    kept.push({ from, to: from + match[0].trimEnd().length, edits: [] });
  }
  return kept;
}
