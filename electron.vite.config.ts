import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { quietModality } from './scripts/build/quiet-modality.mjs';
import { pagePolicy } from './src-main/protocol/content-security-policy.ts';

/** The oldest Electron that the app runs in is 33: Node 20.18 and Chromium 130. */
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

/** WebAssembly packages load files of their own from where they lie. */
const webAssembly = [/^wasm-vips(?:\/|$)/, /^libheif-js(?:\/|$)/];

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Entries by output name; one whose source is not there is left out. */
const entries = (sources: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sources)
      .map(([name, source]) => [name, inProject(source)] as const)
      .filter(([, file]) => existsSync(file)),
  );

/**
 * In development Vite serves the pages: under the app's own policy, but for the scripts that Vite itself puts
 * into the window's page. The preview's page, in which nothing runs, is served without them.
 */
const appPolicy = (): Plugin => {
  const nonce = randomUUID();
  return {
    name: 'galley-policy',
    apply: 'serve',
    config: () => ({ html: { cspNonce: nonce } }),
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const policy = pagePolicy(pathname).replace('script-src', `script-src 'nonce-${nonce}'`);
        response.setHeader('content-security-policy', policy);
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path === '/preview.html' ? html.replaceAll(/<script.*?<\/script>/gs, '') : html,
    },
  };
};

interface Chunks {
  readonly plugin: Plugin;
  readonly chunkOf: (id: string) => string | null;
}

/**
 * Puts all that an entry imports into one file, but for what an entry named before it has. What other files
 * need as well would otherwise be split into dozens, or lie in a file that is needed much later.
 */
const chunksOf = (sources: Readonly<Record<string, string>>): Chunks => {
  const chunks = new Map<string, string>();
  return {
    chunkOf: (id) => chunks.get(id) ?? null,
    plugin: {
      name: 'galley-chunks',
      apply: 'build',
      buildEnd() {
        // The same plugins build what other processes run.
        const isOther = Object.values(sources).some(
          (source) => this.getModuleInfo(inProject(source)) === null,
        );
        if (isOther) return;
        chunks.clear();
        for (const [name, source] of Object.entries(sources)) {
          const waiting = [inProject(source)];
          for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
            if (chunks.has(id)) continue;
            chunks.set(id, name);
            waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
          }
        }
      },
    },
  };
};
const inWindow = chunksOf({
  first: 'src-renderer/app/main.tsx',
  window: 'src-renderer/app/start.tsx',
});
const inMain = chunksOf({ first: 'src-main/index.ts', 'run-app': 'src-main/run-app.ts' });

/** The bundler would have the entry load the rest first, for its own helpers, of which the entry needs none. */
const restIsLate: Plugin = {
  name: 'galley-rest-is-late',
  apply: 'build',
  generateBundle(_options, bundle) {
    const entry = bundle['index.js'];
    if (entry?.type !== 'chunk') return;
    entry.code = entry.code.replace('\nrequire("./chunks/run-app.js");\n', '\n;\n');
  },
};

/** How long each plugin took is for whoever looks into it; a first start need not read of it. */
const checks = { bundlerTimings: false } as const;
/** In kB. The window has its parts from the disk, in one piece each. */
const chunkSizeWarningLimit = 4000;

export default defineConfig({
  main: {
    plugins: [inMain.plugin, restIsLate],
    build: {
      outDir: 'out/main',
      // The command line's own build writes to this folder as well.
      emptyOutDir: false,
      target: nodeTarget,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        checks,
        external: webAssembly,
        input: entries({ index: 'src-main/index.ts' }),
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          // An import at run time would look for the WebAssembly packages' ES modules, which are not packaged.
          dynamicImportInCjs: false,
          codeSplitting: { groups: [{ name: inMain.chunkOf }] },
        },
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
      appPolicy(),
      inWindow.plugin,
      react(),
      quietModality(),
      { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
    ],
    build: {
      outDir: 'out/renderer',
      // The window's policy allows fonts and scripts of the app's own only, no data: addresses.
      assetsInlineLimit: 0,
      target: chromeTarget,
      minify: true,
      sourcemap: true,
      chunkSizeWarningLimit,
      rolldownOptions: {
        checks,
        input: entries({
          index: 'src-renderer/index.html',
          preview: 'src-renderer/preview.html',
        }),
        output: {
          codeSplitting: { groups: [{ name: inWindow.chunkOf }] },
        },
      },
    },
  },
});
