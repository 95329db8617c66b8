import { describe, expect, test } from 'vitest';
import { trackIssue } from '#core/issue/track-issue.ts';
import { alignTwins } from '#core/twins/align-twins.ts';
import { twinStates, type TwinFinding } from '#core/twins/twin-states.ts';
import { damageTwin } from '../../support/damage-twin.ts';
import { forSeeds } from '../../support/random.ts';
import { realPairs } from '../../support/twin-files.ts';

const read = (text: string) => trackIssue(text);
const problems = (found: readonly TwinFinding[]) => found.filter(({ message }) => message !== null);
const compare = (here: string, there: string) => problems(twinStates(read(here), read(there)));

const english = `# Notes #7

Some words before it all begins, as every week.

## 🦄 Articles

1. [One page](https://one.example/)

About the first page, see [its notes](https://notes.example/1).

![picture](https://img.example/one.png)

2. [Two pages](https://two.example/)

About the second page.

\`\`\`python
print('two')  # two
\`\`\`

## 🐿️ Projects

1. [three: a tool](https://github.com/owner/three)

A tool for three things (star 3K).

2. [four: another tool](https://github.com/owner/four)

A tool for four things.
`;

const chinese = `# 笔记 #7

每周开头都有的几句话，在正文开始之前。

## 🦄文章

1、[第一页](http://www.one.example)

关于第一页的介绍，见[说明](https://notes.example/1/)。

![图片](https://cdn.example/zh/one.png)

2、[第二页](https://two.example/?utm_source=x)

关于第二页的介绍。

\`\`\`python
print('two')  # 二
\`\`\`

## 🐿️项目

1、[three：一个工具](https://github.com/Owner/three)

用来做三件事的工具（star 3K）。

2、[four：另一个工具](https://github.com/owner/four.git)

用来做四件事的工具。
`;

test('T5 two languages that differ in words only are in order', () => {
  expect(twinStates(read(english), read(chinese)).map(({ state }) => state)).toEqual([
    'translated',
    'translated',
    'translated',
    'translated',
  ]);
  expect(compare(chinese, english)).toEqual([]);
});

const examples: readonly (readonly [string, string, string, string])[] = [
  ['url', 'https://two.example/)', 'https://two.example/other)', 'url'],
  ['number', '2. [four', '3. [four', 'number'],
  ['stars', '(star 3K)', '(star 4K)', 'stars'],
  ['image', '![picture](https://img.example/one.png)\n\n', '', 'image'],
  ['code', "print('two')", "print('too')", 'code'],
  ['links', ', see [its notes](https://notes.example/1)', '', 'links'],
  ['item', '2. [four: another tool](https://github.com/owner/four)\n', '', 'notHere'],
  ['head', '2. [Two pages](https://two.example/)\n\n', '', 'notHere'],
  ['title', '[One page]', '[第一个页面介绍]', 'untranslated'],
  [
    'section',
    '## 🐿️ Projects',
    '## More\n\n1. [five](https://five.example/)\n\nFive.\n\n## 🐿️ Projects',
    'sectionNotThere',
  ],
];

test.for(examples)('%s: it is told, on both sides', ([, from, to, message]) => {
  const damaged = english.replace(from, to);
  expect(damaged).not.toBe(english);
  expect(compare(damaged, chinese).map((one) => one.message)).toContain(message);
  // T4: but a title in the wrong language is no matter of the other one.
  expect(compare(chinese, damaged).length > 0).toBe(message !== 'untranslated');
});

test('an item that stands elsewhere is told once, and its neighbours are in order', () => {
  const [before = '', one = '', two = '', rest = ''] = english.split(
    /(?=^\d\. \[(?:One|Two))|(?=^## 🐿️)/mu,
  );
  const swapped = `${before}${two.replace('2.', '1.')}${one.replace('1.', '2.')}${rest}`;
  const found = compare(swapped, chinese);
  expect(found.map(({ message }) => message)).toContain('order');
});

describe.runIf(realPairs.length > 0)('real pairs', () => {
  test('T2 what is only begun lacks its items and no section', () => {
    const begun =
      '# 笔记 #7\n\n## 🦄文章\n\n## 🐿️项目\n\n## 🐼订阅\n\n- [网站](https://notes.example)\n- [邮件](https://notes.example/mail)\n';
    const footer =
      '\n## 🐼 Subscribe\n\n- [Website](https://notes.example)\n- [Email](https://notes.example/mail)\n';
    const found = compare(english + footer, begun);
    const missing = found.filter(({ message }) => message === 'notThere');
    expect(missing.map(({ twinSection }) => twinSection)).toEqual([0, 0, 1, 1]);
    expect(found.map(({ message }) => message)).not.toContain('sectionNotThere');
  });

  test('T5 healthy ones are in order', () => {
    for (const [en, zh] of realPairs) {
      expect(compare(en, zh)).toEqual([]);
      expect(compare(zh, en)).toEqual([]);
    }
  });

  test('T4 every seeded damage is told on both sides', () => {
    forSeeds(500, (random) => {
      const [en, zh] = random.pick(realPairs);
      const damaged = damageTwin(en, random);
      if (damaged === null) return;
      const told = [compare(damaged.text, zh), compare(zh, damaged.text)];
      expect({ kind: damaged.kind, told: told.map(({ length }) => length > 0) }).toEqual({
        kind: damaged.kind,
        told: [true, true],
      });
    });
  });
});

test('T3 T6 any two texts pair each item once', () => {
  const pieces = [
    '1. [a](https://a.example)\n\n',
    '## A\n\n',
    '2. [b](https://b.example)\n\n',
    'words\n\n',
    '- x\n',
  ];
  forSeeds(200, (random) => {
    const make = () => Array.from({ length: random.below(12) }, () => random.pick(pieces)).join('');
    const { pairs: found, leftOnly, rightOnly } = alignTwins(read(make()), read(make()));
    const lefts = [...found.map(({ left }) => left), ...leftOnly];
    const rights = [...found.map(({ right }) => right), ...rightOnly];
    expect(new Set(lefts).size).toBe(lefts.length);
    expect(new Set(rights).size).toBe(rights.length);
  });
});
