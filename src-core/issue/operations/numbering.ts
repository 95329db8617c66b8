import type { Issue, Item, Section } from '../model.ts';
import type { TextEdit } from '../../text/edit.ts';
import { followMarker } from './body-indent.ts';
import { markerWidth, takeHeadApart } from './item-head.ts';
import { isCircled, numberLike } from './number-text.ts';
import { itemContentEnd } from './slots.ts';

/** Sections whose items are numbered as one sequence; most runs are a single section. */
export interface NumberRun {
  /** Indexes of sections, ascending. */
  readonly sections: readonly number[];
  /** The first number; the others follow one by one. Irregular runs say what was found first. */
  readonly base: number;
  readonly regular: boolean;
}

interface Numbered {
  readonly number: number;
  readonly text: string;
}

export function numberedItems(section: Section): readonly Item[] {
  return section.items.filter(({ number }) => number !== null);
}

function numbersOf(text: string, section: Section): readonly Numbered[] {
  return section.items.flatMap(({ number, numberRange }) =>
    number === null || numberRange === null
      ? []
      : [{ number, text: text.slice(numberRange.from, numberRange.to) }],
  );
}

/** Whether a section of two or more writes 1 before every item, as Markdown allows. */
export function isAllOnes(section: Section): boolean {
  const numbered = numberedItems(section);
  return numbered.length > 1 && numbered.every(({ number }) => number === 1);
}

/** The runs of an issue in order; sections without numbers are in none. */
export function numberRuns(text: string, issue: Issue): readonly NumberRun[] {
  const runs: NumberRun[] = [];
  let next = null as { readonly number: number; readonly circled: boolean } | null;
  for (const [index, section] of issue.sections.entries()) {
    const numbers = numbersOf(text, section);
    const [first] = numbers;
    if (first === undefined) continue;
    const circled = isCircled(first.text);
    const regular = numbers.every(
      (one, i) => one.number === first.number + i && isCircled(one.text) === circled,
    );
    const last = runs.at(-1);
    const continues =
      regular && last?.regular && next?.number === first.number && next.circled === circled;
    if (continues && last !== undefined) {
      runs[runs.length - 1] = { ...last, sections: [...last.sections, index] };
    } else {
      runs.push({ sections: [index], base: first.number, regular });
    }
    next = regular ? { number: first.number + numbers.length, circled } : null;
  }
  return runs;
}

export function runOf(runs: readonly NumberRun[], section: number): NumberRun | null {
  return runs.find(({ sections }) => sections.includes(section)) ?? null;
}

/**
 * The edits that give `items` (in their new order) the numbers of `texts` in turn; beyond those the
 * numbers go on from `base`, written as the last of `texts`, or as `like`. Null stands for an item
 * that the caller writes. What belongs to a list's item is indented anew where its number gets wider or
 * narrower. Null comes back when circled numbers run out.
 */
export function assignNumbers(
  text: string,
  items: readonly (Item | null)[],
  texts: readonly string[],
  base: number,
  like: string,
): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const [index, item] of items.entries()) {
    const insert = texts[index] ?? numberLike(base + index, texts.at(-1) ?? like);
    if (insert === null) return null;
    if (item !== null) edits.push(...numberEdits(text, item, insert));
  }
  return edits;
}

function numberEdits(text: string, item: Item, insert: string): readonly TextEdit[] {
  const { numberRange, head } = item;
  if (numberRange === null) return [];
  const edit = { ...numberRange, insert };
  const growth = insert.length - (numberRange.to - numberRange.from);
  const width = growth === 0 ? 0 : markerWidth(takeHeadApart(text, item));
  if (width === 0) return [edit];
  const below = { from: head.to, to: itemContentEnd(text, item) };
  return [edit, ...followMarker(text, below, width, width + growth)];
}

export function numberTexts(text: string, items: readonly Item[]): readonly string[] {
  return items.flatMap(({ numberRange }) =>
    numberRange === null ? [] : [text.slice(numberRange.from, numberRange.to)],
  );
}
