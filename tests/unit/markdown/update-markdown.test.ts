import { expect, test } from 'vitest';
import { trackMarkdown } from '#core/markdown/track-markdown.ts';
import { updateMarkdown } from '#core/markdown/update-markdown.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { followMarkdown } from '../../support/follow-markdown.ts';
import { madeUpMarkdown } from '../../support/markdown-edits.ts';
import { randomFrom } from '../../support/random.ts';

const seed = Number(process.env['GALLEY_SEED'] ?? 1);
/** `GALLEY_EDITS=100000` is the whole of it (docs/running.md). */
const wanted = Number(process.env['GALLEY_EDITS'] ?? 600);
const stepsEach = 40;
const mostFallbacks = 0.01;

test(`a page that follows ${wanted} random edits is at each of them the page of the whole text (M1)`, () => {
  const corpus = corpusIssues('following edits').map(({ text }) => text);
  let edits = 0;
  let fallbacks = 0;
  for (let round = seed; edits < wanted; round += 1) {
    const random = randomFrom(round);
    const real = corpus.length > 0 && random.below(2) === 0 ? random.pick(corpus) : null;
    const from = real === null || random.below(2) === 0 ? 0 : random.below(real.length);
    const length = random.pick([1_500, 1_500, 3_000, 3_000, 6_000, 20_000]);
    const start = real?.slice(from, from + length) ?? madeUpMarkdown(random, 2 + random.below(24));
    const followed = followMarkdown(start, random, Math.min(stepsEach, wanted - edits));
    expect(followed.difference, `GALLEY_SEED=${round}`).toBeNull();
    edits += followed.edits;
    fallbacks += followed.fallbacks;
  }
  console.log(`${edits} edits followed, ${fallbacks} of them by reading the whole text`);
  expect(fallbacks / edits).toBeLessThan(mostFallbacks);
}, 3_600_000);

test.each([
  ['the closing marks of a front matter at the very end', '---\na: b\n---', 'x'],
  ['a line after the closing marks', '---\na: b\n---\n', '---\n'],
  ['a line after a header without marks', 'Title: a\n', 'Date: b\n'],
  ['a comment at the end of the front matter', '---\n# a\n# b\n', 'c: d\n---\n'],
])('what is typed after %s is read as the whole text is (M1)', (_, before, typed) => {
  const [at, text] = [before.length, before + typed];
  const source = { length: text.length, slice: text.slice.bind(text) };
  const edits = [{ from: at, to: at, insert: typed }];
  const updated = updateMarkdown(trackMarkdown(before), source, edits);
  expect(updated?.from ?? trackMarkdown(text).from).toBe(trackMarkdown(text).from);
});

test('edits of front matter and page that leave the one as long as it was move the lines of the other (M1)', () => {
  const before = '---\na: b\n# cde\n---\n\nWords.\n';
  const edits = [
    { from: before.indexOf('de'), to: before.indexOf('de') + 2, insert: '\n\n' },
    { from: before.indexOf('.'), to: before.indexOf('.'), insert: ' more' },
  ];
  const text = applyEdits(before, edits);
  const source = { length: text.length, slice: text.slice.bind(text) };
  const [updated, whole] = [
    updateMarkdown(trackMarkdown(before), source, edits),
    trackMarkdown(text),
  ];
  expect(whole.line).toBe(7);
  expect(updated?.line).toBe(whole.line);
});

test.each([
  ['comments that become a text', '# a\n'.repeat(2_000), 'a', null],
  ['a mapping that becomes a text', 'a: b\n'.repeat(2_000), 'a', null],
  ['a text that stays one', '', 'a', 0],
])('of a long text with %s no more is read than the limit allows', (_, lines, typed, from) => {
  const before = `---\n${lines}---\n\n${'Text.\n\n'.repeat(2_000)}`;
  const text = typed + before;
  const slices: number[] = [];
  const source = {
    length: text.length,
    slice: (start: number, end: number) => {
      slices.push(end - start);
      return text.slice(start, end);
    },
  };
  const limit = { most: 5_000, isQuick: () => true };
  const edits = [{ from: 0, to: 0, insert: typed }];
  const updated = updateMarkdown(trackMarkdown(before), source, edits, {}, limit);
  expect(updated?.from ?? null).toBe(from);
  expect(Math.max(...slices)).toBeLessThanOrEqual(5_000);
});

test('where the Markdown of a long text begins is told from its first lines as from all of it', () => {
  const long = 'Text.\n\n'.repeat(2_000);
  const limit = { most: 5_000, isQuick: () => true };
  for (const head of [
    '---\n',
    '---\na: b\n---\n',
    '---\n# a\n\n---\n',
    'Title: a\nDate: b\n\n',
    '---\n- a\n---\n',
  ]) {
    for (const typed of ['a', '---\n', '\n', ' ']) {
      const before = trackMarkdown(head + long);
      const text = typed + head + long;
      const source = { length: text.length, slice: text.slice.bind(text) };
      const edits = [{ from: 0, to: 0, insert: typed }];
      const updated = updateMarkdown(before, source, edits, {}, limit);
      const whole = trackMarkdown(text).from;
      expect(updated?.from ?? whole).toBe(whole);
    }
  }
});
