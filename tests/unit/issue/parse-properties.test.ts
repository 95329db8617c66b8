import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusRows, readCorpus } from './corpus.ts';
import { baseSeed, seededRandom } from './random.ts';
import { mutated, randomLines, randomSigns } from './random-text.ts';
import { brokenInvariants } from './tiling.ts';

const rounds = 1500;

function broken(text: string, seed = 0): string | null {
  const sentences = brokenInvariants(text, parseIssue(text, { fileName: 'issue-7.md' }));
  return sentences.length === 0
    ? null
    : `seed ${seed}: ${sentences.join(', ')} in ${JSON.stringify(text.slice(0, 2000))}`;
}

/** The first failure among texts made from `count` seeds, null when all hold. */
function firstBroken(count: number, make: (random: () => number) => string): string | null {
  for (let seed = baseSeed; seed < baseSeed + count; seed += 1) {
    const failure = broken(make(seededRandom(seed)), seed);
    if (failure !== null) return failure;
  }
  return null;
}

describe('any text is an issue (P1-P9)', () => {
  test('lines that look like issues', () => {
    expect(firstBroken(rounds, randomLines)).toBeNull();
  });

  test('signs in any order', () => {
    expect(firstBroken(rounds, randomSigns)).toBeNull();
  });

  test.each(corpusRows())('damaged: $file', ({ file }) => {
    const text = readCorpus(file).slice(0, 8000);
    expect(firstBroken(12, (random) => mutated(random, text))).toBeNull();
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['a line feed', '\n'],
    ['a lone CR', '\r'],
    ['NUL', '\0# \0\n1、\0'],
    ['bidi overrides', '## \u202Eabc\u202C\n1、[\u202Et](u)'],
    ['an unclosed fence', '## A\n1、[t](u)\n```\n2、[t](u)\n## B'],
    ['an unclosed comment', '## A\n<!--\n## B\n1、[t](u)'],
    ['unclosed front matter', '---\ntitle: x\n## A\n1、[t](u)'],
    ['front matter alone', '---\n---'],
    ['a lone surrogate', '\uD83E## A\n1、[\uDD84](u)'],
    ['nested quotes', `${'>'.repeat(5000)} x\n## A\n1、[t](u)`],
    ['setext headings', 'A\n===\n\nB\n---\n\n1、[t](u)\n\n2、[t](u)\n'],
    ['aliases in YAML', '---\na: &a [x]\nb: [*a, *a, *a]\ntitle: *a\n---\n## A'],
    ['deep YAML', `---\na: ${'['.repeat(5000)}\n---\n## A`],
  ])('%s', (_name, text) => {
    expect(broken(text)).toBeNull();
  });
});
