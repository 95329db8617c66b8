const scheme = /^[a-z][a-z0-9+.-]*:|^\/\//i;

/** The address to show for a picture's address as written: relative ones are served from the library. */
export function resolvePicture(src: string, assetBase: string): string {
  if (scheme.test(src) || src === '') return src;
  const resolved = new URL(src.replace(/\\/g, '/'), assetBase);
  return resolved.href;
}
