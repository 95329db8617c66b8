import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The oldest Electron that the app runs in is 33: Node 20.18 and Chromium 130. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Entries by output name; one whose source is not there is left out. */
const entries = (sources: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sources)
      .map(([name, source]) => [name, inProject(source)] as const)
      .filter(([, file]) => existsSync(file)),
  );

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // The command line's own build writes to this folder as well.
      emptyOutDir: false,
      target: nodeTarget,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: entries({ index: 'src-main/index.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: entries({ index: 'src-main/preload.ts' }),
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    worker: { format: 'es' },
    plugins: [
      react(),
      { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
    ],
    build: {
      outDir: 'out/renderer',
      // The window's policy allows fonts and scripts of the app's own only, no data: addresses.
      assetsInlineLimit: 0,
      target: chromeTarget,
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: entries({
          index: 'src-renderer/index.html',
          preview: 'src-renderer/preview.html',
        }),
      },
    },
  },
});
