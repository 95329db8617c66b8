import type Vips from 'wasm-vips';

export type VipsLibrary = typeof Vips;
export type VipsImage = Vips.Image;

let started: Promise<VipsLibrary> | null = null;

/** libvips as WebAssembly; it lives as long as the process. */
export function loadVips(): Promise<VipsLibrary> {
  started ??= start();
  return started;
}

async function start(): Promise<VipsLibrary> {
  // Only when it is needed: the command line runs without it too.
  const { default: load } = await import('wasm-vips');
  const vips = await load({
    dynamicLibraries: ['vips-heif.wasm'],
    // What it warns of is in the errors that it throws.
    printErr: () => undefined,
  });
  vips.concurrency(1);
  return vips;
}
