import { isBilingual } from '../issue/half-title.ts';
import { ownWords } from '../issue/new-issue/subtitle.ts';
import type { SeasonIssue } from './season-issue.ts';

/** An issue's number and its own words; its whole title where it has none. In Markdown. */
export function issueHeading({ issue, id }: SeasonIssue): string {
  const { number, date, frontMatter, titleRange } = issue;
  const isText = titleRange === null || titleRange.from < (frontMatter?.to ?? 0);
  // What YAML and names of files hold is no Markdown.
  const title = isText
    ? (issue.title?.replaceAll(/[\\`*[\]<]/gu, String.raw`\$&`) ?? null)
    : issue.title;
  if (title === null) return number === null ? (date ?? id) : String(number);
  const own = ownWords(title, issue, []).map(({ from, to }) => title.slice(from, to));
  const words = own.length === 0 ? title : own.join(isBilingual(title) ? '---' : ' ');
  if (number === null) return words;
  // A title that is no more than the newsletter's name and the number says it itself.
  const saysNumber = new RegExp(String.raw`(?<!\d)0*${number}(?!\d)`, 'u').test(words);
  return own.length === 0 && saysNumber ? words : `${number} ${words}`;
}
