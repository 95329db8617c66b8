import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { compileSeason } from '#core/season/compile-season.ts';
import { commandLineFolder } from '../../support/command-line-folder.ts';
import { plainSeason, seasonIssue } from '../../support/compile.ts';
import { corpusIssues, ownIssues, type CorpusIssue } from '../../support/corpus.ts';

const marked = new Marked();

/** Addresses of links and pictures as marked reads them, and nothing else of the project. */
function linksOf(text: string): readonly string[] {
  const found: string[] = [];
  void marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'link' || token.type === 'image') found.push(String(token['href']));
  });
  return found;
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Those of `some` that `all` does not have, or not as often. */
function missingFrom(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = countOf(all);
  return some.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

const newsletters = new Map<string, CorpusIssue[]>([['own', [...ownIssues()]]]);
for (const each of corpusIssues('seasons of other newsletters')) {
  const [newsletter = '', file] = each.name.split('__');
  if (file === undefined || newsletter.includes('/') || newsletter.includes('season')) continue;
  newsletters.set(newsletter, [...(newsletters.get(newsletter) ?? []), each]);
}

const season = { number: 1, from: 1, to: 999, own: null };
const fileOf = ({ name }: CorpusIssue) => name.split('__').at(-1) ?? name;

describe.for([...newsletters])('a season of %s', ([newsletter, own]) => {
  const issues = own.map((each) => seasonIssue(fileOf(each), each.text));
  const full = compileSeason(issues, { ...plainSeason, season });
  const list = compileSeason(issues, { ...plainSeason, season, form: 'links' });

  test('S2: the order in which the issues are given does not matter', () => {
    expect(compileSeason(issues.toReversed(), { ...plainSeason, season }).text).toBe(full.text);
  });

  test('S3: the book has the links of what it took from the issues, each as often as they have', () => {
    const inBook = linksOf(full.text);
    const originals = full.issues.flatMap(({ address }) => address ?? []);
    const inIssues = issues.flatMap(({ text, issue }) =>
      linksOf(text.slice(issue.frontMatter?.to ?? 0)),
    );
    expect(missingFrom([...inIssues, ...originals], inBook)).toEqual([]);
    // What is missing stood in lines that are not there as a whole.
    const lines = new Set(full.text.split('\n').map((line) => line.replace(/^#+ /u, '').trim()));
    const taken = issues.flatMap(({ text, issue }) =>
      text
        .slice(issue.frontMatter?.to ?? 0)
        .split('\n')
        .map((line) => line.replace(/^ {0,3}#+ /u, '').trim())
        .filter((line) => line !== '' && lines.has(line)),
    );
    const lost = missingFrom(inBook, linksOf(taken.join('\n\n')));
    expect(lost.filter((link) => !recurring(link))).toEqual([]);
  });

  /** A line that stands in what was left out too may be there for another. */
  function recurring(link: string): boolean {
    const lines = issues.flatMap(({ text }) => text.split('\n'));
    return lines.filter((line) => line.includes(link)).length > 1;
  }

  test('S6: items stand once for each issue, numbered from 1 in each section', () => {
    const [before = '', ...sections] = list.text.split(/^## /mu);
    expect(before.trim()).toMatch(/^---\n[^]*\n---$/u);
    const named = list.counts.sections.filter(({ items }) => items > 0);
    const heads: string[] = [];
    for (const [index, { items }] of named.entries()) {
      const written = [...(sections[index] ?? '').matchAll(/^(\d+)(?:、|\. )(.*)$/gmu)];
      expect(written.map(([, number]) => Number(number))).toEqual(
        Array.from({ length: items }, (_, at) => at + 1),
      );
      heads.push(...written.map(([, , head = '']) => head));
    }
    expect(heads.length).toBe(list.counts.items);
    expect(heads.length).toBeGreaterThan(0);
    const inIssues = issues.flatMap(({ issue }) =>
      issue.sections.flatMap(({ items }) =>
        items.flatMap(({ url }) => (url === null ? [] : linksOf(`[x](<${url}>)`))),
      ),
    );
    // A link as a whole, with no other in it.
    const linked = heads.filter((head) => head.startsWith('[')).map((head) => linksOf(head)[0]);
    expect(missingFrom(inIssues, linked.map(String))).toEqual([]);
  });

  const { folder, runGalley } = commandLineFolder();
  test('the command lists it and makes every kind of file of it', async () => {
    const library = join(folder, newsletter);
    mkdirSync(library);
    for (const each of own) writeFileSync(join(library, fileOf(each)), each.bytes);
    const base = ['season', '--library', library];
    const listed = await runGalley([...base, '--json']);
    expect(listed.status).toBe(0);
    expect(Array.isArray(JSON.parse(listed.stdout.toString()))).toBe(true);
    for (const out of ['full.md', 'page.html', 'book.epub']) {
      const path = join(folder, out);
      const made = await runGalley([...base, '--issues', '0-999', '--out', path, '--replace']);
      expect([out, made.status, made.stderr.includes('refused')]).toEqual([out, 0, false]);
      expect(readFileSync(path).length).toBeGreaterThan(1000);
    }
  });
});
