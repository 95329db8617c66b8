const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Most texts hold none of them, and a search is quicker than a replacement. */
const special = /[&<>"]/;

function referenceFor(character: string): string {
  return references[character] ?? character;
}

/** Text as HTML: every `&` is a character of the text. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"]/g, referenceFor) : text;
}

/** Markdown text as HTML: its character references (`&copy;`) keep their meaning. */
export function escapeMarkdownText(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/[<>"]|&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w+);)/g, referenceFor);
}
