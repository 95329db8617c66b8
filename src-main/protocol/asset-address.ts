export const assetScheme = 'galley-asset';

/** Never a library's token, which is 32 hex digits. */
const previewToken = 'export-preview';

/** Where the pictures of an export are served that goes nowhere. */
export const previewBase = `${assetScheme}://${previewToken}/`;

/** The path in an export that is previewed; null when the address is not one of those. */
export function previewPath(url: string): string | null {
  return assetPath(url, previewToken);
}

/** Where addresses relative to the issue `issueId` resolve to, ends in a slash. */
export function assetBase(token: string, issueId: string): string {
  const folders = issueId.split('/').slice(0, -1);
  return `${assetScheme}://${token}/${folders.map((name) => `${encodeURIComponent(name)}/`).join('')}`;
}

/** The path below the library's folder that an address names; null when it is not of `token`. */
export function assetPath(url: string, token: string): string | null {
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== `${assetScheme}:` || host !== token) return null;
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
}
