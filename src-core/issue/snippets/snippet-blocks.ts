import { readFrontMatter } from '../front-matter.ts';
import { char } from '../parse/characters.ts';
import { noteKey } from '../parse/notes.ts';
import { plainText } from '../parse/plain-text.ts';
import { textBlocks } from '../text-blocks.ts';
import type { Range } from '../../text/edit.ts';

/** A block of an issue that might recur; its range ends without the last line's end. */
export interface SnippetBlock extends Range {
  /** Its first line as recurring blocks are compared by. */
  readonly key: string;
  /** The heading right above it, null when something else stands there. */
  readonly heading: string | null;
}

const headingLine = /^ {0,3}#{1,6}\s/u;
/** Item heads, fences, comments, definitions and rules open no snippet. */
const otherLine =
  /^\s{0,3}(?:[*_]{0,2}\d{1,3}\s?[.)、．]|[①-⑳㉑-㉟㊱-㊿]|`{3}|~{3}|<!--|\[[^\]]+\]:|[-*_=]{3,}\s*$)/u;
/** Fewer letters are no words that a block can be told by. */
const fewestLetters = 8;
const hasWords = new RegExp(`(?:\\P{L}*\\p{L}){${fewestLetters}}`, 'u');
/** Tags, pictures and the targets of links. */
const notWords = /<[^>]*>|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/gu;

/** The blocks of an issue's text that can be snippets, in order. */
export function snippetBlocks(text: string): readonly SnippetBlock[] {
  const blocks: SnippetBlock[] = [];
  let heading: string | null = null;
  for (const block of issueBlocks(text)) {
    const read = readOpening(text.slice(block.from, block.to));
    if (read.heading !== null) {
      ({ heading } = read);
      continue;
    }
    if (read.key !== null) {
      const to = trimmedEnd(text, block);
      const named = heading === null ? null : plainText(heading);
      blocks.push({ from: block.from, to, key: read.key, heading: named });
    }
    heading = null;
  }
  return blocks;
}

/** All blocks below the front matter. */
export function issueBlocks(text: string): readonly Range[] {
  return textBlocks(text, { from: readFrontMatter(text)?.to ?? 0, to: text.length });
}

interface Opening {
  /** Of a block that is one, without its marks. */
  readonly heading: string | null;
  /** Null for what cannot be a snippet. */
  readonly key: string | null;
}

/** What the first line of a block tells. */
export function readOpening(block: string): Opening {
  const feed = block.indexOf('\n');
  const firstLine = feed === -1 ? block : block.slice(0, feed);
  if (headingLine.test(firstLine)) {
    return { heading: firstLine.replace(headingLine, ''), key: null };
  }
  return { heading: null, key: canOpenSnippet(firstLine) ? keyOf(firstLine) : null };
}

/** The end of a range of a text without the blanks before it. */
export function trimmedEnd(text: string, { from, to }: Range): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= char.space) end -= 1;
  return end;
}

/** Most lines are their own key. */
function keyOf(line: string): string {
  return line.length > 400 || /^\s|\s\s|[^\S ]|\s$/u.test(line) ? noteKey(line) : line;
}

function canOpenSnippet(line: string): boolean {
  if (line.length < fewestLetters) return false;
  if (beginsInWords(line)) return true;
  if (otherLine.test(line)) return false;
  const start = line.slice(0, 300);
  return hasWords.test(/[<(]/u.test(start) ? start.replaceAll(notWords, ' ') : start);
}

/** A quick answer for most paragraphs: Latin letters and blanks, or characters beyond the signs. */
function beginsInWords(line: string): boolean {
  for (let at = 0; at < fewestLetters + 4; at += 1) {
    const unit = line.charCodeAt(at);
    const isLatin = (unit | 32) >= 97 && (unit | 32) <= 122;
    const isIdeograph = unit >= 0x3040 && unit <= 0x9fff;
    if (!isLatin && !isIdeograph && (unit !== char.space || at === 0)) return false;
  }
  return true;
}

/** Equal for texts that read the same but for blanks. */
export function snippetHash(text: string): number {
  let hash = 0x811c9dc5;
  let length = 0;
  let isAfterBlank = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= char.space || unit === char.ideographicSpace) {
      isAfterBlank = length > 0;
      continue;
    }
    if (isAfterBlank) hash = Math.imul(hash ^ char.space, 0x01000193);
    isAfterBlank = false;
    hash = Math.imul(hash ^ unit, 0x01000193);
    length += 1;
  }
  return (length & 0x1fffff) * 0x1_0000_0000 + (hash >>> 0);
}
