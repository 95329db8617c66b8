import { afterAll, beforeAll } from 'vitest';
import { openBareWindow, type BareWindow } from './bare-window.ts';
import { everyCase, type HostileCase } from './cases.ts';
import { openHostileWindow, type HostileWindow } from './hostile-window.ts';

export const batchSize = 1_000;
/** How many cases stand for all where they are tried once more in every form. */
export const someCount = Number(process.env['GALLEY_HOSTILE_SOME'] ?? 10_000);

interface TwoWindows {
  readonly hostile: HostileWindow;
  readonly bare: BareWindow;
  readonly cases: readonly HostileCase[];
}

/** For the tests of a file: the app that makes something of the cases, and a window where nothing protects. */
export function twoWindows(): () => TwoWindows {
  let opened: TwoWindows | null = null;
  beforeAll(async () => {
    const hostile = await openHostileWindow();
    const bare = await openBareWindow(hostile.launched.app);
    opened = { hostile, bare, cases: everyCase(hostile.network.url) };
  });
  afterAll(async () => {
    await opened?.bare.close();
    await opened?.hostile.close();
  });
  return () => {
    if (opened === null) throw new Error('the windows are open only while tests run');
    return opened;
  };
}
