import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { forSeeds, type Random } from '../../support/random.ts';
import { mutated, randomLines, randomSigns } from './random-text.ts';
import { brokenInvariants } from './tiling.ts';

const rounds = 1500;

function broken(text: string): readonly string[] {
  return brokenInvariants(text, parseIssue(text, { fileName: 'issue-7.md' }));
}

/** Fails with the seed and the text of the first of `count` texts that breaks an invariant. */
function checkTexts(count: number, make: (random: Random) => string): void {
  forSeeds(count, (random) => {
    const text = make(random);
    const sentences = broken(text);
    if (sentences.length > 0) {
      throw new Error(`${sentences.join(', ')} in ${JSON.stringify(text.slice(0, 2000))}`);
    }
  });
}

describe('any text is an issue (P1-P9)', () => {
  test('lines that look like issues', () => {
    expect(() => checkTexts(rounds, randomLines)).not.toThrow();
  });

  test('signs in any order', () => {
    expect(() => checkTexts(rounds, randomSigns)).not.toThrow();
  });

  test.each(corpusIssues('damaged issues'))('damaged: $name', ({ text }) => {
    const start = text.slice(0, 8000);
    expect(() => checkTexts(12, (random) => mutated(random, start))).not.toThrow();
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
    expect(broken(text)).toEqual([]);
  });
});
