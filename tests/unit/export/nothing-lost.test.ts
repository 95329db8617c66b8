import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#core/issue/front-matter.ts';
import { escapeHtml } from '#core/markdown/escape-html.ts';
import { grammar } from '#core/markdown/grammar.ts';
import { findTarget, targets } from '#core/export/registry.ts';
import { sitePresetIds } from '#core/export/sites/site-presets.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { corpusIssues, type CorpusIssue } from '../../support/corpus.ts';
import { contentOf, decoded, missing, wordsOf, type Content } from '../../support/content.ts';
import { exportIssue, page } from '../../support/export-issue.ts';
import { sample } from '../../support/thorough.ts';

const corpus = sample(corpusIssues('exports'), 9);

function rendered(markdown: string): string {
  return grammar.parse(markdown.slice(readFrontMatter(markdown)?.to ?? 0), { async: false });
}

/** What the report names: a loss whose address or words stand there is not unsaid. */
function said(output: ExportOutput): { readonly text: string; readonly words: readonly string[] } {
  const values = output.report.flatMap((entry) => Object.values(entry.values).map(String));
  return { text: [...values, ...values.map(decoded)].join('\n'), words: values.flatMap(wordsOf) };
}

/** Two links side by side to one address may be one. */
function withoutRepeats(links: readonly string[]): readonly string[] {
  return links.filter((link, index) => link !== links[index - 1]);
}

function lost(before: Content, after: Content, output: ExportOutput): readonly string[] {
  const { text, words } = said(output);
  return [
    ...missing(withoutRepeats(before.links), after.links).filter((link) => !text.includes(link)),
    ...missing(before.pictures, after.pictures).filter((picture) => !text.includes(picture)),
    ...missing(missing(before.words, after.words), words),
  ];
}

const siteTargets: readonly string[] = [...sitePresetIds, 'site'];
const markdownTargets = [...siteTargets, 'github', 'markdown'];

/** What a reader of the export gets. */
function afterExport(targetId: string, output: ExportOutput): Content {
  // The numbers of links in a list at the end stand between words.
  const written = page(output).replace(/<sup[^>]*>\[\d+\]<\/sup>/g, '');
  if (markdownTargets.includes(targetId)) {
    const title = /^title: (.*)$/m.exec(written)?.[1] ?? '';
    return contentOf(`<p>${title}</p>${rendered(written)}`);
  }
  const shown = contentOf(written.slice(Math.max(0, written.indexOf('<main>'))));
  const numbered = findTarget(targetId)?.readBack(output).links ?? [];
  return { ...shown, links: [...shown.links, ...contentOf(asLinks(numbered)).links] };
}

function asLinks(addresses: readonly string[]): string {
  return addresses.map((address) => `<a href="${escapeHtml(address)}">x</a>`).join('');
}

function lossOf(
  targetId: string,
  { name, text }: Pick<CorpusIssue, 'name' | 'text'>,
): readonly string[] {
  const result = exportIssue(targetId, text, { fileName: name });
  if (!result.ok) return result.error.map((entry) => `refused: ${entry.reason}`);
  const after = afterExport(targetId, result.value);
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
  const checked = targets.filter(({ kind }) => kind !== 'message').map(({ id }) => id);
  for (const targetId of checked.filter((id) => id !== 'x')) {
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
        const isUndated =
          [...siteTargets, 'github'].includes(targetId) &&
          undated.some((start) => name.startsWith(start));
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
