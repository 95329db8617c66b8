import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { summariseIssue } from '#core/issue/summary.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { corpusIssues, corpusManifest } from '../../../support/corpus.ts';

const issue = `# Weekly #7

## 🦄 Articles

1. [One](https://e.x/1)

- a point
- another

3 [No mark](https://e.x/3)

A line that says something.

## Thanks

- [Ann](https://e.x/ann)
- [Bob](https://e.x/bob)

## Subscribe

1. [Here](https://e.x/s)

### Sub
`;

function outline(settings: LibrarySettings, text = issue): readonly string[] {
  const profile = parseProfileOf(settings);
  const parsed = parseIssue(text, { profile });
  const { sections } = summariseIssue(text, 'a.md', profile);
  expect(sections.map(({ itemCount }) => itemCount)).toEqual(
    parsed.sections.map(({ items }) => items.length),
  );
  return parsed.sections.map(({ title, items }) =>
    [title, ...items.map((item) => item.title)].join(' | '),
  );
}

const without = ['🦄 Articles | One', 'Thanks | Ann | Bob', 'Subscribe | Here', 'Sub'];

describe('what the person has set decides what is an item (P14)', () => {
  test('nothing set changes nothing', () => {
    expect(outline({})).toEqual(without);
    expect(outline({ sections: [{ names: { en: 'Thanks' } }] })).toEqual(without);
  });

  test('what stands in a fixed section is no item, by any of its names', () => {
    const sections = [
      { names: { zh: '订阅', en: 'Join' }, aliases: ['📮 subscribe'], role: 'fixed' as const },
    ];
    expect(outline({ sections })).toEqual([...without.slice(0, 2), 'Subscribe', 'Sub']);
  });

  test('a rule for one shape in one section', () => {
    const items = [{ item: false, section: 'Thanks', marker: 'bullet' as const }];
    expect(outline({ profile: { items } })).toEqual([without[0], 'Thanks', ...without.slice(2)]);
  });

  test('a rule for a section goes for its other names', () => {
    const items = [{ item: false, section: '致谢' }];
    const sections = [{ names: { zh: '致谢', en: 'Thanks' } }];
    expect(outline({ profile: { items }, sections })[1]).toBe('Thanks');
  });

  test('a line without a mark, and one with another mark, are items when a rule says so', () => {
    const items = [
      { item: true, line: '3 [No mark](https://e.x/3)' },
      { item: true, line: 'A line that says something.' },
      { item: true, starts: '- anoth' },
    ];
    expect(outline({ profile: { items } })[0]).toBe(
      '🦄 Articles | One | another | No mark | A line that says something.',
    );
  });

  test('a rule for a line holds when its number changes', () => {
    const items = [{ item: true, line: '9 [No mark](https://e.x/3)' }];
    expect(outline({ profile: { items } })[0]).toBe('🦄 Articles | One | No mark');
  });

  test('a heading becomes an item', () => {
    const items = [{ item: true, line: '### Sub' }];
    expect(outline({ profile: { items } }).slice(2)).toEqual(['Subscribe | Here | Sub']);
  });

  test('a heading is no item any more, and heads a section', () => {
    const text = '# T\n\n## A\n\n### [x](https://e.x)\n\nwords\n\n### [y](https://e.y)\n\nwords\n';
    expect(outline({}, text)).toEqual(['A | x | y']);
    const items = [{ item: false, line: '### [y](https://e.y)' }];
    expect(outline({ profile: { items } }, text)).toEqual(['A | x', 'y']);
  });

  test('the last rule that fits decides', () => {
    const items = [
      { item: false, section: 'Thanks' },
      { item: true, section: 'Thanks', line: '- [Bob](https://e.x/bob)' },
    ];
    expect(outline({ profile: { items } })[1]).toBe('Thanks | Bob');
  });

  test('items before any heading can be ruled out, and in', () => {
    const text = '1. [a](https://e.x)\n\n2. [b](https://e.y)\n\n## S\n\n1. [c](https://e.z)\n';
    expect(outline({}, text)).toEqual([' | a | b', 'S | c']);
    expect(outline({ profile: { items: [{ item: false, section: '' }] } }, text)).toEqual([
      'S | c',
    ]);
    const one = [{ item: true, starts: 'Hello', section: '' }];
    expect(outline({ profile: { items: one } }, `Hello\n\n${text.slice(42)}`)).toEqual([
      ' | Hello',
      'S | c',
    ]);
  });

  test('the preferred style is taken where it stands, without links too', () => {
    const text = '## A\n\n1. one\n\n- [x](https://e.x)\n- [y](https://e.y)\n\n2. two\n';
    expect(outline({}, text)).toEqual(['A | x | y']);
    expect(outline({ profile: { marker: 'dot' } }, text)).toEqual(['A | one | two']);
    expect(outline({ profile: { marker: 'cjk' } }, text)).toEqual(['A | x | y']);
  });

  test('headings as preferred items', () => {
    const text = '## A\n\n### one\n\n- [x](https://e.x)\n- [y](https://e.y)\n\n### two\n\nwords\n';
    expect(outline({ profile: { marker: 'heading' } }, text)).toEqual(['A | one | two']);
  });
});

describe('real issues', () => {
  const texts = new Map(corpusIssues('profiles').map(({ name, text }) => [name, text]));
  test.each(corpusManifest())('$file reads the same with its own style set', ({ file }) => {
    const text = texts.get(file) ?? '';
    const found = parseIssue(text, { fileName: file });
    const marker = found.style ?? undefined;
    const profile = parseProfileOf({ profile: { marker } });
    expect(parseIssue(text, { fileName: file, profile })).toEqual(found);
  });
});

test('a name that is left empty, and a heading of signs alone, are no name of every section', () => {
  const text = '1. [a](https://e.x)\n\n2. [b](https://e.y)\n\n## 📮\n\n1. [c](https://e.z)\n';
  const sections = [{ names: { zh: '', en: 'Mine' }, role: 'fixed' as const }];
  expect(outline({ sections }, text)).toEqual([' | a | b', '📮 | c']);
  const items = [{ item: false, section: '' }];
  expect(outline({ profile: { items } }, text)).toEqual(['📮 | c']);
  const signs = [{ names: { en: '📮' }, role: 'fixed' as const }];
  expect(outline({ sections: signs }, text)).toEqual([' | a | b', '📮']);
});
