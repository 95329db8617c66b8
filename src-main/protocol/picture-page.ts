/** Pages that pictures are made of have a scheme and a session of their own. */
export const picturePageScheme = 'galley-page';
export const picturePageAddress = `${picturePageScheme}://page/`;

/** What a page asks for: the path below it; null for anything that is not the page's. */
export function picturePagePath(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  return protocol === `${picturePageScheme}:` && host === 'page' ? pathname.slice(1) : null;
}
