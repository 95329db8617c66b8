import { describe, expect, test } from 'vitest';
import { groupParts, groupsOf } from '#core/parts/group-parts.ts';
import { partsOf, type PartGroup } from '#core/parts/part-group.ts';
import type { PartFile } from '#core/parts/part-file.ts';
import { createPartIndex } from '#core/parts/part-index.ts';
import type { PartSetting } from '#core/parts/part-settings.ts';
import { madeUpParts } from '../../support/made-up-parts.ts';
import { forSeeds, randomFrom, type Random } from '../../support/random.ts';
import { thorough } from '../../support/thorough.ts';

function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  return values
    .map((value) => ({ value, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** One line for each group: `file role language edition`, parts apart by `|`. */
function lines(groups: readonly PartGroup[]): readonly string[] {
  return groups.map(({ parts }) =>
    parts
      .map(({ file, role, language, isBilingual, edition }) =>
        [file, role, isBilingual ? 'both' : language, edition].join(' '),
      )
      .join(' | '),
  );
}

function given(id: string, more: Partial<PartFile> = {}): PartFile {
  const addresses = more.addresses ?? new Set();
  return {
    id,
    number: null,
    date: null,
    title: null,
    itemAddresses: [...addresses],
    facts: null,
    ...more,
    addresses,
  };
}

function pagesOf(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: 9 }, (_, at) => `https://e.example/${name}/${at}`));
}

const digestFacts = {
  language: 'zh',
  isBilingual: false,
  itemCount: 24,
  linkedItems: 0,
  describedItems: 1,
  length: 2700,
} as const;
const fullFacts = { ...digestFacts, linkedItems: 24, describedItems: 24, length: 9000 };

describe('groupParts', () => {
  test('one issue with its master, twin, editions and the compilations that hold it', () => {
    const groups = groupParts(
      madeUpParts(randomFrom(4), 6).filter(({ of }) => of === 1 || of === null),
    );
    expect(groups.filter(({ kind }) => kind === 'compilation')).toHaveLength(1);
    const numbered = [1, 2, 3, 4, 5].map((number) =>
      given(`docs/${number}.md`, { number, facts: fullFacts }),
    );
    const season = given('docs/season.md', {
      title: '周刊第 1 季（1~5）',
      facts: { ...fullFacts, itemCount: 50 },
    });
    const digest = given('docs/1-digest.md', { number: 1, facts: digestFacts });
    const twin = given('docs/en/1.md', { number: 1, facts: { ...fullFacts, language: 'en' } });
    expect(lines(groupParts([season, digest, twin, ...numbered]))[0]).toBe(
      'docs/1.md master zh full | docs/en/1.md twin en full | docs/1-digest.md edition zh digest' +
        ' | docs/season.md compilation zh ',
    );
  });

  test('a file in two languages is the master, what was made of it its editions', () => {
    const both = given('work/7.md', { number: 7, facts: { ...fullFacts, isBilingual: true } });
    const zh = given('7.zh.md', { number: 7, facts: fullFacts });
    const en = given('7.en.md', { number: 7, facts: { ...fullFacts, language: 'en' } });
    const [group] = groupParts([zh, en, both]);
    expect(lines(group === undefined ? [] : [group])).toEqual([
      'work/7.md master both full | 7.zh.md edition zh full | 7.en.md edition en full',
    ]);
    expect(partsOf(groupParts([zh, en, both]), '7.en.md').twin).toEqual({
      file: '7.zh.md',
      language: 'zh',
    });
    expect(partsOf(groupParts([zh, en, both]), 'work/7.md').twin).toBeNull();
  });

  test('a folder of a language goes before the text, which may not be translated yet', () => {
    const zh = given('9.md', { number: 9, facts: fullFacts });
    const en = given('en/9.md', { number: 9, facts: fullFacts });
    expect(lines(groupParts([en, zh]))).toEqual(['9.md master zh full | en/9.md twin en full']);
  });

  test('two issues of one number are two when they share nothing', () => {
    const groups = groupParts([
      given('a/5.md', { number: 5, addresses: pagesOf('a') }),
      given('b/5.md', { number: 5, addresses: pagesOf('b') }),
    ]);
    expect(groups).toHaveLength(2);
  });

  test('a draft without number and day is known by its pages', () => {
    const pages = new Set(Array.from({ length: 9 }, (_, at) => `https://e.example/${at}`));
    const groups = groupParts([
      given('drafts/next.md', { addresses: pages }),
      given('docs/2026-01-03-weekly.md', { date: '2026-01-03', number: 3, addresses: pages }),
    ]);
    expect(lines(groups)).toEqual([
      'drafts/next.md master  full | docs/2026-01-03-weekly.md edition  full',
    ]);
  });

  test('P1, P3, P7: the made-up library falls into its issues, whatever the order', () => {
    forSeeds(thorough ? 200 : 20, (random) => {
      const files = madeUpParts(random, 1 + random.below(30));
      const groups = groupParts(files);
      expect(groupParts(shuffled(files, random))).toEqual(groups);
      const own = groups.flatMap(({ kind, parts }) =>
        parts.filter(({ role }) => kind === 'compilation' || role !== 'compilation'),
      );
      expect(own.map((part) => part.file).toSorted()).toEqual(files.map(({ id }) => id).toSorted());
      const ofFile = new Map(files.map((each) => [each.id, each.of]));
      for (const { kind, parts } of groups) {
        const issues = new Set(
          parts.filter(({ role }) => role !== 'compilation').map((part) => ofFile.get(part.file)),
        );
        expect(issues.size).toBe(kind === 'compilation' ? 0 : 1);
        for (const { twin, language, edition } of parts) {
          if (twin === null) continue;
          const other = parts.find((part) => part.file === twin);
          expect(other?.edition).toBe(edition);
          expect(other?.language).not.toBe(language);
        }
      }
    });
  });

  test('P2: files that come, change and go one by one make the groups that all together make', () => {
    forSeeds(thorough ? 60 : 6, (random) => {
      const pool = madeUpParts(random, 1 + random.below(20));
      const settings: PartSetting[] = pool
        .filter(() => random.next() < 0.1)
        .map(({ id }) => ({ file: id, issue: random.pick([random.pick(pool).id, false]) }));
      const options = { parts: settings };
      const index = createPartIndex(options);
      const there = new Map<string, PartFile>();
      for (let step = 0; step < 60; step += 1) {
        const one = random.pick(pool);
        const like = random.pick(pool);
        if (random.next() < 0.25) {
          index.remove(one.id);
          there.delete(one.id);
        } else {
          const next = random.next() < 0.5 ? one : { ...like, id: one.id };
          index.put(next);
          there.set(one.id, next);
        }
        if (random.next() < 0.5) continue;
        expect(groupsOf(index.issues(), options)).toEqual(groupParts([...there.values()], options));
      }
    });
  });
});

describe('P5: what was said by hand', () => {
  const zh = given('9.md', { number: 9, facts: fullFacts });
  const special = given('extra/special.md', { facts: fullFacts });

  test('gives a file to an issue', () => {
    const parts = [{ file: 'extra/special.md', issue: '9.md', is: 'digest' } as const];
    expect(lines(groupParts([zh, special], { parts }))).toEqual([
      '9.md master zh full | extra/special.md edition zh digest',
    ]);
  });

  test('takes a file out of one', () => {
    const en = given('en/9.md', { number: 9, facts: { ...fullFacts, language: 'en' } });
    const parts = [{ file: 'en/9.md', issue: false } as const];
    expect(lines(groupParts([zh, en], { parts }))).toEqual([
      '9.md master zh full',
      'en/9.md master en full',
    ]);
  });

  test('a circle, a file that is gone and itself name nothing', () => {
    const circle = [
      { file: '9.md', issue: 'extra/special.md' },
      { file: 'extra/special.md', issue: '9.md' },
    ];
    expect(groupParts([zh, special], { parts: circle })).toHaveLength(1);
    const en = given('en/9.md', { number: 9 });
    for (const issue of ['gone.md', 'en/9.md']) {
      const parts = [{ file: 'en/9.md', issue }];
      expect(lines(groupParts([zh, en], { parts }))).toEqual(lines(groupParts([zh, en])));
    }
  });

  test('says what is a compilation and what is none', () => {
    const parts = [{ file: 'extra/special.md', is: 'compilation' } as const];
    expect(lines(groupParts([zh, special], { parts }))[1]).toBe('extra/special.md compilation zh ');
  });
});
