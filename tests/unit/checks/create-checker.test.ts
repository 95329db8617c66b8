import { describe, expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { fixFindings } from '#core/checks/fix-findings.ts';
import { noHouse } from '#core/checks/house.ts';
import { learnHouse, settingsWithHouse } from '#core/checks/learn-house.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { lineAt, lineIndex } from '#core/text/lines.ts';
import { corpusIssues, ownIssues } from '../../support/corpus.ts';
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
    `# W #${n}\n\n## A\n\n1. [a${n}](http://a${n}.example)\n\nWords（star ${n}K）\n\nMore（star 2K）\n`,
  );

test('a habit that most issues share switches a rule off, and its star format is the house’s', () => {
  const learnt = learnHouse([1, 2, 3, 4, 5, 6].map(habitual));
  expect(learnt).toEqual({
    house: { ...noHouse, stars: '（star NK）', sections: ['A'] },
    broken: ['insecure-link'],
  });
  expect(settingsWithHouse(learnt, { 'insecure-link': 'warning' })).toEqual({
    'insecure-link': 'warning',
  });
});

const texts = [
  ['our own', dirty] as const,
  ...[...ownIssues(), ...sample(corpusIssues('fixes of the copy desk'), 4)].map(
    ({ name, text }) => [name, text] as const,
  ),
];

describe('fixes', () => {
  test.for(texts)('of %s are apart, silent afterwards and local (K2-K6)', ([, text]) => {
    const before = check(text);
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
      after = check(mended);
    }
    expect(after.filter(({ fix }) => fix !== undefined)).toEqual([]);
    const count = (found: typeof after, rule: string) =>
      found.filter((one) => one.rule === rule).length;
    for (const { rule } of after) {
      expect(count(after, rule)).toBeLessThanOrEqual(count(before, rule));
    }
  });
});
