import { expect, test } from 'vitest';
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
