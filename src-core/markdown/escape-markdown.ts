const markdownPunctuation = /[\\`*_{}[\]<>#+!|~]/g;

/** Text that Markdown reads as that text, wherever in a line it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(markdownPunctuation, '\\$&');
}
