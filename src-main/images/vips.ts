import Vips from 'wasm-vips';

export type VipsLibrary = typeof Vips;
export type VipsImage = Vips.Image;

let started: Promise<VipsLibrary> | null = null;

/** libvips as WebAssembly; it lives as long as the process. */
export function loadVips(): Promise<VipsLibrary> {
  started ??= Vips({
    dynamicLibraries: ['vips-heif.wasm'],
    // What it warns of is in the errors that it throws.
    printErr: () => undefined,
  }).then((vips) => {
    vips.concurrency(1);
    return vips;
  });
  return started;
}
