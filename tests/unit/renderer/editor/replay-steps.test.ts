import { history, isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorSelection, EditorState, Transaction, type Extension } from '@codemirror/state';
import { expect, test } from 'vitest';
import type { JournalStep } from '#core/journal/entry.ts';
import { decodeJournal, encodeEntries } from '#core/journal/encode-journal.ts';
import { linkedStepOf, linkedSteps, linkTo } from '../../../../src-renderer/editor/linked-step.ts';
import { recordStep } from '../../../../src-renderer/editor/record-step.ts';
import { replaySteps } from '../../../../src-renderer/editor/replay-steps.ts';
import { forSeeds, type Random } from '../../../support/random.ts';
import { processorMs } from '../../../support/processor-time.ts';

const extensions: Extension = [
  EditorState.lineSeparator.of('\n'),
  EditorState.allowMultipleSelections.of(true),
  history(),
];
const start = '# Weekly\n\n1. one\n2. two 周刊\n';

function positionIn(state: EditorState, random: Random): number {
  return random.below(state.doc.length + 1);
}

function rangeIn(state: EditorState, random: Random) {
  const [from, to] = [positionIn(state, random), positionIn(state, random)].toSorted(
    (one, other) => one - other,
  );
  return { from: from ?? 0, to: to ?? 0 };
}

/** One thing a person or the program may do, at a time of its own. */
function act(state: EditorState, at: number, random: Random): Transaction | null {
  const time = Transaction.time.of(at);
  const { head } = state.selection.main;
  const done: { transaction: Transaction | null } = { transaction: null };
  const dispatch = (transaction: Transaction) => {
    done.transaction = transaction;
  };
  switch (random.below(12)) {
    case 0:
      undo({ state, dispatch });
      return done.transaction;
    case 1:
      redo({ state, dispatch });
      return done.transaction;
    case 2:
      return state.update({
        selection: { anchor: positionIn(state, random) },
        annotations: [time, Transaction.userEvent.of('select.pointer')],
      });
    case 3: {
      const ranges = [positionIn(state, random), positionIn(state, random)].map((each) =>
        EditorSelection.cursor(each),
      );
      return state.update({
        selection: EditorSelection.create(ranges, 1),
        annotations: [time, Transaction.userEvent.of('select')],
      });
    }
    case 4:
      return state.update({
        changes: { ...rangeIn(state, random), insert: random.pick(['', '搬', 'moved\nlines']) },
        annotations: [time, isolateHistory.of('full'), Transaction.userEvent.of('edit')],
      });
    case 5:
      return state.update({
        changes: { from: positionIn(state, random), insert: '\ntheirs' },
        annotations: [time, Transaction.addToHistory.of(false)],
      });
    case 6:
      return state.update({
        changes: { from: Math.max(0, head - 1), to: head },
        annotations: [time, Transaction.userEvent.of('delete.backward')],
      });
    case 7:
      return state.update({
        changes: { from: head, insert: '周' },
        selection: { anchor: head + 1 },
        annotations: [time, Transaction.userEvent.of('input.type.compose')],
      });
    default: {
      const spec = state.changeByRange((range) => ({
        changes: { from: range.from, to: range.to, insert: 'x' },
        range: EditorSelection.cursor(range.from + 1),
      }));
      return state.update(spec, { annotations: [time, Transaction.userEvent.of('input.type')] });
    }
  }
}

/** All texts and selections that undo, and then redo, leads to. */
function walkHistory(initial: EditorState): readonly string[] {
  const seen: string[] = [];
  let state = initial;
  for (const command of [redo, undo, redo]) {
    for (;;) {
      const before = state;
      command({
        state,
        dispatch: (transaction) => {
          state = transaction.state;
        },
      });
      if (state === before) break;
      const { ranges } = state.selection;
      seen.push(
        `${state.doc.toString()}|${ranges.map(({ anchor, head }) => `${anchor}-${head}`).join()}`,
      );
    }
  }
  return seen;
}

test('a replay has the text, the selections and every step of undo and redo (J7)', () => {
  forSeeds(300, (random) => {
    let state = EditorState.create({ doc: start, extensions });
    let at = 1_700_000_000_000;
    const steps: JournalStep[] = [];
    for (let count = random.below(60); count > 0; count -= 1) {
      at += random.pick([20, 100, 400, 700, 3000]);
      const transaction = act(state, at, random);
      if (transaction === null) continue;
      const step = recordStep(transaction);
      if (step !== null) steps.push(step);
      state = transaction.state;
    }
    const kept = decodeJournal(encodeEntries(steps));
    expect(kept).toEqual(steps);
    const replayed = replaySteps({ start, steps: kept as JournalStep[] }, extensions);
    expect(replayed.doc.toString()).toBe(state.doc.toString());
    expect(replayed.selection.eq(state.selection)).toBe(true);
    expect(walkHistory(replayed)).toEqual(walkHistory(state));
  });
});

test('two thousand steps are replayed within a moment', async () => {
  let state = EditorState.create({ doc: start.repeat(800), extensions });
  const steps: JournalStep[] = [];
  for (let at = 0; at < 2000; at += 1) {
    const { head } = state.selection.main;
    const transaction = state.update({
      changes: { from: head, insert: 'x' },
      selection: { anchor: head + 1 },
      annotations: [Transaction.time.of(at * 150), Transaction.userEvent.of('input.type')],
    });
    const step = recordStep(transaction);
    if (step !== null) steps.push(step);
    state = transaction.state;
  }
  const replay = () => replaySteps({ start: start.repeat(800), steps }, extensions);
  expect(await processorMs(replay)).toBeLessThan(2000);
  expect(replay().doc.eq(state.doc)).toBe(true);
});

test('undo after a replay takes the other half of a linked change along (J7)', () => {
  const linkable = [extensions, linkedSteps];
  const state = EditorState.create({ doc: start, extensions: linkable });
  const half = { id: 'h', issueId: 'b.md', name: '#1', count: 1, text: 'b', undo: [] };
  const moved = state.update({ changes: { from: 0, to: 3 }, effects: linkTo(half) });
  const step = recordStep(moved);
  expect(step).toMatchObject({ linked: half });
  const steps = step === null ? [] : [step];
  const halves: unknown[] = [];
  let replayed = replaySteps({ start, steps }, linkable);
  for (const command of [undo, redo, undo]) {
    const dispatch = (transaction: Transaction): void => {
      halves.push(linkedStepOf(transaction));
      replayed = transaction.state;
    };
    command({ state: replayed, dispatch });
  }
  expect(halves).toEqual([
    { half, direction: 'undo' },
    { half, direction: 'redo' },
    { half, direction: 'undo' },
  ]);
});
