import { describe, expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { facetsOf } from '#core/search/facets.ts';
import { foldText } from '#core/search/fold-text.ts';
import { planReplacement } from '#core/search/plan-replacement.ts';
import { parseQuery } from '#core/search/query.ts';
import { createSearchIndex, rank } from '#core/search/search-index.ts';
import { fromMark } from '#core/search/snippet.ts';
import { createTextSieve } from '#core/search/text-sieve.ts';
import { forSeeds, type Random } from '../../support/random.ts';
import { searchDocument } from '../../support/search-document.ts';

const everything = { issues: 1000, lines: 1000 };
const nobodySaid = () => null;
const itself = (id: string) => id;
/** `0.md` and `1.md` are one issue, `2.md` and `3.md` the next. */
const pairOf = (id: string) => `${Math.floor(Number.parseInt(id, 10) / 2) * 2}.md`;

const pieces = [
  'rust', 'Trust', '线程', '池', '线', '微软', 'async', ' ', ' ', '\n', '\n\n', '1. ', '## ', '# ', 'ﬁne', 'É', 'e\u0301',
  '…', '[', '](https://example.org/Rust)', '🦄', 'ガ', 'ｶﾞ', '- ', '**', 'aa', 'a', '---\n', '。',
]; // prettier-ignore

function someText(random: Random): string {
  return Array.from({ length: random.below(40) }, () => random.pick(pieces)).join('');
}

function filled(texts: readonly string[]) {
  const index = createSearchIndex();
  for (const [number, text] of texts.entries()) index.put(searchDocument(`${number}.md`, text));
  return index;
}

function find(texts: readonly string[], query: string): readonly string[] {
  const { found } = filled(texts).search(parseQuery(query), nobodySaid, everything);
  return found.map(({ document }) => document.id);
}

const issue = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2023-05-0${title.length % 9}\n---\n\n## Articles\n\n1. [One](https://rust-lang.org/x)\n\n${body}\n\n## Projects\n\n1. [Two](https://www.example.org/y)\n\ntext\n`;
const firstIsDraft = (id: string) => (id === '0.md' ? ('draft' as const) : null);

describe('searching', () => {
  test('finds exactly what a look at every text finds (S4, S5)', () => {
    forSeeds(150, (random) => {
      const texts = Array.from({ length: 12 }, () => someText(random));
      const index = filled(texts);
      const source = random.pick(texts);
      const at = random.below(source.length + 1);
      const word =
        random.next() < 0.7
          ? source.slice(at, at + 1 + random.below(6))
          : random.pick(pieces) + random.pick(pieces);
      const folded = foldText(word.replaceAll(/["“”「」]/gu, '')).text;
      if (folded === '' || /\n/u.test(folded)) return;
      const query = parseQuery(`"${folded}"`);
      const { found, count } = index.search(query, nobodySaid, everything);
      const truth = texts.flatMap((text, number) =>
        foldText(text).text.includes(folded) ? [`${number}.md`] : [],
      );
      expect(found.map(({ document }) => document.id).toSorted()).toEqual(truth.toSorted());
      expect(count).toBe(truth.length);
      for (const { document, hits } of found) {
        const text = texts[Number.parseInt(document.id, 10)] ?? '';
        const lines = text
          .split('\n')
          .flatMap((line, number) => (foldText(line).text.includes(folded) ? [number + 1] : []));
        expect(hits.map(({ line }) => line)).toEqual(lines);
        for (const { line, from, to, snippet } of hits) {
          expect(text.slice(0, from).split('\n').length).toBe(line);
          expect(foldText(text.slice(from, to)).text).toContain(folded);
          expect(snippet.text).not.toMatch(/\n/u);
          for (const mark of snippet.marks) {
            expect(mark.from).toBeLessThan(mark.to);
            expect(mark.to).toBeLessThanOrEqual(snippet.text.length);
          }
        }
      }
    });
  });

  test('a text has every bit of what it holds (S5)', () => {
    forSeeds(100, (random) => {
      const texts = Array.from({ length: 40 }, () => foldText(someText(random)).text);
      const sieve = createTextSieve(1 << 10);
      for (const [slot, text] of texts.entries()) sieve.put(slot, text);
      const gone = random.below(40);
      sieve.remove(gone);
      const used = texts.flatMap((_, slot) => (slot === gone ? [] : [slot]));
      expect(sieve.passing([])).toEqual(used);
      const text = random.pick(texts);
      const at = random.below(text.length + 1);
      const parts = [text.slice(at, at + 1 + random.below(5)), text.slice(0, random.below(4))];
      const holding = used.filter((slot) => parts.every((part) => texts[slot]?.includes(part)));
      expect(sieve.passing(parts)).toEqual(expect.arrayContaining(holding));
    });
  });

  test('the sieve keeps texts away that lack a word', () => {
    const sieve = createTextSieve(1 << 14);
    sieve.put(0, 'a trusted text');
    sieve.put(33, '线程池');
    expect(sieve.passing(['线程池'])).toEqual([33]);
    expect(sieve.passing(['ust'])).toEqual([0]);
    sieve.put(33, 'other');
    expect(sieve.passing(['线'])).toEqual([]);
  });

  test('the best few are the first of all (S6)', () => {
    forSeeds(50, (random) => {
      const texts = Array.from({ length: 30 }, () => someText(random));
      const index = filled(texts);
      const query = parseQuery(random.pick(['rust', 'a', '线', 'rust a', 'url:rust', 'title:a a']));
      const all = index.matches(query, nobodySaid);
      const most = random.below(8);
      expect(rank(all, query, itself, most)).toEqual(rank(all, query).slice(0, most));
      const inPairs = rank(all, query, pairOf);
      const best = new Set([...new Set(inPairs.map(({ id }) => pairOf(id)))].slice(0, most));
      const expected = inPairs.filter(({ id }) => best.has(pairOf(id)));
      expect(rank(all, query, pairOf, most)).toEqual(expected);
      const firstOf = rank(all, query).map(({ id }) => pairOf(id));
      expect([...new Set(inPairs.map(({ id }) => pairOf(id)))]).toEqual([...new Set(firstOf)]);
    });
  });

  test('ranks titles before heads, addresses and the rest, then newer first (S6)', () => {
    const texts = [
      '# A\n\ntrust\n',
      '# B\n\n## S\n\n1. [Trust](https://example.org)\n\n2. [b](https://example.org)\n',
      '# Trust\n\nx\n',
      '# C\n\n[x](https://trust.org)\n',
      '---\ntitle: D\ndate: 2024-01-01\n---\n\ntrust\n',
    ];
    expect(find(texts, 'rust')).toEqual(['2.md', '1.md', '3.md', '4.md', '0.md']);
  });

  test.each([
    ['one two', ['0.md']],
    ['title:one', ['0.md']],
    ['title:body', []],
    ['section:articles body', ['0.md']],
    ['section:projects body', []],
    ['section:nothing', []],
    ['url:/y', ['0.md']],
    ['url:body', []],
    ['domain:example.org', ['0.md']],
    ['domain:ample.org', []],
    ['year:2023', ['0.md']],
    ['year:2022', []],
    ['year:2020-2023 one', ['0.md']],
    ['status:draft', []],
  ])('%s', (query, ids) => {
    expect(find([issue('t', 'the body'), '# Other\n'], query)).toEqual(ids);
  });

  test('counts what each filter would leave', () => {
    const texts = [issue('t', 'the body'), issue('tt', 'else'), '# Other\n\nbody\n'];
    const index = filled(texts);
    const query = parseQuery('body');
    const facets = facetsOf(index.matches(query, firstIsDraft), query, {
      statusOf: firstIsDraft,
      issueOf: itself,
      language: 'en',
    });
    expect(facets.years).toEqual([{ value: '2023', count: 1 }]);
    expect(facets.sections).toEqual([{ value: 'Articles', count: 1 }]);
    expect(facets.statuses).toEqual([{ value: 'draft', count: 1 }]);
    const narrowed = parseQuery('body section:Articles');
    expect(index.search(narrowed, firstIsDraft, everything).count).toBe(1);
    expect(index.search(parseQuery('status:draft'), firstIsDraft, everything).count).toBe(1);
  });

  test('counts an issue with two files once, and offers the half of a name that is wanted', () => {
    const twin =
      '---\ntitle: t\ndate: 2023-05-01\n---\n\n## 🎈文章---Articles\n\n1. [a](https://e.x)\n\nbody\n';
    const index = filled([twin, twin, twin]);
    const query = parseQuery('body');
    const all = index.matches(query, nobodySaid);
    const { years, sections } = facetsOf(all, query, {
      statusOf: nobodySaid,
      issueOf: pairOf,
      language: 'zh',
    });
    expect([years, sections]).toEqual([
      [{ value: '2023', count: 2 }],
      [{ value: '文章', count: 2 }],
    ]);
    const best = (issues: number) => {
      const { count, found } = index.search(query, nobodySaid, { issues, lines: 1 }, pairOf);
      return [count, ...found.map(({ document }) => document.id)];
    };
    expect([best(1), best(2)]).toEqual([
      [2, '2.md'],
      [2, '2.md', '0.md', '1.md'],
    ]);
  });

  test('forgets what is removed or replaced', () => {
    const index = filled(['one', 'two']);
    index.put(searchDocument('0.md', 'three'));
    index.remove('1.md');
    const count = (query: string) => index.search(parseQuery(query), nobodySaid, everything).count;
    expect([count('one'), count('two'), count('three'), index.size()]).toEqual([0, 0, 1, 1]);
    index.remove('0.md');
    expect(index.weight()).toBe(0);
  });

  test('a snippet is text without signs that turn or hide it (S7)', () => {
    const index = filled(['<img src=x onerror=alert(1)> \u202egnp.exe\u0007 needle']);
    const [found] = index.search(parseQuery('needle'), nobodySaid, everything).found;
    const [hit] = found?.hits ?? [];
    expect(hit?.snippet.text).toBe('<img src=x onerror=alert(1)>  gnp.exe  needle');
    const [mark] = hit?.snippet.marks ?? [];
    expect(hit?.snippet.text.slice(mark?.from, mark?.to)).toBe('needle');
  });

  test('a snippet for a narrow place begins near what was found (S7)', () => {
    const line = `${'🦄'.repeat(20)}a needle here`;
    const [found] = filled([line]).search(parseQuery('needle'), nobodySaid, everything).found;
    const whole = found?.hits[0]?.snippet ?? {
      text: '',
      marks: [],
      cutBefore: true,
      cutAfter: true,
    };
    const near = fromMark(whole, 5);
    const [mark] = near.marks;
    expect(near).toMatchObject({ text: '🦄🦄a needle here', cutBefore: true });
    expect(near.text.slice(mark?.from, mark?.to)).toBe('needle');
    expect(fromMark(whole, 99)).toBe(whole);
  });

  test('a snippet of a long line shows what was found', () => {
    const line = `${'长'.repeat(5000)}needle${'长'.repeat(5000)}`;
    const [found] = filled([line]).search(parseQuery('needle'), nobodySaid, everything).found;
    const snippet = found?.hits[0]?.snippet;
    const [mark] = snippet?.marks ?? [];
    expect(snippet?.text.slice(mark?.from, mark?.to)).toBe('needle');
    expect(snippet).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(snippet?.text.length).toBeLessThan(200);
  });
});

describe('replacing', () => {
  test('leaves what is not replaced unit for unit (S8)', () => {
    forSeeds(200, (random) => {
      const text = someText(random);
      const word = random.pick(['a', 'aa', 'rust', '线', 'f', 'e', 'é', 'ガ', 'i']);
      const document = searchDocument('x.md', text);
      const changes = planReplacement(document, parseQuery(word), '<>', false);
      let last = 0;
      for (const { from, to } of changes) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(foldText(text.slice(from, to)).text).toBe(word);
        last = to;
      }
      const gone = applyEdits(text, changes);
      expect(gone.split('<>').length - 1).toBe(changes.length);
      const kept = changes.map(({ from, to }) => text.slice(from, to));
      expect(
        gone
          .split('<>')
          .flatMap((piece, at) => [piece, kept[at] ?? ''])
          .join(''),
      ).toBe(text);
    });
  });

  test('is for one word, and exactly as written where that is wanted', () => {
    const document = searchDocument('x.md', 'Rust rust trust');
    const plan = (query: string, matchCase: boolean) =>
      planReplacement(document, parseQuery(query), 'go', matchCase).map(({ from }) => from);
    expect(plan('rust', false)).toEqual([0, 5, 11]);
    expect(plan('Rust', true)).toEqual([0]);
    expect(plan('rust trust', false)).toEqual([]);
  });
});
