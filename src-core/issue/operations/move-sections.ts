import { err, ok, type Result } from '../../result.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { inTurn } from './in-turn.ts';
import { moveSection } from './move-section.ts';
import type { Move, Operation, OperationError } from './operation.ts';
import { blocksOf, topmost } from './section-blocks.ts';

/** A move of sections, with what an announcement says of it. */
export interface SectionsMove extends Operation {
  /** Where they are now, in order; those that moved inside another one are not listed. */
  readonly places: readonly number[];
  /** How many sections the issue has. */
  readonly count: number;
}

/**
 * Moves sections, each with its subsections, so that they follow each other in the order of the text
 * behind the first `to` of the sections that stay. Each moves as `moveSection` moves it, in an order that
 * the opposite move of a run runs backwards.
 */
export function moveSections(
  text: string,
  issue: Issue,
  from: readonly number[],
  to: number,
  parse: ParseText = createTextReader(),
): Result<SectionsMove, OperationError> {
  const { sections } = issue;
  const moving = topmost(sections, from);
  const blocks = new Map(moving.map((root) => [root, blocksOf(sections, [root])]));
  const going = blocksOf(sections, from);
  const staying = [...sections.keys()].filter((index) => !going.has(index));
  const areThere = moving.length > 0 && moving.every((index) => sections[index] !== undefined);
  if (!areThere || !Number.isInteger(to) || to < 0 || to > staying.length) {
    return err('out-of-range');
  }

  const anchor = staying[to] ?? sections.length;
  const order = [
    ...moving.filter((root) => root < anchor).toReversed(),
    ...moving.filter((root) => root > anchor),
  ];
  /** The sections by the places that they had, and the end, as they come to stand. */
  let now: readonly number[] = [...sections.keys(), sections.length];
  const placed: number[] = [];
  const turns = order.map((root) => (read: string, model: Issue, parseNow: ParseText) => {
    const block = [...(blocks.get(root) ?? [])];
    const at = now.indexOf(root);
    const rest = now.filter((index) => !block.includes(index));
    const next = Math.min(...placed.filter((other) => other > root));
    const place = rest.indexOf(next === Infinity ? anchor : next);
    now = rest.toSpliced(place, 0, ...block);
    placed.push(root);
    return moveSection(read, model, at, place, parseNow);
  });
  const done = inTurn<Move, OperationError>(text, issue, turns, parse);
  if (!done.ok) return done;
  const places = moving.map((root) => now.indexOf(root));
  const first = done.value.issue.sections[places[0] ?? -1];
  const last = done.value.issue.sections[to + going.size - 1];
  if (first === undefined || last === undefined) throw new Error(`no sections moved to ${to}`);
  const range = { from: first.from, to: last.to };
  return ok({ edits: done.value.edits, range, places, count: sections.length });
}
