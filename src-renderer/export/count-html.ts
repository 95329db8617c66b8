/** Counts what a pasted page will hold. */
export function countHtml(html: string): { readonly links: number; readonly pictures: number } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return {
    links: page.querySelectorAll('a[href]').length,
    pictures: page.querySelectorAll('img').length,
  };
}
