// The bundler follows a worker's address where it is written out like this.

export const startCheck = (): Worker =>
  new Worker(new URL('../checks/check.worker.ts', import.meta.url), { type: 'module' });

export const startTranslation = (): Worker =>
  new Worker(new URL('../translation/translation.worker.ts', import.meta.url), { type: 'module' });

export const startSpelling = (): Worker =>
  new Worker(new URL('../spelling/spelling.worker.ts', import.meta.url), { type: 'module' });
