import { crc32 } from '../journal/crc32.ts';
import { itemNames, itemPrint } from '../twins/item-print.ts';
import { twinItems, type TwinItem, type TwinText } from '../twins/twin-text.ts';

/** An item that can be asked for by its mark. */
export interface MarkedItem {
  /** Six hexadecimal digits that say which item of the issue it is, whatever becomes of its words. */
  readonly id: string;
  /** Four that say what it was when it was asked for. */
  readonly version: string;
  /** As records call it (twins/item-print.ts). */
  readonly name: string;
  readonly print: string;
  readonly item: TwinItem;
}

/** All items of a side with their marks, in order. */
export function markedItems(side: TwinText): readonly MarkedItem[] {
  const items = twinItems(side);
  const names = itemNames(items);
  const taken = new Set<string>();
  return items.map((item, index) => {
    const name = names[index] ?? '';
    let id = hex(name).slice(0, 6);
    for (let more = 1; taken.has(id); more += 1) id = hex(`${name}\n${more}`).slice(0, 6);
    taken.add(id);
    const print = itemPrint(side.text, item.at);
    return { id, version: print.slice(0, 4), name, print, item };
  });
}

function hex(text: string): string {
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

/** The line before an item; plain enough for every chat to keep it. */
export function markLine({ id, version }: Pick<MarkedItem, 'id' | 'version'>): string {
  return `@@ ${id}-${version} @@`;
}

export const endLine = '@@ end @@';

export interface ReadMark {
  readonly id: string;
  /** '' when it got lost. */
  readonly version: string;
  /** What stands behind the mark on its line. */
  readonly rest: string;
}

const token = /(?<![\p{L}\p{N}])([0-9a-f]{6})(?:\s*[-‐‑–—]\s*([0-9a-f]{4}))?(?![\p{L}\p{N}])/giu;
/** So much may stand on the line besides, e.g. `**Item 3:**`. */
const mostBesides = 24;

/** The mark that a line of an answer is, of those that were asked for; null for any other line. */
export function readMark(line: string, ids: ReadonlySet<string>): ReadMark | null {
  for (const match of line.matchAll(token)) {
    const [whole, id = '', version = ''] = match;
    if (!ids.has(id.toLowerCase())) continue;
    const mark = { id: id.toLowerCase(), version: version.toLowerCase() };
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + whole.length);
    const signs = /^[\s@*_`\])}>】」"”']*/u.exec(after)?.[0].length ?? 0;
    const rest = after.slice(signs).trim();
    if (words(before).length > mostBesides || before.includes('](')) continue;
    if (before.includes('@@')) return { ...mark, rest };
    if (words(before + after).length <= mostBesides && !after.includes('](')) {
      return { ...mark, rest: '' };
    }
  }
  return null;
}

export function isEndLine(line: string): boolean {
  return /^[\s>*_`#]*@@\s*(?:end|结束|完|終わり)\s*@@[\s*_`]*$/iu.test(line);
}

function words(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}
