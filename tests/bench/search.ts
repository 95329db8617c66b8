import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldText } from '#core/search/fold-text.ts';
import { parseQuery } from '#core/search/query.ts';
import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';
import { readTexts } from '../../src-main/search/read-texts.ts';
import { librarySizes } from '../support/library-sizes.ts';
import { randomFrom } from '../support/random.ts';
import { findRipgrep } from '../support/ripgrep.ts';
import { makeQueries, makeSearchCorpus } from '../support/search-corpus.ts';

const sizes = librarySizes();
const queryCount = 200;
/** What the window asks for. */
const shown = { issues: 20, lines: 6 };
const folders: string[] = [];
const notes: string[] = [];
const nobodySaid = () => null;

/** An inverted index of the words that letters and digits make: what search engines do by default. */
function defaultTokenizer(texts: readonly string[]): (query: string) => ReadonlySet<number> {
  const places = new Map<string, Set<number>>();
  for (const [at, text] of texts.entries()) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, new Set([at]));
      else known.add(at);
    }
  }
  return (query) => places.get(query) ?? new Set();
}

async function casesOf(size: number, rg: string): Promise<readonly BenchCase[]> {
  const random = randomFrom(size);
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  folders.push(folder);
  const { issue } = makeSearchCorpus(random);
  const texts = Array.from({ length: size }, (_, at) => issue(at + 1));
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, `${at}.md`), text);
  console.log(`${size} files are written`);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  const started = performance.now();
  const before = process.memoryUsage();
  const index = readTexts(folder, {});
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const grown = (process.memoryUsage().rss - before.rss) / 2 ** 20;
  const queries = makeQueries(random, texts, queryCount);
  const find = (query: string) => index.search(parseQuery(query), nobodySaid, shown);
  const tokens = defaultTokenizer(texts);

  const folded = texts.map((text) => foldText(text).text);
  let [sought, right, wrong, byTokens] = [0, 0, 0, 0];
  for (const query of queries) {
    const truth = new Set(folded.flatMap((text, at) => (text.includes(query) ? [at] : [])));
    const found = index.matches(parseQuery(query), nobodySaid).map(({ id }) => parseInt(id, 10));
    sought += truth.size;
    right += found.filter((at) => truth.has(at)).length;
    wrong += found.filter((at) => !truth.has(at)).length;
    byTokens += [...tokens(query)].filter((at) => truth.has(at)).length;
  }
  const [recall, control] = [right / sought, byTokens / sought];
  const precision = right / (right + wrong);
  notes.push(
    `${size} issues of ${Math.round(bytes / size)} bytes, read in ${seconds} s: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} over ${queries.length} queries; a default tokenizer’s recall ${control.toFixed(3)}`,
    `${size} issues in memory: ${Math.round(index.weight() / 2 ** 20)} MB of texts, the process grew by ${Math.round(grown)} MB`,
  );
  if (recall !== 1 || precision !== 1) throw new Error(`not exact: ${notes.join('\n')}`);
  if (control >= 0.6) throw new Error(`the control is too good: ${control}`);

  /** Each case has its own place in the list, so that all of them get the same queries. */
  const inTurn = <T>(run: (query: string) => T) => {
    let turn = 0;
    return () => run(queries[turn++ % queries.length] ?? '');
  };
  const grep = (query: string) =>
    new Promise<void>((resolve, reject) => {
      execFile(rg, ['-l', '-F', '-i', '--', query, folder], { maxBuffer: 2 ** 26 }, (error) => {
        if (error === null || error.code === 1) resolve();
        else reject(new Error(error.message));
      });
    });
  const peer = `ripgrep -l -F -i in ${size} issues`;
  return [
    { name: peer, role: 'peer', run: inTurn(grep) },
    {
      name: `search in ${size} issues, ranked, with lines`,
      role: 'project',
      run: inTurn((query) => void find(query)),
      against: peer,
      // Where the bar is; ripgrep reads in several threads, and gains on longer libraries.
      ...(size <= 2000 ? { atMost: 0.1 } : {}),
    },
    {
      name: `default tokenizer in ${size} issues`,
      role: 'control',
      run: inTurn((query) => void tokens(query)),
      against: peer,
    },
  ];
}

/** One query after the other, each asked of all: the median is that of 200 queries. */
export const bench: Bench = {
  title: `Search: one of ${queryCount} queries`,
  rounds: queryCount,
  notes: () => notes,
  prepare: async () => {
    const rg = findRipgrep(join(process.cwd(), 'out', 'bench', 'ripgrep'));
    const cases: BenchCase[] = [];
    for (const size of sizes) cases.push(...(await casesOf(size, rg)));
    return cases;
  },
  clean: async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  },
};
