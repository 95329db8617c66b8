import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { starFormat } from '#core/checks/rules/star-format.ts';
import { createChecker } from '#core/checks/create-checker.ts';
import { fixFindings } from '#core/checks/fix-findings.ts';
import { noHouse, type House } from '#core/checks/house.ts';
import { noSurroundings, type Surroundings } from '#core/checks/issue-view.ts';
import { learnHouse, settingsWithHouse } from '#core/checks/learn-house.ts';
import { checkRules } from '#core/checks/registry.ts';
import { snippetHash } from '#core/issue/snippets/snippet-blocks.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { lineAt, lineIndex } from '#core/text/lines.ts';
import { corpusIssues, ownIssues } from '../../support/corpus.ts';
import { digestMistakes, moreMistakes } from '../../support/more-mistakes.ts';
import { forSeeds } from '../../support/random.ts';
import { sample } from '../../support/thorough.ts';

const dirty = `# Weekly #1

## Tools

1. [a](https://a.example/?utm_source=x)

Words words words.

3. [b](http://b.example)

The the end, **注意：**请看。

## Empty

## More

1. [a](https://a.example/)

用Python写的的
`;

const check = (text: string) => createChecker().check(trackIssue(text));

test('findings stand in the order of the text and name rule and severity', () => {
  const found = check(dirty);
  expect(found.map(({ from }) => from)).toEqual(
    found.map(({ from }) => from).toSorted((a, b) => a - b),
  );
  expect(new Set(found.map(({ rule }) => rule))).toEqual(
    new Set([
      'tracking-parameters',
      'insecure-link',
      'numbering',
      'doubled-words',
      'literal-emphasis',
      'empty-section',
      'sent-twice',
    ]),
  );
  expect(found.find(({ rule }) => rule === 'numbering')).toMatchObject({ severity: 'error' });
});

test('a rule counts as much as the library says, or not at all', () => {
  const settings = { 'tracking-parameters': 'error', 'insecure-link': 'off' } as const;
  const found = createChecker({ settings }).check(trackIssue(dirty));
  expect(found.find(({ rule }) => rule === 'tracking-parameters')?.severity).toBe('error');
  expect(found.some(({ rule }) => rule === 'insecure-link')).toBe(false);
});

const rulesIn = (text: string) => check(text).map(({ rule }) => rule);

describe('K7 a comment keeps a rule silent', () => {
  const line = '[a](http://a.example/?utm_source=x)';
  test.for([
    [`${line} <!-- galley-ignore tracking-parameters -->`, ['insecure-link']],
    [`${line} <!-- galley-ignore insecure-link tracking-parameters -->`, []],
    [`${line} <!-- galley-ignore -->`, []],
    [
      `<!-- galley-ignore -->\n\n${line}\n\n${line}`,
      ['insecure-link', 'sent-twice', 'tracking-parameters'],
    ],
    [`${line}\n\n<!-- galley-ignore-issue tracking-parameters -->\n`, ['insecure-link']],
  ] as const)('%s', ([text, rules]) => {
    expect(rulesIn(text).toSorted()).toEqual([...rules]);
  });
});

test('K1 a checker that saw other texts finds what a new one finds', () => {
  const pieces = ['\n\n', '**', '[a](http://b.example)', '1. ', '的', ' the', '](', '```\n', '# '];
  const checker = createChecker();
  forSeeds(10, (random) => {
    let text = dirty;
    for (let step = 0; step < 30; step += 1) {
      const from = random.below(text.length + 1);
      const to = Math.min(text.length, from + random.below(6));
      const insert = random.below(3) === 0 ? '' : random.pick(pieces);
      text = applyEdits(text, [{ from, to, insert }]);
      expect(checker.check(trackIssue(text))).toEqual(check(text));
    }
  });
});

const habitual = (n: number) =>
  trackIssue(
    `# W #${n}\n\n## A\n\n1. [a${n}](http://a${n}.example)\n\n${'Words about it. '.repeat(9)}（star ${n}K）\n\nMore of them（star 2K）\n`,
  );

test('a habit that most issues share switches a rule off, and its star format is the house’s', () => {
  const learnt = learnHouse([1, 2, 3, 4, 5, 6].map(habitual));
  expect(learnt).toEqual({
    house: { ...noHouse, stars: { en: '（star NK）' }, sections: ['A'] },
    broken: ['insecure-link'],
    evidence: {
      issues: 6,
      stars: { count: 12, of: 12 },
      spacing: null,
      breaks: { 'insecure-link': 6 },
    },
  });
  expect(settingsWithHouse(learnt, { 'insecure-link': 'warning' })).toEqual({
    'insecure-link': 'warning',
  });
});

const written = (text: string) => (n: number) =>
  trackIssue(`# W #${n}\n\n## A\n\n1. [a](https://a${n}.example)\n\n${text}\n`);

test('each language has a star format of its own', () => {
  const chinese = written(`${'用中文写的一段介绍。'.repeat(9)}（star 5K）`);
  const english = written(`${'Words about it in the English language. '.repeat(9)}(5K stars)`);
  const learnt = learnHouse([1, 2, 3, 4].map(chinese).concat(english(5)));
  expect(learnt.house.stars).toEqual({ zh: '（star NK）', en: '(NK stars)' });
  const checker = createChecker({ house: learnt.house, rules: [starFormat] });
  expect(checker.check(english(6))).toEqual([]);
  expect(
    checker.check(written(`${'Words in the English language. '.repeat(9)}（star 5K）`)(7)),
  ).toHaveLength(1);
});

test('the habit of spacing is that of letters, whatever digits do', () => {
  const learnt = learnHouse(
    [1, 2, 3, 4, 5, 6].map(written('用 Python 写的工具，共3个，第4版，占5成。'.repeat(4))),
  );
  expect(learnt.house.spacing).toBe('spaced');
  const found = createChecker({ house: learnt.house }).check(
    written('用Go写的3个工具，占5成。')(7),
  );
  const text = written('用Go写的3个工具，占5成。')(7).text;
  expect(found.map(({ rule, from, to }) => [rule, text.slice(from, to)])).toEqual([
    ['cjk-spacing', '用G'],
    ['cjk-spacing', 'o写'],
  ]);
});

/** Has a mistake for every rule that can mend one. */
const everyMistake = `---
title: 'Weekly #1 (2026-01-03)'
pubDate: 2026-03-01
---

# Weekly #1 (2026-01-03)

Shared 4 articles, 7 projects

## 🦄Artcles

1、[a](https://a.example/?utm_source=x)

Words with a \u200B blank, \u200B and（a pair) and 你好,世界, once more: 你好，，世界

2、[b](http://b.example//c)

用Python写的 中文 English 中文，**注意：**请看（star 5K）

2、 [c](https://www.google.com/url?q=https://c.example)

[a picture](c.png)

4、[g](https://g.example)

Itâ€™s here (5.5K stars)

![x](x.png)5、[d](https://d.example/%2A)

Words

6、[h](https://h.example)

Words

## Projects

1. [e](https://e.example/)

Words

2. [f] (https://f.example/)

## Projects

Subscribe to this letter here.
It is fre.
`;

const snippetText = 'Subscribe to this letter here.\nIt is free.';
const house: House = {
  stars: { en: '（star NK）' },
  spacing: 'spaced',
  marker: '、',
  sections: ['🦄Articles', 'Projects'],
  pictures: null,
};
const surroundings: Surroundings = {
  ...noSurroundings,
  path: '2026-01-03.md',
  snippets: [
    {
      name: 'Subscribe',
      text: snippetText,
      key: 'Subscribe to this letter here.',
      hashes: [snippetHash(snippetText)],
      count: 9,
      usedIn: [],
      saved: true,
    },
  ],
};
const checkAtHome = (text: string) =>
  createChecker({ house }).check(trackIssue(text), surroundings);

const texts = [
  ['our own', dirty] as const,
  ['every mistake', everyMistake] as const,
  ['more mistakes', moreMistakes] as const,
  ['a digest', digestMistakes] as const,
  ...[...ownIssues(), ...sample(corpusIssues('fixes of the copy desk'), 4)].map(
    ({ name, text }) => [name, text] as const,
  ),
];

test('the fixes below are those of every rule that has some', () => {
  const mended = new Set(
    [everyMistake, moreMistakes, digestMistakes]
      .flatMap((text) => [...check(text), ...checkAtHome(text)])
      .flatMap(({ rule, fix }) => (fix === undefined ? [] : [rule])),
  );
  const sources = checkRules.filter(({ id }) => {
    const path = fileURLToPath(new URL(`../../../src-core/checks/rules/${id}.ts`, import.meta.url));
    return /\bfix\b/u.test(readFileSync(path, 'utf8'));
  });
  expect([...mended].toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
});

describe.for([
  ['alone', check],
  ['in a library', checkAtHome],
] as const)('fixes %s', ([, checked]) => {
  test.for(texts)('of %s are apart, silent afterwards and local (K2-K6)', ([, text]) => {
    const before = checked(text);
    const edits = fixFindings(before);
    const ends = edits.map(({ to }) => to);
    expect(edits.every(({ from }, index) => index === 0 || from > (ends[index - 1] ?? 0))).toBe(
      true,
    );
    const index = lineIndex(text);
    for (const { rule, from, to, fix = [] } of before) {
      if (rule === 'numbering') continue;
      for (const edit of fix) {
        expect(lineAt(index, edit.from)).toBeGreaterThanOrEqual(lineAt(index, from) - 1);
        expect(lineAt(index, edit.to)).toBeLessThanOrEqual(lineAt(index, to));
      }
    }
    let mended = text;
    let after = before;
    for (let round = 0; round < 10; round += 1) {
      const more = fixFindings(after);
      if (more.length === 0) break;
      mended = applyEdits(mended, more);
      after = checked(mended);
    }
    expect(after.filter(({ fix }) => fix !== undefined)).toEqual([]);
    const count = (found: typeof after, rule: string) =>
      found.filter((one) => one.rule === rule).length;
    for (const { rule } of after) {
      expect(count(after, rule)).toBeLessThanOrEqual(count(before, rule));
    }
    // Two blanks at the end of a line are a hard break, which no fix touches.
    expect(hardBreaks(mended)).toBe(hardBreaks(text));
  });
});

function hardBreaks(text: string): number {
  return text.match(/\S {2}$/gmu)?.length ?? 0;
}
