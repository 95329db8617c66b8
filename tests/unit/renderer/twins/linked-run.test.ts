import { history, isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorState, Transaction } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import type { LinkedHalf } from '#core/journal/entry.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { alignTwins } from '#core/twins/align-twins.ts';
import { linkEdits } from '#core/twins/link-edits.ts';
import type { LinkedText } from '#core/twins/link-request.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';
import { nextLinked, takeLinked } from '../../../../src-renderer/editor/linked-history.ts';
import { linkedStepOf, linkedSteps, linkTo } from '../../../../src-renderer/editor/linked-step.ts';
import { minimalChanges } from '../../../../src-renderer/editor/minimal-changes.ts';
import { stepThere, twinHalf } from '../../../../src-renderer/twins/twin-step.ts';
import { randomFrom, type Random } from '../../../support/random.ts';
import { thorough } from '../../../support/thorough.ts';
import { corpusPairs, madeUpPair, type TwinPair } from '../../../support/twin-pair.ts';
import { randomOperation } from './random-operation.ts';

/** An editor without a window, with real history. */
function createSide(text: string) {
  const extensions = [EditorState.lineSeparator.of('\n'), history(), linkedSteps];
  const view = {
    state: EditorState.create({ doc: text, extensions }),
    update(transactions: readonly Transaction[]): void {
      for (const transaction of transactions) view.state = transaction.state;
    },
  };
  const parse = createTextReader();
  const apply = (edits: readonly TextEdit[], half: LinkedHalf | null): void =>
    view.update([
      view.state.update({
        changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
        effects: half === null ? [] : [linkTo(half)],
        annotations: [Transaction.userEvent.of('edit'), isolateHistory.of('full')],
      }),
    ]);
  return {
    view,
    parse,
    apply,
    text: () => view.state.doc.toString(),
    read: (): LinkedText => {
      const now = view.state.doc.toString();
      return { text: now, issue: parse(now), folder: '' };
    },
    editor: {
      text: () => view.state.doc.toString(),
      nextLinked: (direction: 'undo' | 'redo') => nextLinked(view, direction),
      takeLinked: (direction: 'undo' | 'redo', id: string) => takeLinked(view, direction, id),
      replaceText: (wanted: string) =>
        apply(minimalChanges(view.state.doc.toString(), wanted), null),
    },
  };
}

type Side = ReturnType<typeof createSide>;

/** What a person does by Ctrl+Z or its opposite in one of the editors; false when there is nothing left. */
function step(own: Side, other: Side, direction: 'undo' | 'redo'): boolean {
  const command = direction === 'undo' ? undo : redo;
  const found: { next: Transaction | null } = { next: null };
  command({
    state: own.view.state,
    dispatch: (transaction) => {
      found.next = transaction;
    },
  });
  if (found.next === null) return false;
  own.view.update([found.next]);
  const linked = linkedStepOf(found.next);
  if (linked !== null) expect(stepThere(other.editor, linked)).toBe(true);
  return true;
}

/** Items in the order of each side that have no other, or stand elsewhere, told by their places. */
function outOfStep(left: LinkedText, right: LinkedText): readonly string[] {
  const { pairs, leftOnly, rightOnly, sections } = alignTwins(left, right);
  const places = pairs.map((pair) => `${sections[pair.left.section]}.${pair.left.item}`);
  return [
    ...leftOnly.map(({ at }) => `only left: ${at.title}`),
    ...rightOnly.map(({ at }) => `only right: ${at.title}`),
    ...pairs.flatMap(({ right: there, left: here }, index) =>
      places[index] === `${there.section}.${there.item}` ? [] : [`elsewhere: ${here.at.title}`],
    ),
  ];
}

/** The lines with words, whatever their numbers and markers are. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line.replace(/^\s*(?:#{1,6} |\d+[.、)．]\s*|[①-⑳㉑-㉟㊱-㊿]\s*|[-*+]\s+)*/u, '').trim(),
    )
    .filter((line) => line !== '')
    .toSorted();
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some];
  return all.filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** T8: what an operation does not name keeps its bytes. */
function checkUntouched(kind: LinkedOperation['kind'], before: string, after: string): void {
  const [then, now] = [linesOf(before), linesOf(after)];
  const [gone, come] = [without(then, now), without(now, then)];
  const isAdding = kind === 'insert' || kind === 'duplicate';
  if (kind !== 'delete' && kind !== 'rename') expect(gone).toEqual([]);
  if (!isAdding && kind !== 'rename') expect(come).toEqual([]);
  if (kind === 'rename') expect([gone.length, come.length]).toEqual([1, 1]);
}

interface Run {
  readonly followed: number;
  readonly refused: readonly string[];
}

const isAlone = (each: string): boolean => each.startsWith('only');

function run(pair: TwinPair, count: number, random: Random): Run {
  const sides = [createSide(pair.left), createSide(pair.right)] as const;
  const [left, right] = sides;
  const start = [left.text(), right.text()];
  // Real pairs have items that only one side has, and some that stand elsewhere; they get no more of them.
  const known = outOfStep(left.read(), right.read());
  const alone = known.filter(isAlone).length;
  const refused: string[] = [];
  let followed = 0;
  for (let turn = 0; turn < count; turn += 1) {
    const [own, other] = random.below(2) === 0 ? [left, right] : [right, left];
    const before = own.read();
    const done = randomOperation(before, own.parse, random, turn);
    if (done === null) continue;
    const text = applyEdits(before.text, done.edits);
    const after = {
      ...before,
      text,
      issue: own.parse(text, { text: before.text, edits: done.edits }),
    };
    const there = other.read();
    const { operation } = done;
    const linked = linkEdits({
      operation,
      before,
      after,
      other: there,
      parse: other.parse,
      names: [],
      numbering: null,
    });
    if (!linked.ok) {
      refused.push(`${operation.kind}: ${linked.error}`);
      continue;
    }
    const id = `${turn}`;
    const written = applyEdits(there.text, linked.value.edits);
    const half = (before_: string, after_: string) =>
      twinHalf(id, { issueId: 'other', before: before_, after: after_ });
    own.apply(done.edits, half(there.text, written));
    other.apply(linked.value.edits, half(before.text, text));
    checkUntouched(operation.kind, before.text, text);
    checkUntouched(operation.kind, there.text, written);
    const apart = outOfStep(left.read(), right.read());
    if (known.length === 0) expect([turn, operation, apart]).toEqual([turn, operation, []]);
    expect(apart.filter(isAlone).length).toBeLessThanOrEqual(alone);
    followed += 1;
  }
  const end = [left.text(), right.text()];
  const anySide = () =>
    random.below(2) === 0 ? ([left, right] as const) : ([right, left] as const);
  while (step(...anySide(), 'undo'));
  expect([left.text(), right.text()]).toEqual(start);
  while (step(...anySide(), 'redo'));
  expect([left.text(), right.text()]).toEqual(end);
  return { followed, refused };
}

const firstSeed = Number(process.env['GALLEY_SEED'] ?? 1);

/** Shorter runs, so that issues do not run dry. */
const perRun = 40;

function runAll(pairOf: (random: Random, turn: number) => TwinPair, edits: number): Run {
  let followed = 0;
  const refused: string[] = [];
  for (let seed = firstSeed; followed < edits; seed += 1) {
    const random = randomFrom(seed);
    const pair = pairOf(random, seed);
    try {
      const done = run(pair, perRun, random);
      followed += done.followed;
      refused.push(...done.refused);
    } catch (error) {
      throw new Error(`failed with GALLEY_SEED=${seed} on ${pair.name}`, { cause: error });
    }
  }
  return { followed, refused };
}

describe('T8 a run of linked edits keeps both sides aligned, and undo restores both', () => {
  test('of made-up pairs', () => {
    const { followed, refused } = runAll(madeUpPair, thorough ? 2_000 : 60);
    expect(refused.length).toBeLessThan(followed / 20);
  }, 300_000);

  const pairs = corpusPairs('a run of linked edits');
  test.runIf(pairs.length > 0)(
    'of real pairs',
    () => {
      const { followed, refused } = runAll(
        (_, seed) => pairs[seed % pairs.length] ?? madeUpPair(randomFrom(seed)),
        thorough ? 2_000 : 30,
      );
      expect(refused.length).toBeLessThan(followed / 4);
    },
    300_000,
  );
});
