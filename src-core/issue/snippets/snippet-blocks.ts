import { readFrontMatter } from '../front-matter.ts';
import { noteKey } from '../parse/notes.ts';
import { plainText } from '../parse/plain-text.ts';
import { textBlocks } from '../text-blocks.ts';
import type { Range } from '../../text/edit.ts';

/** A block of an issue that might recur; its range ends without the last line's end. */
export interface SnippetBlock extends Range {
  /** Its first line as recurring blocks are compared by. */
  readonly key: string;
  /** Equal for blocks that read the same but for blanks. */
  readonly hash: number;
  /** The heading right above it, null when something else stands there. */
  readonly heading: string | null;
}

const headingLine = /^ {0,3}#{1,6}\s/u;
/** Item heads, fences, comments, definitions and rules open no snippet. */
const otherLine =
  /^\s{0,3}(?:[*_]{0,2}\d{1,3}\s?[.)、．]|[①-⑳㉑-㉟㊱-㊿]|`{3}|~{3}|<!--|\[[^\]]+\]:|[-*_=]{3,}\s*$)/u;
/** Fewer letters are no words that a block can be told by. */
const fewestLetters = 8;

/** The blocks of an issue's text that can be snippets, in order. */
export function snippetBlocks(text: string): readonly SnippetBlock[] {
  const blocks: SnippetBlock[] = [];
  let heading: string | null = null;
  const from = readFrontMatter(text)?.to ?? 0;
  for (const block of textBlocks(text, { from, to: text.length })) {
    const content = text.slice(block.from, block.to).trimEnd();
    const firstLine = content.split('\n', 1)[0] ?? '';
    if (headingLine.test(firstLine)) {
      heading = plainText(firstLine.replace(headingLine, ''));
      continue;
    }
    if (canOpenSnippet(firstLine)) {
      const to = block.from + content.length;
      blocks.push({
        from: block.from,
        to,
        key: noteKey(firstLine),
        hash: snippetHash(content),
        heading,
      });
    }
    heading = null;
  }
  return blocks;
}

function canOpenSnippet(line: string): boolean {
  if (line.length < fewestLetters || otherLine.test(line)) return false;
  const words = line.slice(0, 300).replaceAll(/<[^>]*>|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/gu, ' ');
  return (words.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters;
}

/** Tells texts apart by their content, runs of blanks taken as one. */
export function snippetHash(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  const compared = text.replaceAll(/\s+/gu, ' ').trim();
  for (let at = 0; at < compared.length; at += 1) {
    const unit = compared.charCodeAt(at);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}
