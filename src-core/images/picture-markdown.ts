import { insertSnippet, type SnippetInsertion } from '../issue/snippets/insert-snippet.ts';
import type { Issue, Item } from '../issue/model.ts';

/** A picture as Markdown; the alt text stays one line and ends where it is meant to. */
export function pictureMarkdown(alt: string, address: string): string {
  const words = alt
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[\\[\]]/gu, String.raw`\$&`);
  const isPlain = /^[^\s()<>]*$/u.test(address);
  return `![${words}](${isPlain ? address : `<${address.replace(/[<>\n]/gu, encodeURIComponent)}>`})`;
}

/** The item that a place in the text belongs to; null when it is in none. */
export function itemAt(issue: Issue, position: number): Item | null {
  const items = issue.sections.flatMap((section) => section.items);
  const within = items.find(({ from, to }) => from <= position && position < to);
  if (within !== undefined) return within;
  // The end of the text belongs to what stands before it.
  const last = items.at(-1);
  return last !== undefined && last.to === position && last.from < position ? last : null;
}

/**
 * Puts a picture into the text as a paragraph of its own: on the cursor's blank line, else behind the
 * block that the cursor is in, indented as the body of its item is. One edit; the rest of the text
 * stays as it is (invariant M1).
 */
export function insertPicture(
  text: string,
  issue: Issue | null,
  cursor: number,
  markdown: string,
): SnippetInsertion {
  const insertion = insertSnippet(text, cursor, markdown);
  const item = issue === null ? null : itemAt(issue, cursor);
  const indent = item === null ? '' : bodyIndent(text, item);
  if (indent === '') return insertion;
  const { edit, at } = insertion;
  const insert = edit.insert.replace(markdown.trim(), () => indent + markdown.trim());
  return { edit: { ...edit, insert }, at: at + indent.length };
}

/** The blanks before the first line of an item's body; '' when it has none. */
function bodyIndent(text: string, { body }: Item): string {
  return /^[ \t]*(?=\S)/mu.exec(text.slice(body.from, body.to))?.[0] ?? '';
}
