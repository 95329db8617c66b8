import { describe, expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { fixTwin, seenFromThere } from '#core/twins/fix-twin.ts';
import { twinStates } from '#core/twins/twin-states.ts';
import { damageTwin } from '../../support/damage-twin.ts';
import { forSeeds } from '../../support/random.ts';
import { realPairs, twinFile } from '../../support/twin-files.ts';

const problems = (here: string, there: string) =>
  twinStates(twinFile(here), twinFile(there)).filter(({ message }) => message !== null);

/** The text after the first fix that there is, or null without one. */
function mended(here: string, there: string): string | null {
  const [one, other] = [twinFile(here), twinFile(there)];
  for (const finding of problems(here, there)) {
    const edits = fixTwin(one, other, finding);
    if (edits !== null) return applyEdits(here, edits);
  }
  return null;
}

const zh = `# 周刊

## 文章

1、[第一篇文章](https://one.example/)

这里是第一篇文章的介绍。（star 3.2K）

![图](https://img.example/one.png)

2、[第二篇文章](https://two.example/)

这里是第二篇文章的介绍。

## 项目

1、[三号项目](https://three.example/)

这里是三号项目的介绍。
`;
const en = `# Weekly

## Articles

1. [The first](https://one.example/)

About the first one. (3.2K stars)

![picture](https://img.example/one.png)

2. [The second](https://two.example/)

About the second one.

## Projects

1. [Project three](https://three.example/)

About project three.
`;

const examples: readonly (readonly [string, string, string])[] = [
  ['url', 'https://two.example/', 'https://two.example/other'],
  ['number', '2. [The second]', '3. [The second]'],
  ['stars', '3.2K', '3.3K'],
  ['image', 'one.png', 'two.png'],
];

test.for(examples)(
  'S5 %s is taken from the other side, and nothing else changes',
  ([, from, to]) => {
    const damaged = en.replace(from, to);
    expect(damaged).not.toBe(en);
    expect(mended(damaged, zh)).toBe(en);
  },
);

test('S5 a picture that is not here is put at the end of its item', () => {
  const damaged = en.replace('![picture](https://img.example/one.png)\n\n', '');
  expect(mended(damaged, zh)).toBe(
    en.replace('![picture](https://img.example/one.png)', '![图](https://img.example/one.png)'),
  );
});

test('S5 an item that is not here is copied to its place, with the marker that items have here', () => {
  const damaged = en.replace(/2\. \[The second\][^#]*/u, '');
  const text = mended(damaged, zh) ?? '';
  expect(text).toBe(
    en
      .replace('[The second]', '[第二篇文章]')
      .replace('About the second one.', '这里是第二篇文章的介绍。'),
  );
  expect(problems(text, zh).map(({ message }) => message)).toEqual(['untranslated']);
});

test('S5 a section that is not here is copied to its place', () => {
  const damaged = en.replace(/## Articles[^]*(?=## Projects)/u, '');
  const text = mended(damaged, zh) ?? '';
  expect(text.indexOf('## 文章')).toBeLessThan(text.indexOf('## Projects'));
  expect(twinFile(text).issue.sections).toHaveLength(2);
});

test('S5 an item that stands elsewhere goes to its place', () => {
  const [before = '', one = '', two = '', rest = ''] = en.split(
    /(?=^\d\. \[The)|(?=^## Projects)/mu,
  );
  const swapped = `${before}${two.replace('2.', '1.')}${one.replace('1.', '2.')}${rest}`;
  expect(mended(swapped, zh)).toBe(en);
});

test('a difference that no side can decide has no fix', () => {
  const file = twinFile(en);
  const place = { section: 0, item: 0, twinSection: 0, twinItem: 0 };
  for (const message of [
    'code',
    'links',
    'untranslated',
    'sourceChanged',
    'notThere',
    null,
  ] as const) {
    expect(fixTwin(file, twinFile(zh), { ...place, message })).toBe(null);
  }
});

test('what is only there is what is missing here, seen from the other side', () => {
  const place = { section: 1, item: 2, twinSection: 3, twinItem: null };
  const turned = { section: 3, item: null, twinSection: 1, twinItem: 2 };
  expect(seenFromThere({ ...place, message: 'notThere' })).toEqual({
    ...turned,
    message: 'notHere',
  });
  expect(seenFromThere({ ...place, message: 'url' })).toEqual({ ...turned, message: 'url' });
});

describe.runIf(realPairs.length > 0)('real pairs', () => {
  test('S5 a fix of a seeded damage takes its finding away and brings no other', () => {
    let fixed = 0;
    forSeeds(300, (random) => {
      const [translation, source] = random.pick(realPairs);
      const damaged = damageTwin(translation, random);
      if (damaged === null) return;
      const before = problems(damaged.text, source).length;
      const text = mended(damaged.text, source);
      if (text === null) return;
      fixed += 1;
      expect({ kind: damaged.kind, left: problems(text, source).length <= before }).toEqual({
        kind: damaged.kind,
        left: true,
      });
    });
    expect(fixed).toBeGreaterThan(10);
  });
});
