import type { EditionLanguage } from '../export/edition/edition-settings.ts';
import { hasCjk } from '../issue/half-title.ts';
import { nameInTitle } from '../issue/new-issue/subtitle.ts';
import type { SeasonWords } from '../library/season-settings.ts';
import type { SeasonIssue } from './season-issue.ts';

/** What a compilation says in its own words; a Japanese one says it in English. */
interface OwnWords {
  readonly original: string;
  readonly published: string;
  readonly highlights: string;
  readonly appendix: string;
  readonly contents: string;
  /** What items stand under that have no section among others that have. */
  readonly other: string;
  readonly season: (number: number) => string;
  readonly range: (from: number, to: number) => string;
  readonly links: string;
  readonly issue: (number: number) => string;
  /** What a new text before or after a season begins with. */
  readonly preface: string;
  readonly afterword: string;
}

const words: { readonly [Language in EditionLanguage]: OwnWords } = {
  zh: {
    original: '博客原文',
    published: '发布时间：',
    highlights: '本季精选',
    appendix: '附录：文中提到的链接',
    contents: '目录',
    other: '其他',
    season: (number) => `第${number}季`,
    range: (from, to) => `（${from}~${to}）`,
    links: '-纯链接版',
    issue: (number) => `（第 ${number} 期）`,
    preface: '本季共 {issues} 期，收录 {items} 个条目，时间从 {first} 到 {last}。\n',
    afterword: '## 后记\n\n感谢阅读。\n',
  },
  en: {
    original: 'Original',
    published: 'Published: ',
    highlights: 'Highlights',
    appendix: 'Appendix: links named in passing',
    contents: 'Contents',
    other: 'Other',
    season: (number) => ` Season ${number}`,
    range: (from, to) => ` (${from}–${to})`,
    links: ': the links',
    issue: (number) => ` (issue ${number})`,
    preface: 'This season has {issues} issues with {items} items, from {first} to {last}.\n',
    afterword: '## Afterword\n\nThank you for reading.\n',
  },
};

export function seasonWords(language: EditionLanguage): OwnWords {
  return words[language];
}

/** The text of a setting in a language; null where it has none in it. */
export function wordsIn(
  setting: SeasonWords | undefined,
  language: EditionLanguage,
): string | null {
  if (setting === undefined) return null;
  return typeof setting === 'string' ? setting : (setting[language] ?? null);
}

/** The language that most issues are written in, of those too short to tell the one of their titles. */
export function languageOfSeason(issues: readonly SeasonIssue[]): EditionLanguage {
  const chinese = issues.filter(({ issue: { language, title } }) =>
    language === null ? hasCjk(title ?? '') : language === 'zh',
  );
  return chinese.length > 0 && chinese.length * 2 >= issues.length ? 'zh' : 'en';
}

/** What the newsletter calls itself in most of its titles; null when they have no name in common. */
export function newsletterName(issues: readonly SeasonIssue[]): string | null {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { issue } of issues) {
    if (issue.title === null || issue.number === null) continue;
    const [name] = nameInTitle(issue.title, issue.number);
    const key = name?.replaceAll(/\s/gu, '').toLowerCase() ?? '';
    if (name === undefined || key === '') continue;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { name, count: 1 });
    else known.count += 1;
  }
  const [best] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return best !== undefined && best.count * 2 > issues.length ? best.name : null;
}

/** Fills `{name}` for the names that there are; other braces are the author's own. */
export function fillWords(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{([a-z]+)\}/giu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
