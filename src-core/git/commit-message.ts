/** An issue that files were exported from. */
export interface ExportedIssue {
  readonly number: number | null;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

/** Longer first lines are cut by what shows them. */
const longestSubject = 100;
const mostNamed = 20;

/**
 * The message for a commit with files of these issues, in the order given: the library's own line for
 * one issue, a list for several. A part whose value is not known is left out with the blanks and the
 * punctuation beside it.
 */
export function commitMessage(
  issues: readonly ExportedIssue[],
  files: readonly string[],
  template: string | null,
): string {
  const named = [...new Set(issues.map((issue) => subjectOf(issue, template)))].filter(
    (subject) => subject !== '',
  );
  const [only] = named;
  if (only === undefined) return `Publish ${files[0]?.split('/').at(-1) ?? 'an issue'}`;
  if (named.length === 1) return only;
  const lines = named.slice(0, mostNamed).map((subject) => `- ${subject}`);
  return [`Publish ${named.length} issues`, '', ...lines].join('\n');
}

function subjectOf({ number, title, date }: ExportedIssue, template: string | null): string {
  const values = {
    number: number === null ? '' : String(number),
    title: oneLine(title),
    date: date ?? '',
  };
  const used = template ?? usualTemplate(values);
  const filled = used.replaceAll(
    /\{(number|title|date)\}/gu,
    (_, name: keyof typeof values) => values[name],
  );
  const tidy = oneLine(filled.replaceAll(/\(\s*\)|（\s*）|#(?![^\s:：])/gu, ' '))
    .replaceAll(/ +(?=[:：,，])/gu, '')
    .replace(/^[\s:：,，-]+|[\s:：,，-]+$/gu, '');
  return Array.from(tidy).slice(0, longestSubject).join('');
}

function usualTemplate({ number, title }: { readonly number: string; readonly title: string }) {
  if (title === '') return number === '' ? '' : 'Publish issue {number}';
  // A title that says its number needs no other.
  const says = number === '' || new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(title);
  return says ? 'Publish {title}' : 'Publish issue {number}: {title}';
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A message as it is handed to git: LF ends, no control characters, no blank lines around it. */
export function tidyMessage(message: string): string {
  return message
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replace(/^\s*\n|\s+$/gu, '')
    .trim();
}
