import type { Item } from '../../issue/model.ts';
import { parseIssue } from '../../issue/parse-issue.ts';
import type { ParseProfile } from '../../issue/profile/parse-profile.ts';
import type { PlacedBlock } from '../../markdown/place-blocks.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { BodyEdits } from './body-edits.ts';

const atMargin = new Set(['heading', 'def', 'footnote_definition', 'hr']);

interface NumberedList {
  readonly start: number;
  readonly count: number;
}

function numberedList({ token }: PlacedBlock, text: string, at: number): NumberedList | null {
  if (token.type !== 'list' || !token.ordered) return null;
  if (!/^ {0,3}\d+\./.test(text.slice(at, at + 20))) return null;
  return { start: Number(token.start), count: token.items.length };
}

/** How far a block has to be indented to belong to the numbered item above it; 0 where it does not. */
function indentUnder(block: PlacedBlock, item: Item | undefined, text: string): number {
  if (item === undefined || atMargin.has(block.token.type)) return 0;
  if (block.from < item.head.to || block.to > item.body.to) return 0;
  return /^ {0,3}\d+\.[ \t]+/.exec(text.slice(item.head.from, item.head.to))?.[0].length ?? 0;
}

function indented({ from, to }: PlacedBlock, width: number, text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = text.lastIndexOf('\n', from - 1) + 1;
  while (at <= to && at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end);
    if (line.trim() !== '') edits.push({ from: at, to: at, insert: ' '.repeat(width) });
    if (end < 0) break;
    at = end + 1;
  }
  return edits;
}

/**
 * kramdown numbers every list from 1 on: what follows an item is indented under it, so that the items are one
 * list, and a list that begins with another number is told so.
 */
export function indentItems(profile: ParseProfile | null, fileName: string): BodyEdits {
  return ({ text, blocks, profile: { indentItems: isWanted } }) => {
    if (!isWanted) return [];
    const items = parseIssue(text, { fileName, ...(profile === null ? {} : { profile }) })
      .sections.flatMap((section) => section.items)
      .filter(({ marker }) => marker === 'dot');
    const edits: TextEdit[] = [];
    let next: number | null = null;
    let at = 0;
    for (const block of blocks) {
      if (block.token.type === 'space') continue;
      const list = numberedList(block, text, block.from);
      if (list !== null) {
        const lineStart = text.lastIndexOf('\n', block.from - 1) + 1;
        if (list.start !== (next ?? 1)) {
          const insert = `{: start="${list.start}"}\n`;
          edits.push({ from: lineStart, to: lineStart, insert });
        }
        next = list.start + list.count;
        continue;
      }
      while (at + 1 < items.length && (items[at + 1]?.head.from ?? 0) < block.from) at += 1;
      const width = next === null ? 0 : indentUnder(block, items[at], text);
      if (width > 0) edits.push(...indented(block, width, text));
      else next = null;
    }
    return edits;
  };
}
