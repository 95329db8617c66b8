import { describe, expect, test } from 'vitest';
import { compileSeason } from '#core/season/compile-season.ts';
import { compiled, plainSeason, seasonIssue } from '../../support/compile.ts';

function weekly(number: number, body: string, title = `Weekly #${number}: Words ${number}`) {
  const day = String(number).padStart(2, '0');
  return seasonIssue(
    `2024-03-${day}-weekly.md`,
    `---\ntitle: '${title}'\npubDate: 2024-03-${day}\n---\n\nHello.\n\n${body}\n`,
  );
}

const subscribe = '## 🐼 Subscribe\n\nSend [us](https://w.example) your address, every week.';

function plainBody(number: number): string {
  return `## Articles\n\n1. [A${number}](https://a.example/${number})\n\nSee [more](https://m.example/${number}) of it.\n\n2. [B${number}](https://b.example/${number}) (video)\n\n## Tools\n\n1. [T${number}](https://t.example/${number})\n\nA tool.\n\n## Looking back\n\n[Weekly #0](https://w.example/posts/2024-01-0${number}-weekly)\n\n${subscribe}`;
}

describe('full', () => {
  const issues = [1, 2, 3].map((number) => weekly(number, plainBody(number)));

  test('an issue stands under its own heading, with its date and its original', () => {
    const text = compiled(issues);
    expect(text).toContain(
      '## 2 Words 2\n\n[Original](https://w.example/posts/2024-03-02-weekly) | Published: 2024-03-02\n\n### Articles\n\n1. [A2](https://a.example/2)',
    );
    expect(text).not.toContain('Hello');
    expect(text).not.toContain('Subscribe');
    expect(text.startsWith('---\ntitle: Weekly Season 1 (1–3)\npubDate: 2024-03-03\n---\n')).toBe(
      true,
    );
  });

  test('only the sections of galley.yaml are taken where it names some', () => {
    const text = compiled(issues, { settings: { sections: ['🛠 tools', 'Subscribe'] } });
    expect(text).not.toContain('Articles');
    expect(text.match(/### Tools/gu)).toHaveLength(3);
    expect(text.match(/### 🐼 Subscribe/gu)).toHaveLength(3);
    expect(compiled(issues, { settings: { leaveOut: ['TOOLS'] } })).not.toContain('### Tools');
  });

  test('S4, S5: notes and what recurs in five issues are left out', () => {
    const notice = 'Read on paper: [the book](https://book.example) of all issues.';
    const many = [1, 2, 3, 4, 5].map((number) =>
      weekly(
        number,
        `## Articles\n\n1. [A${number}](https://a.example/${number})\n\nText ${number}.\n\n${notice}\n\n2. [B${number}](https://b.example/${number})\n\nText.\n\n🎁**Weekly**🎁 comes in seasons.`,
      ),
    );
    const text = compiled(many, { season: { number: 1, from: 1, to: 5, own: null } });
    expect(text).not.toContain('paper');
    expect(text).not.toContain('🎁');
    expect(text).toContain('Text 4.\n\n2. [B4](https://b.example/4)');
  });

  test('S3: headings go down together, underlined and quoted ones too, none in code', () => {
    const body =
      '# News\n\n1. [A](https://a.example)\n\nSub\n---\n\n> ## Said\n\n```md\n# Not one\n```\n\n###### Deep\n\ntext';
    const text = compiled([weekly(1, body, 'Weekly #1: One')]);
    expect(text).toContain('### News\n\n1. [A]');
    expect(text).toContain('#### Sub\n');
    expect(text).toContain('> #### Said');
    expect(text).toContain('\n# Not one\n');
    expect(text).toContain('\n###### Deep\n');
  });

  test('a bold line that heads a section becomes a heading', () => {
    const body = '**[📚 Articles](https://w.example)**\n\n1. [A](https://a.example)\n\ntext';
    expect(compiled([weekly(1, body)])).toContain('### **[📚 Articles](https://w.example)**\n\n1.');
  });

  test('S7: what an issue leaves open does not swallow the next one', () => {
    const open = '## Articles\n\n1. [A](https://a.example)\n\n````js\nlet a = 1;\n```';
    expect(compiled([weekly(1, open), weekly(2, plainBody(2))])).toContain(
      '```\n````\n\n## 2 Words 2',
    );
    const comment = '## Articles\n\n1. [A](https://a.example)\n\n<!-- later';
    expect(compiled([weekly(1, comment), weekly(2, plainBody(2))])).toContain(
      '<!-- later\n-->\n\n## 2',
    );
  });

  test('S7: references, footnotes and relative addresses of an issue stay its own', () => {
    const one = seasonIssue(
      'posts/2024/1.md',
      '# Weekly #1: One\n\n## Articles\n\n1. [A][x]\n\n![p](../img/p.png) and [x] and a note[^1].\n\n[x]: https://one.example "T"\n[^1]: Of one.\n',
    );
    const other = seasonIssue(
      '2.md',
      '# Weekly #2: Two\n\n## Articles\n\n1. [B][x]\n\nA note[^1], no [y].\n\n[x]: https://two.example\n[^1]: Of two.\n',
    );
    const text = compiled([one, other]);
    expect(text).toContain('[A](https://one.example "T")');
    expect(text).toContain('![p](posts/img/p.png) and [x](https://one.example "T")');
    expect(text).toContain('[B](https://two.example)');
    expect(text).toContain('a note[^1-1].\n\n[^1-1]: Of one.');
    expect(text).toContain('A note[^2-1], no [y].\n\n[^2-1]: Of two.');
    expect(text).not.toMatch(/^\[x\]:/mu);
    const outside = compiled([one], { place: { folder: '', before: '../library/' } });
    expect(outside).toContain('![p](../library/posts/img/p.png)');
  });

  test('S8: preface and afterword are filled in and stand around the issues', () => {
    const text = compiled(issues, {
      preface:
        '---\nx: 1\n---\n{items} items in {issues} issues, {articles} articles, {days} days, {other}.',
      afterword: '## Bye',
    });
    expect(text).toContain('---\n\n9 items in 3 issues, 6 articles, 2 days, {other}.\n\n## 1 ');
    expect(text.endsWith('## Bye\n')).toBe(true);
  });

  test('a bilingual issue gives the half that is wanted; one without it is named', () => {
    const both = weekly(
      1,
      '## 文章---Articles\n\n1、[甲---One](https://a.example)\n\n说明。',
      '周刊---Weekly #1: 词---Words',
    );
    const made = compileSeason([both], { ...plainSeason, language: 'zh' });
    expect(made.text).toContain('### 文章\n\n1、[甲](https://a.example)');
    expect(made.text).toContain('发布时间：2024-03-01');
  });
});

describe('links', () => {
  const issues = [1, 2, 3].map((number) => weekly(number, plainBody(number)));

  test('S6: heads are merged by section and numbered anew; passing links follow', () => {
    const text = compiled(issues, { form: 'links' });
    expect(text).toContain(
      '## Articles\n\n1. [A1](https://a.example/1)\n\n2. [B1](https://b.example/1) (video)\n\n3. [A2]',
    );
    expect(text).toContain('## Tools\n\n1. [T1](https://t.example/1)\n\n2. [T2]');
    expect(text).not.toContain('Looking back');
    expect(text).toContain(
      '## Appendix: links named in passing\n\n1. [more](https://m.example/1) (issue 1)\n\n2. [more](https://m.example/2)',
    );
    expect(compiled(issues, { form: 'links', settings: { appendix: false } })).not.toContain(
      'Appendix',
    );
  });

  test('headings of one section are one: by aliases, by emoji, by a shared word where none has both', () => {
    const rows = [
      ['🦄Articles', 'Podcasts & videos'],
      ['Articles', 'Podcasts'],
      ['Reading', 'Tools'],
    ];
    const varied = rows.map((names, index) =>
      weekly(
        index + 1,
        names
          .map((name) => `## ${name}\n\n1. [${name}](https://x.example/${index}/${name.length})`)
          .join('\n\n'),
      ),
    );
    const text = compiled(varied, {
      form: 'links',
      sections: [{ names: { en: 'Articles' }, aliases: ['Reading'] }],
    });
    expect(text.match(/^## .*/gmu)).toEqual(['## Reading', '## Podcasts', '## Tools']);
  });

  test('highlights stand first, in the order in which they were chosen', () => {
    const highlights = [
      { issue: 3, item: 'https://t.example/3' },
      { issue: 1, item: 'B1' },
      { issue: 9, item: 'gone' },
    ];
    expect(compiled(issues, { form: 'links', highlights })).toContain(
      '## Highlights\n\n1. [T3](https://t.example/3) (issue 3)\n\n2. [B1](https://b.example/1) (video) (issue 1)\n\n## Articles',
    );
  });
});

test('no issues make a document with a title alone', () => {
  expect(compiled([])).toBe('---\ntitle: Season 1 (1–3)\n---\n');
});
