/** Marks that Markdown has signs for; a page's mere containers and colours are none. */
const marks =
  /<(?:a\s[^>]*href|h[1-6]\b|ul\b|ol\b|li\b|strong\b|em\b|b\b|i\b|code\b|blockquote\b|table\b|img\b|del\b|s\b)/iu;
/** Editors of code put their colours on the clipboard; their text is meant as it is. */
const fromCodeEditor =
  /^[^]*?<(?:meta[^>]*>\s*<)?(?:div|pre)\s[^>]*(?:monospace|white-space:\s*pre)/iu;
const mostLength = 2_000_000;

/** Whether HTML on the clipboard says more than its text does. */
export function hasMeaning(html: string): boolean {
  if (html === '' || html.length > mostLength) return false;
  return (
    marks.test(html.replaceAll(/<b\s[^>]*font-weight:\s*normal[^>]*>/giu, '')) &&
    !fromCodeEditor.test(html.slice(0, 600))
  );
}
