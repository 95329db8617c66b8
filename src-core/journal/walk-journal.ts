import { chunkedText, type ChunkedText } from '../text/chunked-text.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { toEdits } from './edit-tuples.ts';
import type { JournalEntry } from './entry.ts';

/** The text of a journal as it is followed from entry to entry. */
export interface JournalWalk {
  /** False for an entry that means nothing: before the first base, after a gap, or for another text. */
  readonly step: (entry: JournalEntry) => boolean;
  /** Null before the first base. */
  readonly text: () => string | null;
}

export function walkJournal(): JournalWalk {
  let text: ChunkedText | null = null;
  let isLost = false;

  const change = (entry: JournalEntry & { readonly kind: 'edit' | 'leap' }): boolean => {
    if (text === null || isLost) return false;
    try {
      text.apply(toEdits(entry.edits));
    } catch {
      isLost = true;
      return false;
    }
    isLost = entry.kind === 'edit' && entry.length !== text.length();
    return !isLost;
  };

  return {
    step: (entry) => {
      if (entry.kind === 'gap') isLost = true;
      if (entry.kind === 'base') {
        text = chunkedText(entry.text);
        isLost = false;
      }
      if (entry.kind === 'edit' || entry.kind === 'leap') return change(entry);
      return text !== null && !isLost;
    },
    text: () => text?.text() ?? null,
  };
}

/** The window's texts after the entries with these indexes, by index; only those that mean something. */
export function textsAt(
  entries: readonly JournalEntry[],
  indexes: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const last = Math.max(-1, ...indexes);
  const walk = walkJournal();
  for (const [index, entry] of entries.entries()) {
    if (index > last) break;
    const isSound = walk.step(entry);
    if (isSound && indexes.has(index)) texts.set(index, walk.text() ?? '');
  }
  return texts;
}

/** What the file held according to `entry`, when the window had `text`. */
export function fileText(entry: JournalEntry | undefined, text: string): string {
  if (entry?.kind !== 'outside') return text;
  try {
    return applyEdits(text, toEdits(entry.edits));
  } catch {
    return text;
  }
}

/** Without what means nothing; the head stays. */
export function soundEntries(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const walk = walkJournal();
  return entries.filter((entry) => walk.step(entry) || entry.kind === 'head');
}
