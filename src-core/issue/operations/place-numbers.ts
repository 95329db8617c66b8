import type { TextEdit } from '../../text/edit.ts';
import type { Issue, Item, Section } from '../model.ts';
import {
  assignNumbers,
  isAllOnes,
  numberedItems,
  numberRuns,
  numberTexts,
  runOf,
  type NumberRun,
} from './numbering.ts';
import type { ItemPlace } from './operation.ts';

export interface PlacedNumbers {
  /** For the other items, in document order. */
  readonly edits: readonly TextEdit[];
  /** For the item that is put in; 1 where that is not numbered. */
  readonly number: number;
}

/** What happens to the numbers of an issue when an item leaves one section, enters one, or both. */
export interface NumberChange {
  readonly out: ItemPlace | null;
  /** `place` is where it stands afterwards; `numbered` whether it then carries a number. */
  readonly into: { readonly place: ItemPlace; readonly numbered: boolean } | null;
}

/**
 * Numbers after a change: a regular run (per section, or through the issue) goes on without a gap,
 * irregular ones stay as they are, and the new item follows the one before it. Null when circled
 * numbers run out.
 */
export function placeNumbers(
  text: string,
  issue: Issue,
  { out, into }: NumberChange,
): PlacedNumbers | null {
  const found = numberRuns(text, issue);
  const runs = into === null ? found : withSection(issue, found, into.place.section, out);
  const outRun = out === null ? null : runOf(runs, out.section);
  const intoRun = into === null ? null : runOf(runs, into.place.section);
  const edits: TextEdit[] = [];
  let number = 1;
  for (const run of new Set([outRun, intoRun])) {
    if (run === null) continue;
    const enters = run === intoRun ? into : null;
    const order = numberedAfter(issue, run, run === outRun ? out : null, enters);
    const at = order.indexOf(null);
    if (!run.regular) {
      const section = issue.sections[run.sections[0] ?? 0];
      const before = order[at - 1]?.number ?? 0;
      if (at !== -1) number = section !== undefined && isAllOnes(section) ? 1 : before + 1;
      continue;
    }
    if (at !== -1) number = run.base + at;
    const texts = numberTexts(
      text,
      run.sections.flatMap((index) => numberedItems(sectionAt(issue, index))),
    );
    const assigned = assignNumbers(text, order, texts, run.base, '1');
    if (assigned === null) return null;
    edits.push(...assigned.filter((edit) => text.slice(edit.from, edit.to) !== edit.insert));
  }
  return { edits: edits.toSorted((a, b) => a.from - b.from), number };
}

function sectionAt(issue: Issue, index: number): Section {
  const section = issue.sections[index];
  if (section === undefined) throw new Error(`no section ${index} of ${issue.sections.length}`);
  return section;
}

/** An empty section that is entered from, or lies between, sections numbered through joins them. */
function withSection(
  issue: Issue,
  runs: readonly NumberRun[],
  index: number,
  out: ItemPlace | null,
): readonly NumberRun[] {
  if (sectionAt(issue, index).items.length > 0) return runs;
  const joined = runs.find(
    ({ sections }) =>
      sections.length > 1 &&
      (sections.includes(out?.section ?? -1) ||
        ((sections[0] ?? 0) < index && index < (sections.at(-1) ?? 0))),
  );
  if (joined === undefined) return runs;
  const sections = [...joined.sections, index].toSorted((a, b) => a - b);
  return runs.map((run) => (run === joined ? { ...run, sections } : run));
}

/** The numbered items of a run after the change; null stands for the item that enters. */
function numberedAfter(
  issue: Issue,
  run: NumberRun,
  out: ItemPlace | null,
  into: NumberChange['into'],
): readonly (Item | null)[] {
  return run.sections.flatMap((index) => {
    const items: readonly Item[] = sectionAt(issue, index).items;
    const left: readonly (Item | null)[] =
      out?.section === index ? items.toSpliced(out.item, 1) : items;
    const all: readonly (Item | null)[] =
      into?.place.section === index && into.numbered
        ? left.toSpliced(into.place.item, 0, null)
        : left;
    return all.filter((item) => item === null || item.number !== null);
  });
}
