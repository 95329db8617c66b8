import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A window or a process answers within a second, but on a busy machine. */
const expectInTime = { poll: { timeout: 15_000 } };

/** What `npm run test:e2e` has started: with one display there is one clipboard and one focus. */
const displays = process.env['GALLEY_DISPLAYS']?.split(',') ?? [];

/** These measure what a window takes, so that no other one may run beside it. */
const alone = ['tests/e2e/pathological.test.ts', 'tests/e2e/slow-texts.test.ts'];

/** Few lines that take long: at the end one of two workers would wait for them. */
const longFiles =
  /\/e2e\/(?:axe|axe-dialogs|axe-states|corpus|recovery|triage-week|week|window-interleavings|zoomed)\.test/u;

const isLong = ({ moduleId }: TestSpecification) => longFiles.test(moduleId);

/** Files start as they do by default, the largest first, but these before all others. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is no array
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // The default leaves one processor to the watcher.
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // One process runs file after file: loading the modules anew for each cost half of the suite.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
          // A busy machine is several times slower; what takes this long is broken.
          testTimeout: 60_000,
          expect: expectInTime,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: alone,
          // As above.
          isolate: false,
          setupFiles: ['tests/support/own-display.ts'],
          expect: expectInTime,
          maxWorkers: Math.max(1, displays.length),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e-alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          expect: expectInTime,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['tests/crash/*.test.ts'],
          fileParallelism: false,
          // Thousands of kills and interleavings; `GALLEY_CRASH_SHARE` takes a part of them.
          testTimeout: 3 * 3_600_000,
        },
      },
      {
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 3_600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'consumers',
          include: ['tests/consumers/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
