import type { Range } from '../../text/edit.ts';
import type { Item, Section } from '../model.ts';

/** The place of one item in its section. */
export interface Slot {
  /** The item from its head to its last line of text, without the note or definitions after it. */
  readonly content: Range;
  /** What follows up to the next item, the outro or the section's end. */
  readonly separator: Range;
  /** Whether the separator stays when items move: it ends the section or holds text. */
  readonly pinned: boolean;
}

export function slotsOf(text: string, section: Section): readonly Slot[] {
  return section.items.map((item, index) => {
    const next = section.items[index + 1];
    const from = item.from;
    const to = itemContentEnd(text, item);
    const separator = { from: to, to: next?.from ?? section.outro.from };
    const holdsText = text.slice(separator.from, separator.to).trim() !== '';
    return { content: { from, to }, separator, pinned: next === undefined || holdsText };
  });
}

/** The end of an item's last line of text, without the note or definitions after it. */
export function itemContentEnd(text: string, { head, note, to }: Item): number {
  const end = contentEnd(text, { from: head.to, to: note?.from ?? to });
  return definitionsStart(text, { from: head.to, to: end }) ?? end;
}

/** The end of the last line with text in `range`, its line end apart; `range.from` without one. */
export function contentEnd(text: string, range: Range): number {
  let end = range.to;
  while (end > range.from && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end === range.from) return end;
  while (end < range.to && text[end] !== '\n') end += 1;
  return end;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09;
}

/**
 * Where the link and footnote definitions at the end of `range` begin (the end of the last line
 * before them), null when it ends otherwise.
 */
function definitionsStart(text: string, range: Range): number | null {
  let confirmed: number | null = null;
  let candidate: number | null = null;
  for (let end = range.to; end > range.from;) {
    const from = Math.max(text.lastIndexOf('\n', end - 1) + 1, range.from);
    const line = text.slice(from, Math.min(end, from + 200));
    if (/^ {0,3}\[[^\]]+\]:/u.test(line)) candidate = from;
    else if (line.trim() === '') confirmed = candidate ?? confirmed;
    else if (!line.startsWith('    ')) break;
    end = from - 1;
  }
  return confirmed === null ? null : contentEnd(text, { from: range.from, to: confirmed });
}
