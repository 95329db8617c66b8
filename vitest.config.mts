import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The default leaves one processor to the watcher.
    maxWorkers: '100%',
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
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
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
