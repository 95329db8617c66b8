import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#core/issue/front-matter.ts';
import { grammar } from '#core/markdown/grammar.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { corpusIssues, type CorpusIssue } from '../../support/corpus.ts';
import { contentOf, missing, wordsOf, type Content } from '../../support/content.ts';
import { exportIssue, page } from '../../support/export-issue.ts';
import { sample } from '../../support/thorough.ts';

const corpus = sample(corpusIssues('exports'), 4);

function rendered(markdown: string): string {
  return grammar.parse(markdown.slice(readFrontMatter(markdown)?.to ?? 0), { async: false });
}

/** What the report names: a loss whose address or words stand there is not unsaid. */
function said(output: ExportOutput): { readonly text: string; readonly words: readonly string[] } {
  const values = output.report.flatMap((entry) => Object.values(entry.values).map(String));
  return { text: values.join('\n'), words: values.flatMap(wordsOf) };
}

function lost(before: Content, after: Content, output: ExportOutput): readonly string[] {
  const { text, words } = said(output);
  return [
    ...missing(before.links, after.links).filter((link) => !text.includes(link)),
    ...missing(before.pictures, after.pictures).filter((picture) => !text.includes(picture)),
    ...missing(missing(before.words, after.words), words),
  ];
}

function lossOf(
  targetId: string,
  { name, text }: Pick<CorpusIssue, 'name' | 'text'>,
): readonly string[] {
  const result = exportIssue(targetId, text, { fileName: name });
  if (!result.ok) return result.error.map((entry) => `refused: ${entry.reason}`);
  const html = targetId === 'astro' ? rendered(page(result.value)) : page(result.value);
  const title = /^title: (.*)$/m.exec(page(result.value))?.[1] ?? '';
  const after = contentOf(targetId === 'astro' ? `<p>${title}</p>${html}` : html);
  return lost(contentOf(rendered(text)), after, result.value);
}

const fixtures: readonly Pick<CorpusIssue, 'name' | 'text'>[] = [
  '2024-03-02',
  '2024-03-09',
  '2024-03-16',
].map((date) => ({
  name: `${date}-weekly.md`,
  text: readFileSync(`tests/fixtures/library-seedlike/${date}-weekly.md`, 'utf8'),
}));

/** Without a date nothing can be a post. */
const undated = ['haskell', 'hellogithub', 'ruanyf', 'tw93-weekly__05'];

describe('X2: links, pictures and words that an export does not have are in its report', () => {
  for (const targetId of ['astro', 'substack']) {
    it(`in ${targetId}, for the fixtures`, () => {
      const losses = fixtures.map((file) => ({ name: file.name, lost: lossOf(targetId, file) }));
      expect(losses.filter((entry) => entry.lost.length > 0)).toEqual([]);
    });

    it(`in ${targetId}, for the corpus`, () => {
      const losses = corpus.map((file) => ({
        name: file.name,
        lost: lossOf(targetId, file),
      }));
      const unexpected = losses.filter(({ name, lost: [first] }) => {
        const isUndated = targetId === 'astro' && undated.some((start) => name.startsWith(start));
        return first !== undefined && !(isUndated && first === 'refused: noDate');
      });
      expect(unexpected).toEqual([]);
    });
  }

  it('finds what is lost unsaid', () => {
    const before = contentOf('<p><a href="https://a.example/">one</a> two <img src="p.png"></p>');
    const output = { files: [], copies: [], pages: [], patches: [], report: [] };
    expect(lost(before, contentOf('<p>one</p>'), output)).toEqual([
      'https://a.example/',
      'p.png',
      'two',
    ]);
  });
});
