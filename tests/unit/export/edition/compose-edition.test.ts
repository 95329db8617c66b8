import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeEdition } from '#core/export/edition/compose-edition.ts';
import { corpusIssues, ownIssues } from '../../../support/corpus.ts';
import { composed, optionsOf, refusalsOf } from '../../../support/compose.ts';
import { sourceOf } from '../../../support/export-issue.ts';
import { forSeeds } from '../../../support/random.ts';
import { sample } from '../../../support/thorough.ts';

const text = '# Weekly\n\nintro\n\n## S\n\n1. [a](https://a.example/)\n';

function framed(issue: string, before: readonly string[], after: readonly string[]): string {
  return composed(issue, { settings: { before, after } }).source.text;
}

describe('E5: fixed paragraphs', () => {
  it('stand before and after all of the body, each a block of its own', () => {
    expect(framed(text, ['**Notice**\n', 'second'], ['Subscribe [here](https://b.example/)'])).toBe(
      '# Weekly\n\n**Notice**\n\nsecond\n\nintro\n\n## S\n\n1. [a](https://a.example/)\n\nSubscribe [here](https://b.example/)\n',
    );
  });

  it.each([
    ['---\ntitle: W\n---\nintro\n', '---\ntitle: W\n---\n\nB\n\nintro\n\nA\n'],
    ['---\ntitle: W\n---\n\n# W\nintro\n', '---\ntitle: W\n---\n\n# W\n\nB\n\nintro\n\nA\n'],
    ['Weekly\n======\nintro', 'Weekly\n======\n\nB\n\nintro\n\nA\n'],
    ['# W', '# W\n\nB\n\nA\n'],
    ['# W\n\n```\ncode', '# W\n\nB\n\n```\ncode\n```\n\nA\n'],
    ['# W\n\na <!-- b', '# W\n\nB\n\na <!-- b\n-->\n\nA\n'],
  ])('in %j', (issue, expected) => {
    expect(framed(issue, ['B'], ['A'])).toBe(expected);
  });

  it('take their half of the language, and stay in a digest', () => {
    const before = ['[全文---The full issue](https://b.example/)'];
    const bilingual = text.replace('Weekly', '周刊---Weekly').replace('[a]', '[甲---A]');
    const edition = composed(bilingual, {
      edition: 'digest',
      language: 'en',
      settings: { before },
    });
    expect(edition.source.text).toBe(
      '# Weekly\n\n[The full issue](https://b.example/)\n\nintro\n\n## S\n\n① A\n',
    );
  });
});

describe('E6: placeholders', () => {
  const placeholders = {
    paid: { channel: 'paid platform', value: 'https://p.example/a b_(c)' },
    blog: { channel: 'blog', value: null },
  };
  const filled = (written: string) =>
    composed(`# T\n\n${written}\n`, { settings: { placeholders } }).source.text.slice(5, -1);

  it('are filled where a channel declares them', () => {
    expect(filled('[read]({{paid}}) <{{ paid }}>')).toBe(
      '[read](https://p.example/a%20b_%28c%29) <https://p.example/a%20b_%28c%29>',
    );
  });

  it('are the author’s text otherwise', () => {
    const own = '{{ user.name }} `{{x}}` {{ }} {{constructor}} {paid}';
    expect(filled(own)).toBe(own);
    expect(composed('{{paid}}\n', {}).source.text).toBe('{{paid}}\n');
  });

  it('refuse the export while nothing fills them, wherever they come from', () => {
    const refused = ['3 placeholderUnfilled'];
    expect(refusalsOf('# T\n\n{{blog}} {{ blog }}\n', { settings: { placeholders } })).toEqual(
      refused,
    );
    const after = ['read {{blog}}'];
    expect(refusalsOf('# T\n\nx\n', { settings: { placeholders, after } })).toEqual(refused);
  });

  it('do not count in what a digest leaves out', () => {
    const issue = `${text}\n{{blog}}\n`;
    expect(refusalsOf(issue, { edition: 'digest', settings: { placeholders } })).toEqual([]);
  });
});

it('an edition of everything in no language is the issue itself', () => {
  const source = sourceOf(text);
  expect(composeEdition(source, optionsOf({}))).toMatchObject({ ok: true, value: { source } });
});

it('number, date and language are those of the issue, whatever is left of its text', () => {
  const issue = `# 周刊#7：标题---Title\n\n${'中文。'.repeat(40)}\n\n## S\n\n1. [甲---A](https://a.example/)\n`;
  const { source } = composed(issue, { edition: 'digest', language: 'en' }, '2024-05-06-x.md');
  expect(source.issue).toMatchObject({
    title: 'Title',
    number: 7,
    date: '2024-05-06',
    language: 'en',
  });
});

const bits = [
  '---',
  '中文',
  '[',
  ']',
  '(',
  ')',
  '](https://a.example/)',
  '![',
  '`',
  '**',
  '\n',
  '\n\n',
  '# ',
  '1、[',
  '- ',
  '> ',
  '{{paid}}',
  '<a href="x">',
  '```\n',
  '① ',
  '|---|\n',
  '\u0000',
  '<!--',
  '[^1]',
  '[^1]: x\n',
  '\t',
];
const bases = [
  readFileSync('tests/consumers/fixtures/traps.md', 'utf8'),
  ...[...ownIssues(), ...sample(corpusIssues('editions of broken texts'), 6)].map(
    (issue) => issue.text,
  ),
];

const expectedReasons: ReadonlySet<string> = new Set([
  'languageNotThere',
  'digestWithoutItems',
  'tooDeep',
]);

it('E7: no text stops an edition, and its lines are lines of the text', () => {
  const settings = {
    before: ['B {{paid}}'],
    after: ['A'],
    placeholders: { paid: { channel: 'p', value: 'https://p.example/' } },
    sections: [{ names: { zh: '文章', en: 'Articles' }, role: 'fixed' as const }],
  };
  forSeeds(150, (random) => {
    const base = random.pick(bases);
    const start = random.below(base.length);
    let broken = base.slice(start, start + random.below(1500));
    for (let count = random.below(25); count > 0; count -= 1) {
      const at = random.below(broken.length + 1);
      broken = broken.slice(0, at) + random.pick(bits) + broken.slice(at + random.below(6));
    }
    const edition = random.pick(['full', 'digest'] as const);
    const language = random.pick([null, 'zh', 'en'] as const);
    const made = composeEdition(sourceOf(broken), optionsOf({ edition, language, settings }));
    const reasons = made.ok ? [] : made.error.map(({ reason }) => reason);
    expect(reasons.filter((reason) => !expectedReasons.has(reason))).toEqual([]);
    const lineCount = broken.split('\n').length;
    const lines = made.ok ? made.value.source.text.split('\n') : [];
    const origins = lines.map((_, index) => (made.ok ? made.value.lineOf(index + 1) : 0));
    expect(origins.filter((line) => !(line >= 1 && line <= lineCount))).toEqual([]);
  });
});
