import { expect, test } from 'vitest';
import { headMarkdown } from '#core/season/head-markdown.ts';
import { seasonIssue } from '../../support/compile.ts';

function headsOf(list: string): readonly string[] {
  const { text, issue } = seasonIssue('1.md', `# Weekly #1\n\n## News\n\n${list}\n`);
  return issue.sections.flatMap(({ items }) => items.map((item) => headMarkdown(text, item)));
}

test.for([
  ['1. [A *b* `c`](https://a.example) (video)', '[A *b* `c`](https://a.example) (video)'],
  ['1、[甲](https://a.example)（英文）', '[甲](https://a.example)（英文）'],
  ['- [A](https://a.example).', '[A](https://a.example).'],
  ['- <https://a.example/x>', '[https://a.example/x](https://a.example/x)'],
  ['- [A [b] c](https://a.example/(x))', '[A [b] c](<https://a.example/(x)>)'],
])('%s', ([written = '', head]) => {
  expect(headsOf(written)).toEqual([head]);
});

test('a bullet whose line goes on below is read to the end of its sentence', () => {
  const list = [
    '- Daniel landed the allocator in the runtime,',
    '  leading to boosts on all platforms. It also has',
    '  the benefit of tuning.',
    '- A title',
    '  - its own list',
    '- Patrick fixed the checker to',
    '  no longer call',
    '- The last one',
  ];
  expect(headsOf(list.join('\n'))).toEqual([
    'Daniel landed the allocator in the runtime, leading to boosts on all platforms.',
    'A title',
    'Patrick fixed the checker to no longer call',
    'The last one',
  ]);
});

test('links in what is a link as a whole are words, and references to nothing too', () => {
  const list = [
    '- James landed a pipeline in [6881][is6881],',
    '  fixing problems.',
    '- Ben added the `as_c_str` function, see [it][gone]',
    '',
    '[is6881]: https://i.example/6881',
  ];
  expect(headsOf(list.join('\n'))).toEqual([
    '[James landed a pipeline in 6881, fixing problems.](https://i.example/6881)',
    'Ben added the `as_c_str` function, see it',
  ]);
});
