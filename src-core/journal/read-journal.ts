import type { JournalEntry, JournalStep } from './entry.ts';
import { fileText, textsAt, walkJournal } from './walk-journal.ts';

export interface JournalReading {
  /** What the window showed last. */
  readonly text: string;
  /** The steps that undo can take back, and the text before the first of them. */
  readonly start: string;
  readonly steps: readonly JournalStep[];
  /** What was on disk last, as far as the journal knows. */
  readonly saved: { readonly text: string; readonly at: number } | null;
  /** How many changes, as a person counts them, were made after that. */
  readonly changes: number;
}

/** Where things stand in a journal, as indexes of its entries; -1 where there is none. */
interface JournalSearch {
  /** The window's last text. */
  readonly text: string | null;
  /** Where the history begins: the last text that came whole. */
  readonly breakIndex: number;
  /** The steps since then. */
  readonly steps: readonly number[];
  /** Where the text on disk was last known for certain, and where a save began that never ended. */
  readonly certain: number;
  readonly begun: number | null;
}

/**
 * What a journal says of its issue; null when it holds no text. At most `mostSteps` steps come back.
 * `diskText` is what the file holds now, null when it is gone: a save whose end the journal does not
 * know has taken place when it is there.
 */
export function readJournal(
  entries: readonly JournalEntry[],
  diskText: string | null,
  mostSteps: number,
): JournalReading | null {
  const found = searchJournal(entries);
  const { text } = found;
  if (text === null) return null;

  const steps = mostSteps > 0 ? found.steps.slice(-mostSteps) : [];
  const startIndex = (steps[0] ?? entries.length) - 1;
  const indexes = [startIndex, found.certain, found.begun ?? -1].filter((index) => index >= 0);
  const texts = textsAt(entries, new Set(indexes));

  const begunText = found.begun === null ? undefined : texts.get(found.begun);
  const isBegunSaved = begunText !== undefined && begunText === diskText;
  const savedIndex = isBegunSaved && found.begun !== null ? found.begun : found.certain;
  const savedEntry = entries[savedIndex];
  const shownThen = texts.get(savedIndex);
  const after = found.steps.filter((index) => index > savedIndex);
  return {
    text,
    start: texts.get(startIndex) ?? text,
    steps: steps.map((index) => entries[index]).filter(isStep),
    saved:
      shownThen === undefined || savedEntry === undefined
        ? null
        : { text: fileText(savedEntry, shownThen), at: timeOf(savedEntry) },
    changes: countChanges(after.map((index) => entries[index]).filter(isStep)),
  };
}

export function searchJournal(entries: readonly JournalEntry[]): JournalSearch {
  const walk = walkJournal();
  let breakIndex = -1;
  let steps: number[] = [];
  let certain = -1;
  let begun: number | null = null;
  for (const [index, entry] of entries.entries()) {
    if (!walk.step(entry)) continue;
    if (isStep(entry)) steps.push(index);
    if (entry.kind === 'base' || entry.kind === 'leap') {
      breakIndex = index;
      steps = [];
    }
    if (entry.kind === 'saving') begun = index;
    const isCertain =
      (entry.kind === 'base' && entry.version !== null) ||
      (entry.kind === 'outside' && entry.taken) ||
      (entry.kind === 'saved' && begun !== null);
    if (isCertain) {
      certain = entry.kind === 'saved' && begun !== null ? begun : index;
      begun = null;
    }
  }
  return { text: walk.text(), breakIndex, steps, certain, begun };
}

function isStep(entry: JournalEntry | undefined): entry is JournalStep {
  return entry?.kind === 'edit' || entry?.kind === 'select';
}

function timeOf(entry: JournalEntry): number {
  return 'at' in entry ? entry.at : 0;
}

const joined = /^(?:input\.type|delete)(?:$|\.)/;
const joinedWithinMs = 500;

/** What is typed or deleted in one go at one place is one change, as it is one step of undo. */
function countChanges(steps: readonly JournalStep[]): number {
  let count = 0;
  let before: JournalStep | null = null;
  for (const step of steps) {
    if (step.kind !== 'edit') {
      before = null;
      continue;
    }
    const continues: boolean =
      before !== null && joined.test(step.event ?? '') && step.at - before.at < joinedWithinMs;
    if (!continues) count += 1;
    before = step;
  }
  return count;
}
