import type { Language } from '#core/messages/translator.ts';
import { chosen, early, earlyTitles, type Both, type WeekItem } from './week.items.ts';

/** A made-up newsletter in two languages on a Monday, and the links of its week. */

const sections = {
  articles: { en: 'Articles', zh: '文章' },
  projects: { en: 'Projects', zh: '项目' },
  subscribe: { en: 'Subscribe', zh: '订阅' },
} as const satisfies Readonly<Record<string, Both>>;

export const issueTitle: Both = { en: 'The Shape of a Week', zh: '一周的形状' };
const paperName: Both = { en: 'Field Notes', zh: '田野笔记' };
const number = 32;
const date = '2026-08-14';
export const file = `${date}-weekly.md`;
export const otherLanguage = { en: 'zh', zh: 'en' } as const;

const topics: readonly Both[] = [
  { en: 'caches', zh: '缓存' },
  { en: 'type checkers', zh: '类型检查器' },
  { en: 'release notes', zh: '发布说明' },
  { en: 'flaky tests', zh: '时好时坏的测试' },
  { en: 'date handling', zh: '日期处理' },
  { en: 'small databases', zh: '小型数据库' },
  { en: 'build times', zh: '构建时间' },
  { en: 'code review', zh: '代码评审' },
  { en: 'log files', zh: '日志文件' },
  { en: 'old makefiles', zh: '老 Makefile' },
];
const forms: readonly Both[] = [
  { en: 'A field guide to {}', zh: '{}野外指南' },
  { en: 'What nobody tells you about {}', zh: '关于{}，没人告诉你的事' },
  { en: 'Five years of {}', zh: '与{}相处的五年' },
  { en: 'In praise of {}', zh: '{}赞' },
  { en: 'Once more on {}', zh: '再谈{}' },
  { en: 'The trouble with {}', zh: '{}的麻烦' },
  { en: 'Notes on {}', zh: '{}笔记' },
  { en: 'How we learnt to live with {}', zh: '我们怎样学会与{}共处' },
  { en: 'A quiet defence of {}', zh: '为{}轻声辩护' },
];
const hosts = ['weblog.example.org', 'journal.example.com', 'dispatch.example.net'] as const;

interface WeekLink {
  readonly title: string;
  readonly url: string;
}

/** A hundred links: the ten among the first thirty, two that were sent before, and what else a week brings. */
export function linksOf(language: Language): readonly WeekLink[] {
  const fillers = forms.flatMap((form, at) =>
    topics.map((topic, place) => ({
      title: form[language].replace('{}', topic[language]),
      url: `https://${hosts[(at + place) % hosts.length]}/${at + 1}/${topic.en.replaceAll(' ', '-')}`,
    })),
  );
  const linkOf = ({ title, url }: WeekItem): WeekLink => ({ title: title[language], url });
  const [first, second] = early.map(linkOf);
  if (first === undefined || second === undefined) throw new Error('two links were sent before');
  const mixed = chosen.flatMap((each, at) => [...fillers.slice(2 * at, 2 * at + 2), linkOf(each)]);
  const rest = fillers.slice(2 * chosen.length);
  return [
    ...mixed.slice(0, 9),
    first,
    ...mixed.slice(9, 24),
    second,
    ...mixed.slice(24),
    ...rest,
  ].slice(0, 100);
}

/** The day of the issue so many weeks before this one. */
function dateBefore(weeks: number): string {
  return new Date(Date.parse(date) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** An item as the newsletter writes it in a language. */
function writtenItem(each: WeekItem, place: number, language: Language): string {
  const mark = language === 'zh' ? `${place}、` : `${place}. `;
  return `${mark}[${each.title[language]}](${each.url})\n\n${each.about[language]}\n`;
}

/** An issue that went out: 1 is the last one, 2 the one before. */
function earlier(ago: number, language: Language): string {
  const items = early.slice(3 * ago - 3, 3 * ago);
  const [first = '', second = '', third = ''] = items.map((each, at) =>
    writtenItem(each, (at % 2) + 1, language),
  );
  const greeting = {
    en: 'A weekly letter about building software with care.',
    zh: '一份关于“用心做软件”的周刊，每周五早晨送到。',
  };
  const subscribe = {
    en: '- [Website](https://fieldnotes.example.com): every letter so far.\n- [Email](https://fieldnotes.example.com/subscribe): one letter a week.',
    zh: '- [网站](https://fieldnotes.example.com)：所有往期。\n- [邮件](https://fieldnotes.example.com/subscribe)：每周一封。',
  };
  const name = { en: `Field Notes #${number - ago}: `, zh: `田野笔记 #${number - ago}：` };
  return `---
title: '${name[language]}${earlyTitles[ago - 1]?.[language] ?? ''}'
pubDate: ${dateBefore(ago)}
---

${greeting[language]}

## 🦄${sections.articles[language]}

${first}
${second}
## 🐿️${sections.projects[language]}

${third}
## 🐼${sections.subscribe[language]}

${subscribe[language]}
`;
}

const settings = (language: Language, feed: string) => `name: ${paperName[language]}
languages: [${language}, ${otherLanguage[language]}]
sections:
  - names: { zh: 🦄文章, en: 🦄Articles }
  - names: { zh: 🐿️项目, en: 🐿️Projects }
  - names: { zh: 🐼订阅, en: 🐼Subscribe }
    role: fixed
translation: { source: ${language} }
inbox:
  feeds: ['${feed}']
channels:
  - name: blog
    target: astro
    folder: site
    address: https://fieldnotes.example.com/posts/{stem}
  - name: archive
    target: github
    edition: digest
    folder: archive
    options: { path: 'docs/{date}-weekly.md' }
  - name: letter
    target: substack
  - name: telegram
    target: telegram
    edition: digest
`;

/** The library on Monday, its issues in `language` and below a folder in the other one. */
export function weekLibrary(language: Language, feed: string): Readonly<Record<string, string>> {
  const other = otherLanguage[language];
  const issues = earlyTitles.flatMap((_title, at) => {
    const name = `${dateBefore(at + 1)}-weekly.md`;
    return [
      [name, earlier(at + 1, language)],
      [`${other}/${name}`, earlier(at + 1, other)],
    ] as const;
  });
  return { 'galley.yaml': settings(language, feed), ...Object.fromEntries(issues) };
}

/** A feed that brings some of the links. */
export function feedOf(links: readonly WeekLink[]): string {
  const items = links.map(
    ({ title, url }) => `<item><title>${title}</title><link>${url}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>The Daily Proof</title>${items.join('')}</channel></rss>`;
}
