import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src-main/index.ts',
    'src-main/preload.ts',
    'src-main/cli.ts',
    'src-main/library/scanner.ts',
    'src-renderer/app/main.tsx',
    'src-renderer/**/*.worker.ts',
    'scripts/*.mjs',
    'tests/**/*.test.ts',
    'tests/bench/*.ts',
  ],
  project: ['src-*/**/*.{ts,tsx}', 'scripts/**/*.mjs', 'tests/**/*.ts'],
  ignore: ['tests/consumers/**'],
};

export default config;
