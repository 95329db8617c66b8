/** What the pages of the manual are served under; nothing else is. */
export const manualScheme = 'galley-manual';

export const manualOrigin = `${manualScheme}://manual`;

export function isManual(url: string): boolean {
  return url.startsWith(`${manualOrigin}/`);
}
