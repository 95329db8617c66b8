import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { joinTwins } from '#core/twins/master/join-twins.ts';
import { splitMaster } from '#core/twins/master/split-master.ts';
import { corpusIssues, ownIssues } from '../../support/corpus.ts';
import { madeUpMaster, withBytes } from '../../support/made-up-masters.ts';
import { forSeeds } from '../../support/random.ts';
import { rounds, sample, thorough } from '../../support/thorough.ts';

const parse = (text: string) => parseIssue(text);

/** The lines of a master without its marks. */
function unmarked(raw: string): readonly string[] {
  return raw
    .split(/\r\n|\r|\n/u)
    .filter((line) => !line.includes('<!--') && !line.startsWith('#zh'));
}

function split(raw: string) {
  const done = splitMaster(raw, parse);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

function join(zh: string, en: string): string {
  const done = joinTwins(zh, en, parse);
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

const master = `---
title: '周刊 #7：更快的正则---Weekly #7: Faster regular expressions'
pubDate: 2026-08-14
#zh author: 某人
---

## [🦄文章---🦄Articles](https://e.example/)

1、[如何分析异步任务---How to profile async jobs](https://e.example/1)

<!-- zh -->
中文的介绍。
<!-- /zh -->
<!-- en -->
What it is about.
<!-- /en -->

![图---picture](assets/1.png)

<!-- zh -->
2、[只有中文的一条](https://e.example/2)

介绍。

<!-- /zh -->
---
`;

describe('splitMaster', () => {
  test('titles, link texts, front matter and marked bodies go to their languages', () => {
    const { zh, en, left } = split(master);
    expect(left).toEqual([]);
    expect(zh).toBe(`---
title: '周刊 #7：更快的正则'
pubDate: 2026-08-14
author: 某人
---

## [🦄文章](https://e.example/)

1、[如何分析异步任务](https://e.example/1)

中文的介绍。

![图](assets/1.png)

2、[只有中文的一条](https://e.example/2)

介绍。

---
`);
    expect(en).toBe(`---
title: 'Weekly #7: Faster regular expressions'
pubDate: 2026-08-14
---

## [🦄Articles](https://e.example/)

1、[How to profile async jobs](https://e.example/1)

What it is about.

![picture](assets/1.png)

---
`);
    expect(join(zh, en)).toBe(master);
  });

  test('a text in one language is refused, and so is a mark without its counterpart', () => {
    expect(splitMaster('# One language\n\nWords.\n', parse)).toEqual({
      ok: false,
      error: { kind: 'one-language' },
    });
    expect(splitMaster('# 一---One\n\n<!-- zh -->\n字\n', parse)).toEqual({
      ok: false,
      error: { kind: 'loose-mark', line: 3 },
    });
  });

  test('marks that would not come back by themselves stay', () => {
    const odd =
      '# 一期---One\n\n<!-- en -->\nFirst.\n<!-- /en -->\n<!-- zh -->\n后来。\n<!-- /zh -->\n';
    const { zh, en } = split(odd);
    expect(zh).toBe('# 一期\n\n<!-- en -->\n<!-- /en -->\n<!-- zh -->\n后来。\n<!-- /zh -->\n');
    expect(en).toBe('# One\n\n<!-- en -->\nFirst.\n<!-- /en -->\n<!-- zh -->\n<!-- /zh -->\n');
    expect(join(zh, en)).toBe(odd);
  });

  test('M2: joined again it is the master to the byte', () => {
    let count = 0;
    let whole = 0;
    forSeeds(thorough ? 2000 : 80, (random) => {
      const raw = madeUpMaster(random);
      const done = splitMaster(raw, parse);
      if (!done.ok) {
        // Nothing to part, or nothing that would come back: refused.
        if (!['one-language', 'not-reversible'].includes(done.error.kind)) {
          throw new Error(JSON.stringify(done.error));
        }
        return;
      }
      count += 1;
      if (done.value.left.length === 0) whole += 1;
      expect(join(done.value.zh, done.value.en)).toBe(raw);
    });
    // Nearly all are parted, and most of them wholly.
    expect(count).toBeGreaterThan(0.75 * rounds(thorough ? 2000 : 80));
    expect(whole).toBeGreaterThan(count / 2);
  });
});

describe('joinTwins', () => {
  test('what only one language has is marked', () => {
    const zh = '# 周刊\n\n- [甲](https://e.example/a)\n- [乙](https://e.example/b)\n';
    const en = '# Weekly\n\n- [A](https://e.example/a)\n';
    expect(join(zh, en)).toBe(
      '# 周刊---Weekly\n\n- [甲---A](https://e.example/a)\n<!-- zh -->\n- [乙](https://e.example/b)\n<!-- /zh -->\n',
    );
  });

  test('a front matter that one language has', () => {
    const zh = '---\ntitle: 周刊\n---\n\n## 文章\n';
    const en = '# Weekly\n\n## Articles\n';
    const joined = join(zh, en);
    expect(joined.startsWith('---\n#zh\ntitle: 周刊\n---\n')).toBe(true);
    expect(split(joined)).toEqual({ zh, en, left: [] });
  });

  test('M3: split again it gives both texts to the byte: the real twins, and texts that are none', () => {
    const texts = [...corpusIssues('joining languages'), ...ownIssues()].map(({ name, bytes }) => ({
      name,
      raw: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    }));
    const pairs = texts.flatMap((one, at) => {
      const next = texts[at + 1];
      return next === undefined ? [] : [[one, next] as const];
    });
    const twins = ['2023-08-12', '2026-07-18', '2024-12-15'].flatMap((day) => {
      const [one, other] = texts.filter(({ name }) => name.includes(day));
      return one === undefined || other === undefined ? [] : [[other, one] as const];
    });
    for (const [one, other] of [...twins, ...sample(pairs, 9)]) {
      const joined = join(one.raw, other.raw);
      const again = splitMaster(joined, parse);
      if (one.raw === other.raw) continue;
      if (!again.ok) throw new Error(`${one.name} ${other.name} ${JSON.stringify(again.error)}`);
      expect([again.value.zh, again.value.en], `${one.name} ${other.name}`).toEqual([
        one.raw,
        other.raw,
      ]);
    }
  });

  test('M3: seeded texts', () => {
    forSeeds(thorough ? 2000 : 80, (random) => {
      const zh = withBytes(unmarked(madeUpMaster(random)), random);
      const en = withBytes(unmarked(madeUpMaster(random)), random);
      const again = splitMaster(join(zh, en), parse);
      if (!again.ok) throw new Error(JSON.stringify(again.error));
      expect([again.value.zh, again.value.en]).toEqual([zh, en]);
    });
  });

  test('texts with the marks of two masters are refused', () => {
    const one = '<!-- zh -->\n字\n<!-- /zh -->\n';
    expect(joinTwins(one, 'Words.\n', parse)).toEqual({ ok: false, error: 'marks-differ' });
  });
});
