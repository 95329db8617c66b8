import { describe, expect, it } from 'vitest';
import { readMarkdown } from '#core/export/audit/read-markdown.ts';
import { circledNumber } from '#core/issue/operations/number-text.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusIssues, ownIssues } from '../../../support/corpus.ts';
import { composed, refusalsOf } from '../../../support/compose.ts';
import { sample } from '../../../support/thorough.ts';

function digest(text: string, settings: Parameters<typeof composed>[1]['settings'] = {}): string {
  return composed(text, { edition: 'digest', settings }).source.text;
}

/** The digest of one section of items. */
function listed(items: string): string {
  return digest(`# T\n\n## S\n\n${items}\n`).replace('# T\n\n## S\n\n', '').trimEnd();
}

/** Numbered items with the titles `t1`, `t2`, … */
function numbered(count: number, from = 1): string {
  return Array.from(
    { length: count },
    (_, at) => `${from + at}. [t${from + at}](https://a.example/)`,
  ).join('\n');
}

describe('E4: a digest', () => {
  it('has title, preamble, section titles and the titles of items, each its own paragraph', () => {
    const text = `---\ntitle: W\n---\n\n# W\n\nintro [a](https://a.example/)\n\n![b](https://b.example/x.png)\n\n## One\n\nlead\n\n1、[First](https://c.example/) (tail)\n\ndescription\n\n2、[Second](https://d.example/)\n\n![d](https://d.example/x.png)\n\n## Advert\n\nbuy\n\n## [Two](https://e.example/)\n\n1、[Third](https://f.example/)\n\nlast\n\n---\n\nfooter\n`;
    expect(digest(text)).toBe(
      `---\ntitle: W\n---\n\n# W\n\nintro [a](https://a.example/)\n\n![b](https://b.example/x.png)\n\n## One\n\n① First\n\n② Second\n\n## [Two](https://e.example/)\n\n① Third\n`,
    );
  });

  it('keeps fixed sections whole and headings above sections with items', () => {
    const sections = [{ names: { en: 'Subscribe' }, role: 'fixed' as const }];
    const text =
      '# T\n\n## Code\n\nlead\n\n### Python\n\n1. [a](https://a.example/)\n\n## Subscribe\n\n- [here](https://b.example/)\n\n## Rest\n\ntext\n';
    expect(digest(text, { sections })).toBe(
      '# T\n\n## Code\n\n### Python\n\n① a\n\n## Subscribe\n\n- [here](https://b.example/)\n',
    );
  });

  it('numbers on from 50 in digits, anew in each section unless the issue counts through', () => {
    const long = digest(`# T\n\n## S\n\n${numbered(52)}\n`);
    expect(long).toContain('\n\n㊿ t50\n\n51. t51\n\n52. t52\n');
    expect(digest(`# T\n\n## S\n\n${numbered(2)}\n\n## U\n\n${numbered(2)}\n`)).toMatch(
      /② t2\n\n## U\n\n① t1/,
    );
    expect(digest(`# T\n\n## S\n\n${numbered(2)}\n\n## U\n\n${numbered(2, 3)}\n`)).toMatch(
      /② t2\n\n## U\n\n③ t3/,
    );
  });

  it.each([
    ['1. [`code` and *marks*](https://a.example/)', '① `code` and *marks*'],
    ['1. [\\_\\_all\\_\\_ of it](https://a.example/)', '① \\_\\_all\\_\\_ of it'],
    ['1. [https://a.example/x](https://a.example/x)', '① `a.example/x`'],
    ['1. [see www.a.example now](https://a.example/x)', '① see `www.a.example` now'],
    ['- [a]: [b](https://a.example/)', '① [a]: b'],
    ['- text with [one][1] link', '① text with one link'],
    ['- [one][1] link, [two](https://b.example/)\n\n[1]: https://a.example/', '① one'],
    ['- [List<T> of it](https://a.example/)', '① List<T> of it'],
    ['- [![x](https://a.example/x.png) Words](https://a.example/)', '① x Words'],
    ['**1. [Bold](https://a.example/)**', '① Bold'],
  ])('%s', (written, shown) => {
    expect(listed(written)).toBe(shown);
  });

  it('keeps the links of items where the channel says so', () => {
    const text =
      '# T\n\n## S\n\n1、[a [b] `c`](https://a.example/x_(y)) tail\n\ntext\n\n2、Plain title\n';
    expect(digest(text, { itemLinks: true })).toBe(
      '# T\n\n## S\n\n① [a [b] `c`](<https://a.example/x_(y)>)\n\n② Plain title\n',
    );
  });

  it('keeps the definitions that what is left refers to', () => {
    const text =
      '# T\n\nsee [this][a] and a note[^n]\n\n## S\n\n1. [one](https://b.example/)\n\n[a]: https://a.example/\n[b]: https://b.example/\n\n2. [two](https://c.example/)\n\n[^n]: The note\n    goes on\n';
    expect(digest(text)).toBe(
      '# T\n\nsee [this][a] and a note[^n]\n\n## S\n\n① one\n\n[a]: https://a.example/\n\n② two\n\n[^n]: The note\n    goes on\n',
    );
  });

  it('says once what it leaves out', () => {
    const text =
      '# T\n\n## S\n\n1. [a](https://a.example/)\n\n   ![a](a.png)\n\n2. [b](https://b.example/)\n\n## Advert\n\nbuy\n';
    expect(composed(text, { edition: 'digest' }).report).toMatchObject([
      {
        line: 3,
        action: 'changed',
        lossy: true,
        reason: 'digestLeavesOut',
        values: { count: 2, links: 2, pictures: 1, sectionCount: 1, sections: 'Advert' },
      },
    ]);
  });

  it('maps its lines to those of the items', () => {
    const text =
      '# T\n\n## S\n\n1. [a](https://a.example/)\n\ntext\n\n2. [`b` www.x.example](https://b.example/)\n';
    const { source, lineOf } = composed(text, { edition: 'digest' });
    const lines = source.text.split('\n').map((line, index) => `${lineOf(index + 1)} ${line}`);
    expect(lines.filter((line) => /[①②#]/u.test(line))).toEqual([
      '1 # T',
      '3 ## S',
      '5 ① a',
      '9 ② `b` `www.x.example`',
    ]);
  });

  it('is refused without items', () => {
    expect(refusalsOf('# T\n\nAn essay.\n\n## Part\n\nMore.\n', { edition: 'digest' })).toEqual([
      '1 digestWithoutItems',
    ]);
  });
});

const issues = [...ownIssues(), ...sample(corpusIssues('digests'), 3)];

function words(markdown: string): readonly string[] {
  return readMarkdown(markdown).words;
}

function escapedWords(title: string): readonly string[] {
  return words(title.replaceAll(/https?:\/\//g, '').replaceAll(/[\\`*_{}[\]<>#+!|~&]/g, '\\$&'));
}

describe.each(issues.map(({ name, text }) => [name, text] as const))(
  'E4: the digest of %s',
  (name, text) => {
    const issue = parseIssue(text, { fileName: name });
    const items = issue.sections.flatMap((section) => section.items);
    const { source } = composed(text, { edition: 'digest' }, name);

    it('has exactly the titles of the items, in order', () => {
      const lines = source.text
        .slice(source.text.indexOf('\n', issue.preamble.to - 2))
        .split('\n')
        .filter((line) => /^(?:[①-⑳㉑-㉟㊱-㊿]|\d+\.) /u.test(line))
        .map((line) => words(line.replace(/^\S+ /, '')).join(' '));
      const titles = items
        .map(({ title }) => escapedWords(title).join(' '))
        .filter((title) => title !== '');
      expect(lines).toEqual(titles);
      expect(source.text).toContain(`\n\n${circledNumber(1)} `);
    });

    it('has no link of an item', () => {
      const preamble = readMarkdown(text.slice(0, issue.preamble.to)).links;
      const heads = issue.sections.flatMap(({ url }) => (url === null ? [] : [url]));
      const allowed = new Set([...preamble, ...heads].map(decodeURI));
      const links = readMarkdown(source.text).links.map(decodeURI);
      expect(links.filter((link) => !allowed.has(link))).toEqual([]);
    });
  },
);
