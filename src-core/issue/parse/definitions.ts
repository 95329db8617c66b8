import { skipBlanks } from './characters.ts';
import type { FindDefinition } from './head-title.ts';
import { lineKind } from './line-kind.ts';
import { closingBracket } from './link-syntax.ts';
import type { Lines } from './scan-lines.ts';

const longestLabel = 300;
const longestUrl = 4000;

/** Looks up link definitions; they are read on the first call only, as few issues have any. */
export function definitionsOf(text: string, lines: Lines): FindDefinition {
  let known: ReadonlyMap<string, string> | null = null;
  return (label) => {
    known ??= readDefinitions(text, lines);
    return known.get(normalise(label)) ?? null;
  };
}

function readDefinitions(text: string, lines: Lines): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.kinds[line] !== lineKind.definition) continue;
    const from = lines.starts[line] ?? 0;
    const to = lines.starts[line + 1] ?? text.length;
    const open = skipBlanks(text, from, to);
    const close = closingBracket(text, open, Math.min(to, open + longestLabel));
    if (close === -1) continue;
    const label = normalise(text.slice(open + 1, close));
    const target = text.slice(close + 2, Math.min(to, close + longestUrl)).trimStart();
    const url = /^<([^>\n]*)>|^\S+/u.exec(target);
    if (url !== null && !known.has(label)) known.set(label, url[1] ?? url[0]);
  }
  return known;
}

function normalise(label: string): string {
  return label.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
