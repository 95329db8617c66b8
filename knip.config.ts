import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // Where the programs start: the two processes, the command line, the threads, the scripts, the tests.
  entry: [
    'src-main/index.ts',
    'src-main/preload.ts',
    'src-main/cli.ts',
    'src-main/library/scanner.ts',
    'src-main/export/maker.ts',
    'src-main/net/courier.ts',
    'src-main/net/reader.ts',
    'src-main/images/picture-maker.ts',
    'src-renderer/app/main.tsx',
    'src-renderer/**/*.worker.ts',
    'scripts/*.mjs',
    'tests/**/*.test.ts',
    'tests/bench/*.ts',
    'tests/crash/save-loop.ts',
    'tests/crash/faults/control-save.mjs',
  ],
  project: ['src-*/**/*.{ts,tsx}', 'scripts/**/*.mjs', 'tests/**/*.ts', 'tests/crash/**/*.mjs'],
  // A package of its own, installed when its tests run.
  ignore: ['tests/consumers/programs/**'],
  // Electron's own dependency, resolved from Electron's folder.
  ignoreDependencies: ['@electron/get'],
  ignoreBinaries: ['rg', 'apt-get', 'dpkg', 'Xvfb', 'mkfifo', 'mount', 'umount', 'unshare'],
};

export default config;
