import type { ListStep } from './continue-list.ts';
import { issueStyle, plainBullet } from './operations/insert-item.ts';
import { restyleHead } from './operations/item-head.ts';
import { placeNumbers } from './operations/place-numbers.ts';
import { parseIssue } from './parse-issue.ts';

const longestText = 200_000;

/** Whether a list can begin below such a line of a text of such a length, as far as the line tells. */
export function mayBeginList(line: string, textLength: number): boolean {
  return textLength <= longestText && /^ {0,3}#{2,6}[ \t]+\S/u.test(line);
}

/**
 * Enter at the end of a section's heading with nothing below it: its first item, marked and numbered as the
 * issue's other items are. Null everywhere else.
 */
export function beginList(text: string, cursor: number): ListStep | null {
  const end = text.indexOf('\n', cursor);
  const to = end === -1 ? text.length : end;
  const from = text.lastIndexOf('\n', cursor - 1) + 1;
  if (text.slice(cursor, to).trim() !== '') return null;
  if (!mayBeginList(text.slice(from, to), text.length)) return null;
  const issue = parseIssue(text);
  const index = issue.sections.findIndex(({ head }) => head.from <= cursor && cursor <= head.to);
  const section = issue.sections[index];
  const style = issueStyle(text, issue);
  if (section === undefined || style === null || section.items.length > 0) return null;
  if (text.slice(section.head.to, section.to).trim() !== '') return null;
  const numbered = style.number !== '';
  const place = { section: index, item: 0 };
  const numbers = placeNumbers(text, issue, { out: null, into: { place, numbered } });
  const head = { ...plainBullet, core: '', trailing: '' };
  const written = numbers === null ? null : restyleHead(head, style, numbers.number);
  if (numbers === null || written === null) return null;
  const insert = `\n\n${written}`;
  const edits = [{ from: to, to, insert }, ...numbers.edits].toSorted((a, b) => a.from - b.from);
  return { edits, cursor: to + insert.length - style.close.length };
}
