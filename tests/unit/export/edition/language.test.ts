import { describe, expect, it } from 'vitest';
import { forSeeds, type Random } from '../../../support/random.ts';
import { composed, refusalsOf } from '../../../support/compose.ts';

/** A bilingual issue around a body, so that dashes part languages in it. */
function around(body: string): string {
  return `# 标题---Title\n\n${body}\n`;
}

function halves(body: string): readonly [zh: string, en: string] {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    composed(around(body), { language }).source.text.split('\n').slice(2, -1).join('\n'),
  );
  return [zh ?? '', en ?? ''];
}

function report(text: string, language: 'zh' | 'en'): readonly string[] {
  return composed(text, { language }).report.map(
    ({ line, construct, reason, values }) => `${line} ${construct} ${reason} ${values['count']}`,
  );
}

describe('E2: an edition in one language takes its half', () => {
  const table: readonly (readonly [written: string, zh: string, en: string])[] = [
    [
      '[中文---English](https://a.example/)',
      '[中文](https://a.example/)',
      '[English](https://a.example/)',
    ],
    [
      '[中文 --- English](https://a.example/)',
      '[中文](https://a.example/)',
      '[English](https://a.example/)',
    ],
    [
      '1、[中文---English](https://a.example/)（英文）',
      '1、[中文](https://a.example/)（英文）',
      '1、[English](https://a.example/)（英文）',
    ],
    ['## 🦄文章---Articles', '## 🦄文章', '## Articles'],
    [
      '## [文章---Articles](https://a.example/)',
      '## [文章](https://a.example/)',
      '## [Articles](https://a.example/)',
    ],
    [
      '**[文章---Articles](https://a.example/)**',
      '**[文章](https://a.example/)**',
      '**[Articles](https://a.example/)**',
    ],
    [
      '![图---A picture](https://a.example/x.png)',
      '![图](https://a.example/x.png)',
      '![A picture](https://a.example/x.png)',
    ],
    [
      '[![图---A](https://a.example/x.png)](https://a.example/)',
      '[![图](https://a.example/x.png)](https://a.example/)',
      '[![A](https://a.example/x.png)](https://a.example/)',
    ],
    [
      '[**中文---English**](https://a.example/)',
      '[**中文**](https://a.example/)',
      '[**English**](https://a.example/)',
    ],
    [
      '[**中文**---`English`](https://a.example/)',
      '[**中文**](https://a.example/)',
      '[`English`](https://a.example/)',
    ],
    [
      '[`a---b` 中文---English](https://a.example/)',
      '[`a---b` 中文](https://a.example/)',
      '[English](https://a.example/)',
    ],
    [
      '> - [中文---English](https://a.example/)',
      '> - [中文](https://a.example/)',
      '> - [English](https://a.example/)',
    ],
    [
      '| a |\n|---|\n| [中---E](https://a.example/) |',
      '| a |\n|---|\n| [中](https://a.example/) |',
      '| a |\n|---|\n| [E](https://a.example/) |',
    ],
    [
      '[中文---English][a]\n\n[a]: https://a.example/',
      '[中文][a]\n\n[a]: https://a.example/',
      '[English][a]\n\n[a]: https://a.example/',
    ],
    [
      '[中文---English]\n\n[中文---English]: https://a.example/',
      '[中文](<https://a.example/>)\n\n[中文---English]: https://a.example/',
      '[English](<https://a.example/>)\n\n[中文---English]: https://a.example/',
    ],
  ];
  it.each(table)('%j', (written, zh, en) => {
    expect(halves(written)).toEqual([zh, en]);
  });

  const asWritten: readonly string[] = [
    '`中文---English`',
    '一段话---A paragraph',
    '```\n[中文---English](https://a.example/)\n```',
    '[One --- two](https://a.example/)',
    '[A----B](https://a.example/)',
    '一\n\n---\n\n二',
  ];
  it.each(asWritten)('not of %j', (written) => {
    expect(halves(written)).toEqual([written, written]);
  });

  it('where that half is empty the other one stays, without the dashes', () => {
    expect(halves('[中文---](https://a.example/)')).toEqual([
      '[中文](https://a.example/)',
      '[中文](https://a.example/)',
    ]);
  });

  it('of items and sections that no link and no heading holds', () => {
    const text = around('**文章---Articles**\n\n① 中文---English\n\n② 另一---Another\n');
    expect(composed(text, { language: 'en' }).source.text).toContain('① English\n\n② Another');
    expect(composed(text, { language: 'zh' }).source.text).toContain('① 中文\n\n② 另一');
  });
});

function head(value: string, language: 'zh' | 'en'): string | undefined {
  const issue = `---\n${value}\n---\n\n${around('text')}`;
  return composed(issue, { language }).source.text.split('\n---\n')[0]?.slice(4);
}

describe('E2: front matter', () => {
  it.each([
    ["title: '中文---English'", "title: '中文'", "title: 'English'"],
    ['title: "中文---English"', 'title: "中文"', 'title: "English"'],
    ['title: 中文---English', 'title: 中文', 'title: English'],
    ['title: 中文---Weekly #9', 'title: 中文', 'title: "Weekly #9"'],
    ['title: 中文---no', 'title: 中文', 'title: "no"'],
    ['description: >\n  中文---English', 'description: >\n  中文', 'description: >\n  English'],
    ['tags:\n  - 中文---English\n  - x', 'tags:\n  - 中文\n  - x', 'tags:\n  - English\n  - x'],
  ])('%s', (value, zh, en) => {
    expect([head(value, 'zh'), head(value, 'en')]).toEqual([zh, en]);
  });
});

describe('E3: what is written once', () => {
  const text = around(
    '## 新闻\n\n1、[中文---English](https://a.example/)\n\n描述一\n\n描述二\n\n2、[只有中文](https://b.example/)\n\n![图片](https://c.example/x.png)',
  );

  it('stays and is reported once per kind', () => {
    expect(report(text, 'en')).toEqual([
      '1 language halfTaken 2',
      '3 heading untranslated 1',
      '11 link untranslated 1',
      '13 image untranslated 1',
      '7 text untranslated 2',
    ]);
    expect(report(text, 'zh')).toEqual(['1 language halfTaken 2']);
    expect(composed(text, { language: 'en' }).source.text).toContain('描述一\n\n描述二');
  });

  it('is none of the edition when a digest leaves it out', () => {
    const digest = composed(text, { language: 'en', edition: 'digest' });
    expect(digest.report.map(({ construct, reason }) => `${construct} ${reason}`)).toEqual([
      'language halfTaken',
      'heading untranslated',
      'link untranslated',
      'edition digestLeavesOut',
    ]);
  });

  it('is all of an issue in one language, which goes out in that one alone', () => {
    const chinese = `# 标题\n\n${'一段中文的描述文字。'.repeat(30)}\n`;
    expect(composed(chinese, { language: 'zh' }).source.text).toBe(chinese);
    expect(refusalsOf(chinese, { language: 'en' })).toEqual(['1 languageNotThere']);
    const english = `# T\n\n${'An English sentence of several words. '.repeat(20)}[a---b](https://a.example/)\n`;
    expect(composed(english, { language: 'en' }).source.text).toBe(english);
    expect(refusalsOf(english, { language: 'zh' })).toEqual(['1 languageNotThere']);
  });
});

describe('section titles', () => {
  const sections = [
    { names: { zh: '文章与教程', en: 'Articles' }, aliases: ['文章&教程'] },
    { names: { zh: '项目', en: '🐿️ Projects' } },
    { names: { zh: '播客' } },
  ];
  const titles = (headings: string, language: 'zh' | 'en') =>
    composed(around(headings), { language, settings: { sections } })
      .source.text.split('\n')
      .filter((line) => line.startsWith('##'));

  it('are those of the language, behind the emoji that is there', () => {
    const headings = '## 🦄文章&教程\n\n## 🐿️项目\n\n## 播客\n\n## 别的';
    expect(titles(headings, 'en')).toEqual([
      '## 🦄Articles',
      '## 🐿️ Projects',
      '## 播客',
      '## 别的',
    ]);
    expect(titles(headings, 'zh')).toEqual(['## 🦄文章与教程', '## 🐿️项目', '## 播客', '## 别的']);
  });

  it('are not reported as untranslated when the table has them', () => {
    const text = around('## 文章&教程\n\n## 播客');
    const entries = composed(text, { language: 'en', settings: { sections } }).report;
    expect(entries.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 halfTaken',
      '5 untranslated',
    ]);
  });
});

const zhWords = ['解析', '指南', '深入理解', 'Python 类型', '**异步**', '`kwargs` 说明'];
const enWords = ['A guide', 'to types', 'async *fast*', '`kwargs` explained', '3.15'];

/** An issue in both languages, and the issues that its two halves are. */
function bilingualIssue(random: Random): Readonly<Record<'both' | 'zh' | 'en', string>> {
  let both = '';
  let zh = '';
  let en = '';
  const phrase = (first: string, words: readonly string[]): string =>
    [first, ...Array.from({ length: random.below(3) }, () => random.pick(words))].join(' ');
  const pair = (before: string, after: string): void => {
    const [left, right] = [phrase('标题', zhWords), phrase('Title', enWords)];
    both += `${before}${left}${random.pick(['---', ' --- '])}${right}${after}`;
    zh += before + left + after;
    en += before + right + after;
  };
  const line = (text: string): void => {
    both += text;
    zh += text;
    en += text;
  };
  pair('# ', '\n\n');
  for (let section = random.below(3); section >= 0; section -= 1) {
    pair(random.pick(['## ', '### ']), '\n\n');
    for (let item = 1; item <= 1 + random.below(4); item += 1) {
      pair(`${item}、[`, '](https://a.example/x_(y)) (tail)\n\n');
      if (random.next() < 0.5) line('描述 with **bold** `a---b` text---and dashes\n\n');
      if (random.next() < 0.3) pair('- see [', '](https://b.example/)\n\n');
      if (random.next() < 0.3) pair('> ![', '](https://a.example/x.png "T")\n\n');
    }
  }
  return { both, zh, en };
}

it('E2: the halves of any bilingual issue are the two issues that it was made of', () => {
  forSeeds(100, (random) => {
    const { both, zh, en } = bilingualIssue(random);
    expect(composed(both, { language: 'zh' }).source.text).toBe(zh);
    expect(composed(both, { language: 'en' }).source.text).toBe(en);
  });
});
