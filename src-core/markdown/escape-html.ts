const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function referenceFor(character: string): string {
  return references[character] ?? character;
}

/** Text as HTML: every `&` is a character of the text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, referenceFor);
}

/** Markdown text as HTML: its character references (`&copy;`) keep their meaning. */
export function escapeMarkdownText(text: string): string {
  return text.replace(/[<>"]|&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w+);)/g, referenceFor);
}
