import type { Issue } from '../../issue/model.ts';
import { nameInTitle, ownWords } from '../../issue/new-issue/subtitle.ts';
import { contentSections, type ContentSection } from '../content-sections.ts';

/** What a poster says of an issue. */
export interface PosterFacts {
  readonly language: Issue['language'];
  /** What the newsletter is called; '' when the title does not say it. */
  readonly name: string;
  readonly number: number | null;
  /** As people of the language write it; '' when the issue has none. */
  readonly date: string;
  /** The issue's own words, else its whole title. */
  readonly headline: string;
  readonly sections: readonly ContentSection[];
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function dateText(date: string | null, language: Issue['language']): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return '';
  if (language === 'zh' || language === 'ja') return `${year} 年 ${month} 月 ${day} 日`;
  return longDate.format(Date.UTC(year, month - 1, day));
}

export function posterFacts(issue: Issue): PosterFacts {
  const { number, date, language } = issue;
  const title = (issue.title ?? '').trim();
  const names = number === null ? [] : nameInTitle(title, number);
  const own = ownWords(title, { number, date }, names)[0];
  const headline = own === undefined ? '' : title.slice(own.from, own.to);
  const name = names[0] ?? '';
  return {
    language,
    name: headline === '' || headline === title ? '' : name,
    number,
    date: dateText(date, language),
    headline: headline || name || title,
    sections: contentSections(issue),
  };
}
