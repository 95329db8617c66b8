import type { Issue } from '../../issue/model.ts';
import type { TextEdit } from '../../text/edit.ts';

function joined(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) => paragraph.replace(/^(?:[ \t]*\n)+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const firstHeading = /^(?:[ \t]*\n)*(?: {0,3}#[ \t][^\n]*|[^\n]+\n {0,3}=+[ \t]*)(?:\n|$)/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;

/** Where the body begins: behind the heading that is or repeats the title, else behind the front matter. */
function bodyStart(text: string, { preamble, titleRange }: Issue): number {
  if (titleRange === null || titleRange.from < preamble.from) {
    const heading = firstHeading.exec(text.slice(preamble.from));
    return preamble.from + (heading?.[0].length ?? 0);
  }
  const end = text.indexOf('\n', titleRange.to);
  if (end === -1) return text.length;
  return end + 1 + (underline.exec(text.slice(end + 1, end + 200))?.[0].length ?? 0);
}

/** The line that ends a fence which the text leaves open, or a comment; '' when nothing is open. */
function closing(text: string): string {
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line);
    const marks = fence?.[1];
    if (marks === undefined) continue;
    if (open === null) open = marks;
    else if (marks.startsWith(open) && fence?.[2]?.trim() === '') open = null;
  }
  if (open !== null) return `\n${open}`;
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->') ? '\n-->' : '';
}

/** Puts the fixed paragraphs in: each a block of its own, before and after all of the body. */
export function fixedParagraphEdits(
  text: string,
  issue: Issue,
  before: readonly string[],
  after: readonly string[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const lead = joined(before);
  const trail = joined(after);
  const end = text.trimEnd().length;
  if (lead !== '') {
    const at = Math.min(bodyStart(text, issue), end);
    const head = text.slice(0, at);
    const kept = head.trimEnd().length;
    const blanks = /^\n*/.exec(text.slice(at))?.[0].length ?? 0;
    const insert = `${kept === 0 ? '' : '\n\n'}${lead}${at + blanks >= end ? '' : '\n\n'}`;
    edits.push({ from: kept, to: Math.min(at + blanks, end), insert });
  }
  if (trail !== '') {
    const gap = end === 0 && lead === '' ? '' : `${closing(text)}\n\n`;
    edits.push({ from: end, to: text.length, insert: `${gap}${trail}\n` });
  }
  return edits;
}
