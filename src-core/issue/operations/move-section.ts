import { err, ok, type Result } from '../../result.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { arrange } from './arrange.ts';
import { assignNumbers, numberedItems, numberRuns, numberTexts } from './numbering.ts';
import type { Move, Operation, OperationError } from './operation.ts';
import { blockLength, blockOf, sectionPlaces } from './section-blocks.ts';
import { readsAs, structureOf } from './structure.ts';

/**
 * Moves the section at `from`, with its subsections, so that `to` is its index afterwards. The
 * issue's footer stays at the end. `issue` is what `parse` reads in `text`.
 */
export function moveSection(
  text: string,
  issue: Issue,
  from: number,
  to: number,
  parse: ParseText = createTextReader(),
): Result<Move, OperationError> {
  const { sections } = issue;
  const section = sections[from];
  if (section === undefined || !Number.isInteger(to) || to < 0) return err('out-of-range');
  const length = blockLength(sections, from);
  if (to + length > sections.length) return err('out-of-range');
  if (section.level === 0) return err('anonymous-section');
  const places = sectionPlaces(issue, from);
  if (!places.includes(to)) {
    return err(to === 0 && sections[0]?.level === 0 ? 'anonymous-section' : 'inside-section');
  }

  const order = moveRun([...sections.keys()], from, length, to);
  const { edits, range } = rearrange(text, issue, { from, to, length }, order);
  const titles = structureOf(issue);
  const expected = order.flatMap((index) => titles[index] ?? []);
  if (!readsAs(expected, text, edits, parse)) return err('would-change-structure');
  return ok({
    edits,
    range,
    kind: 'section',
    title: section.title,
    place: { section: to, item: null },
    count: sections.length,
    sectionTitle: section.title,
  });
}

function moveRun<T>(list: readonly T[], from: number, length: number, to: number): readonly T[] {
  return list.toSpliced(from, length).toSpliced(to, 0, ...list.slice(from, from + length));
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * Swaps the moved sections with those they pass; what separates them stays. Text after a section's
 * items goes with it, but the issue's footer, below the last list of items, stays at the end.
 */
function rearrange(
  text: string,
  issue: Issue,
  { from, to, length }: Span,
  order: readonly number[],
): Operation {
  const [start, middle, end] =
    to < from ? [to, from, from + length] : [from, from + length, to + length];
  const areLists = hasItems(issue, middle - 1) && hasItems(issue, end - 1);
  const atEnd = areLists ? 'footer' : 'closing';
  const staying = end === issue.sections.length ? atEnd : 'breaks';
  const first = blockOf(text, issue, start, middle, staying);
  if (from === to) return { edits: [], range: first.content };
  const second = blockOf(text, issue, middle, end, staying);
  const pieces = [
    { from: 0, to: first.content.from },
    second.content,
    first.separator,
    first.content,
    second.separator,
    { from: second.separator.to, to: text.length },
  ];
  const { edits, starts } = arrange(text, pieces, renumber(text, issue, order));
  const piece = to < from ? 1 : 3;
  return { edits, range: { from: starts[piece] ?? 0, to: starts[piece + 1] ?? 0 } };
}

function hasItems(issue: Issue, index: number): boolean {
  return (issue.sections[index]?.items.length ?? 0) > 0;
}

/** Where numbers run through several sections they follow the new order. */
function renumber(text: string, issue: Issue, order: readonly number[]): readonly TextEdit[] {
  const edits = numberRuns(text, issue)
    .filter(({ regular, sections }) => regular && sections.length > 1)
    .flatMap(({ sections, base }) => {
      const before = sections.flatMap((index) => itemsOf(issue, index));
      const after = order
        .filter((index) => sections.includes(index))
        .flatMap((index) => itemsOf(issue, index));
      return assignNumbers(text, after, numberTexts(text, before), base, '1') ?? [];
    });
  return edits
    .filter((edit) => text.slice(edit.from, edit.to) !== edit.insert)
    .toSorted((a, b) => a.from - b.from);
}

function itemsOf(issue: Issue, index: number) {
  const section = issue.sections[index];
  return section === undefined ? [] : numberedItems(section);
}
