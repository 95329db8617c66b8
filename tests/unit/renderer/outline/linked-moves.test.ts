import { describe, expect, test } from 'vitest';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { err, ok } from '#core/result.ts';
import type { LinkedStep } from '../../../../src-renderer/editor/linked-step.ts';
import { createLinkedMoves, halfOf } from '../../../../src-renderer/outline/linked-moves.ts';

const withItems = '## A\n\n1. [x](u)\n\n2. [moved](u)\n';
const withoutItems = '## A\n\n1. [x](u)\n';
const move = { issueId: 'other.md', name: '#1', count: 1, withItems, withoutItems };

const half = halfOf(move);

/** The two files as the steps of a move change them, with everything that happened in order. */
function setUp(disk: string, canSave = true) {
  const log: string[] = [];
  let other = disk;
  let decide: ((step: LinkedStep) => void) | null = null;
  const calls = {
    'issue.read': () => ok({ text: other, version: other }),
    'issue.save': ({ text, baseVersion }: { text: string; baseVersion: string }) => {
      log.push('other written');
      if (baseVersion !== other) return err({ code: 'file/failed', name: 'other.md', cause: '' });
      other = text;
      return ok({ version: text });
    },
  };
  let settle: (() => void) | null = null;
  createLinkedMoves({
    bridge: {
      call: (name: keyof typeof calls, input: never) => Promise.resolve(calls[name](input)),
    } as unknown as GalleyBridge,
    editor: {
      onLinkedStep: (listener) => {
        decide = listener;
      },
    },
    documents: {
      save: () => {
        log.push('this one saved');
        return Promise.resolve(canSave);
      },
    },
    onDone: (direction) => {
      log.push(`${direction} done`);
      settle?.();
    },
    onFailure: (direction, _move, { kind }) => {
      log.push(`${direction} failed: ${kind}`);
      settle?.();
    },
  });
  return {
    log,
    other: () => other,
    change: (text: string) => {
      other = text;
    },
    step: (direction: LinkedStep['direction'], isApplied = true) =>
      new Promise<void>((resolve) => {
        settle = resolve;
        decide?.({
          half,
          direction,
          apply: () => log.push('this text changed') > 0 && isApplied,
        });
      }).then(() => new Promise((resolve) => setImmediate(resolve))),
  };
}

describe('O13 at every moment one file has the items', () => {
  test('undo: this one is on disk before the other one loses them', async () => {
    const { log, other, step } = setUp(withItems);
    await step('undo');
    expect(log).toEqual(['this text changed', 'this one saved', 'other written', 'undo done']);
    expect(other()).toBe(withoutItems);
  });

  test('redo: the other one has them before this text loses them', async () => {
    const { log, other, step } = setUp(withItems);
    await step('undo');
    log.length = 0;
    await step('redo');
    expect(log).toEqual(['other written', 'this text changed', 'redo done']);
    expect(other()).toBe(withItems);
  });

  test('undo: when this one cannot be saved the other one keeps them', async () => {
    const { log, other, step } = setUp(withItems, false);
    await step('undo');
    expect(log.at(-1)).toBe('undo failed: not-saved-here');
    expect(other()).toBe(withItems);
    log.length = 0;
    await step('redo');
    expect(log).toEqual(['this text changed', 'redo done']);
    expect(other()).toBe(withItems);
  });

  test('redo after a restart: what the other one has already is not added again', async () => {
    const { log, other, step } = setUp(withItems);
    await step('redo');
    expect(log).toEqual(['this text changed', 'redo done']);
    expect(other()).toBe(withItems);
  });

  test('redo: what was added there stays, and is numbered with them', async () => {
    const { change, other, step } = setUp(withItems);
    await step('undo');
    change('## A\n\n1. [y](u)\n\n2. [x](u)\n');
    await step('redo');
    expect(other()).toBe('## A\n\n1. [y](u)\n\n2. [x](u)\n\n3. [moved](u)\n');
  });

  test('redo: when that place is not there any more this text keeps them', async () => {
    const { log, change, other, step } = setUp(withItems);
    await step('undo');
    const changed = '## A\n\nWords instead.';
    change(changed);
    log.length = 0;
    await step('redo');
    expect(log).toEqual(['redo failed: changed-there']);
    expect(other()).toBe(changed);
  });

  test('redo: when this text has changed meanwhile it stays in both', async () => {
    const { log, other, step } = setUp(withItems);
    await step('undo');
    await step('redo', false);
    expect(log.at(-1)).toBe('undo failed: changed-here');
    expect(other()).toBe(withItems);
  });
});
