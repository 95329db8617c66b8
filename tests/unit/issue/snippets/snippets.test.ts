import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { insertSnippet } from '#core/issue/snippets/insert-snippet.ts';
import {
  learnSnippets,
  type FirstLine,
  type SavedSnippet,
} from '#core/issue/snippets/learn-snippets.ts';
import { snippetBlocks, snippetHash } from '#core/issue/snippets/snippet-blocks.ts';
import { snippetFileName, snippetNameOf } from '#core/issue/snippets/snippet-file.ts';
import { snippetFindings } from '#core/issue/snippets/snippet-findings.ts';
import { textBlocks } from '#core/issue/text-blocks.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { corpusIssues } from '../../../support/corpus.ts';
import { forSeeds } from '../../../support/random.ts';

const advert =
  'The [harbour café](https://cafe.example) is open on Fridays, and readers of this letter get tea.';

function issueWith(number: number, block: string): string {
  return `# Letter #${number}\n\nNews of week ${number}.\n\n## Ships\n\n1. [Ship ${number}](https://s.example/${number})\n\nAbout ship ${number}.\n\n${block}\n\n## Write to us\n\nLetters go to the harbour,\nby post only.\n`;
}

function learn(texts: readonly string[], saved: readonly SavedSnippet[] = []) {
  const lines = new Map<number, FirstLine>();
  const known = new Map<number, string>();
  const issues = texts.map((text, i) => {
    const blocks = snippetBlocks(text).map(({ key, heading, from, to }) => {
      const line = snippetHash(key);
      const hash = snippetHash(text.slice(from, to));
      lines.set(line, { key, heading });
      known.set(hash, text.slice(from, to));
      return { line, hash };
    });
    return { id: `${i}.md`, blocks };
  });
  return learnSnippets(issues, saved, {
    lineOf: (line) => lines.get(line) ?? null,
    textOf: (hash) => known.get(hash) ?? null,
  });
}

/** The text of the snippet of issues that end its second line so, newest first. */
function textOfVersions(words: readonly string[]): string | undefined {
  const texts = words.map((word, i) => issueWith(9 - i, `Letters are free.\nThey are ${word}.`));
  return learn(texts).snippets.find(({ key }) => key === 'Letters are free.')?.text;
}

const six = [9, 8, 7, 6, 5, 4].map((number) => issueWith(number, advert));

describe('what recurs (S1)', () => {
  test('a first line in five issues, named after its heading or its words', () => {
    const { snippets, firstLines } = learn(six);
    expect(snippets.map(({ name, text, count, saved }) => ({ name, text, count, saved }))).toEqual([
      { name: 'The harbour café is open on Fridays…', text: advert, count: 6, saved: false },
      {
        name: 'Write to us',
        text: 'Letters go to the harbour,\nby post only.',
        count: 6,
        saved: false,
      },
    ]);
    expect(firstLines).toEqual([advert, 'Letters go to the harbour,']);
    expect(snippets[0]?.usedIn).toEqual(['0.md', '1.md', '2.md', '3.md', '4.md', '5.md']);
    expect(learn(six.slice(0, 4)).snippets).toEqual([]);
  });

  test('of two versions the latest that is not alone counts', () => {
    expect(textOfVersions(['new', 'new', 'old', 'old', 'old', 'old'])).toBe(
      'Letters are free.\nThey are new.',
    );
    expect(textOfVersions(['odd', 'new', 'new', 'old', 'old', 'old'])).toBe(
      'Letters are free.\nThey are new.',
    );
    expect(textOfVersions(['a', 'b', 'c', 'd', 'e', 'f'])).toBeUndefined();
  });

  test('item heads, fences, headings and pictures are none', () => {
    const block =
      '![A picture of a ship](s.png)\n\n1. [The same item](https://e.example)\n\n```javascript\nlet ship;\n```';
    const { firstLines } = learn([1, 2, 3, 4, 5].map((number) => issueWith(number, block)));
    expect(firstLines).toEqual(['Letters go to the harbour,']);
  });

  test('the parse takes its first line for a note', () => {
    const [text = ''] = six;
    const parsed = parseIssue(text, { recurring: new Set(learn(six).firstLines) });
    expect(parsed.sections[0]?.notes.map(({ from, to }) => text.slice(from, to).trim())).toEqual([
      advert,
    ]);
  });
});

describe('saved snippets (S2)', () => {
  test('are right as they are saved, and known from the first issue on', () => {
    const saved = [{ name: 'Café', text: `${advert.replace('tea', 'cake')}\n` }];
    const { snippets, firstLines } = learn(six.slice(0, 1), saved);
    expect(snippets).toMatchObject([{ name: 'Café', saved: true, count: 0 }]);
    expect(firstLines).toHaveLength(1);
    expect(snippetFindings(six[0] ?? '', snippets)).toHaveLength(1);
  });

  test('have names that files can bear', () => {
    expect(snippetFileName('  Season: notice / 🎁 二 ')).toBe('Season notice 二');
    expect(snippetFileName('../..\\x:y')).toBe('x y');
    expect(snippetFileName('🎁?')).toBe('');
    expect(snippetNameOf('snippets/Season notice.md')).toBe('Season notice');
    expect(snippetNameOf('snippets/more/x.md')).toBeNull();
    expect(snippetNameOf('2024/snippets/x.md')).toBeNull();
  });
});

describe('copies that differ (S3)', () => {
  const { snippets } = learn(six);

  test.each([
    ['another first line', advert.replace('tea', 'coffee'), true],
    ['another address', advert.replace('cafe.example', 'bar.example'), true],
    ['other blanks', advert.replaceAll(' ', '  '), false],
    ['the same', advert, false],
    [
      'something else',
      'The harbour is closed on Sundays, when nobody writes letters to anybody.',
      false,
    ],
  ])('%s', (_, block, differs) => {
    const text = issueWith(10, block);
    const findings = snippetFindings(text, snippets);
    expect(findings.map(({ range }) => text.slice(range.from, range.to))).toEqual(
      differs ? [block] : [],
    );
    const equal = applyEdits(
      text,
      findings.map(({ edit }) => edit),
    );
    expect(equal).toBe(differs ? issueWith(10, advert) : text);
  });

  test('a block of several lines is told by its first', () => {
    const text = issueWith(10, advert).replace('by post only', 'by boat only');
    expect(snippetFindings(text, snippets).map(({ edit }) => edit.insert)).toEqual([
      'Letters go to the harbour,\nby post only.',
    ]);
  });

  test('issues of a season have the few that their curator changed', () => {
    const season = corpusIssues('differing copies').filter(({ name }) =>
      /^season3\/\d/u.test(name),
    );
    const learnt = learn(season.map(({ text }) => text).toReversed());
    const found = season.flatMap(({ name, text }) =>
      snippetFindings(text, learnt.snippets).map(() => name.slice(8, 18)),
    );
    expect(found).toEqual(
      season.length === 0 ? [] : ['2024-07-20', '2024-07-27', '2024-10-19', '2025-02-23'],
    );
  });
});

describe('inserting (S4)', () => {
  test.each([
    ['on a blank line', 'a\n\n|\n\nb\n', 'a\n\n|S\n\nb\n'],
    ['in a block', 'a\nb|b\n\nc\n', 'a\nbb\n\n|S\n\nc\n'],
    ['at the end', 'a\n|', 'a\n\n|S\n'],
    ['in an empty text', '|', '|S\n'],
    ['before all', '|\n\na', '|S\n\na'],
    ['in front matter', '---\ntitle: |x\n---\n\na\n', '---\ntitle: x\n---\n\n|S\n\na\n'],
    ['in a fence', '```js\n\n|\n```\n\nb', '```js\n\n\n```\n\n|S\n\nb'],
    ['before indented text', 'a\n|\n    code\n', 'a\n\n|S\n\n    code\n'],
  ])('%s', (_, marked, expected) => {
    const cursor = marked.indexOf('|');
    const text = marked.replace('|', '');
    const { edit, at } = insertSnippet(text, cursor, '\nS\n');
    const done = applyEdits(text, [edit]);
    expect(`${done.slice(0, at)}|${done.slice(at)}`).toBe(expected);
  });

  test('anywhere in any text: what was there stays, but for blank lines', () => {
    const pieces = [
      'a\n',
      '\n',
      '---\n',
      'title: x\n',
      '```\n',
      '# h\n',
      '- [b](u)\n',
      '  i\n',
      '<!--\n',
      '-->\n',
      ' \n',
      'end',
    ];
    forSeeds(300, (random) => {
      const text = Array.from({ length: random.below(12) }, () => random.pick(pieces)).join('');
      const cursor = random.below(text.length + 1);
      const { edit, at } = insertSnippet(text, cursor, 'S one\nS two');
      const done = applyEdits(text, [edit]);
      expect(done.slice(at, at + 11)).toBe('S one\nS two');
      expect(
        done
          .replace('S one\nS two', '')
          .replaceAll(/\s*\n\s*/gu, '\n')
          .trim(),
      ).toBe(text.replaceAll(/\s*\n\s*/gu, '\n').trim());
    });
  });
});

test('blocks tile what is not blank', () => {
  const pieces = [
    'a\n',
    '\n',
    '```js\n',
    '```\n',
    '~~~~\n',
    '# h\n',
    '<!-- c\n',
    '-->\n',
    '<pre>\n',
    '</pre>\n',
    ' \n',
    'end',
  ];
  forSeeds(300, (random) => {
    const text = Array.from({ length: random.below(15) }, () => random.pick(pieces)).join('');
    const from = text.indexOf('\n') + 1;
    const blocks = textBlocks(text, { from, to: text.length });
    let at = from;
    for (const block of blocks) {
      expect(text.slice(at, block.from).trim()).toBe('');
      expect(block.to).toBeGreaterThan(block.from);
      at = block.to;
    }
    expect(text.slice(at).trim()).toBe('');
  });
});
