import { describe, expect, test } from 'vitest';
import { issueLinks } from '#core/links/issue-links.ts';
import { forSeeds } from '../../support/random.ts';
import { processorMs } from '../../support/processor-time.ts';

function addresses(text: string): readonly string[] {
  return issueLinks(text).map(({ address }) => address);
}

describe('issueLinks', () => {
  test('names the line and the item of every link', () => {
    const text = `---
link: https://front.example
---
# Weekly #1

Hello [all](https://a.example).

## [🦄 Tools](https://section.example)

1. [One](https://one.example/1)

Words, see <https://auto.example/x> and https://bare.example/y.

2. [Two](https://two.example/2) (English)

---

Bye, [friend][f].

[f]: https://defined.example "Title"
[unused]: https://unused.example
`;
    expect(issueLinks(text).map(({ address, line, title }) => [address, line, title])).toEqual([
      ['https://a.example', 6, ''],
      ['https://section.example', 8, '🦄 Tools'],
      ['https://one.example/1', 10, 'One'],
      ['https://auto.example/x', 12, 'One'],
      ['https://bare.example/y', 12, 'One'],
      ['https://two.example/2', 14, 'Two'],
      ['https://defined.example', 18, '🦄 Tools'],
    ]);
    const [first] = issueLinks(text);
    expect(text.slice(first?.from, first?.to)).toBe('[all](https://a.example)');
  });

  test.each([
    ['![an image](https://i.example/1.png)', []],
    ['[![badge](https://i.example/1.png)](https://a.example)', ['https://a.example']],
    [
      '<img src="https://i.example/1.png"> <a class="x" href="https://a.example?b&amp;c">a</a>',
      ['https://a.example?b&c'],
    ],
    ["<p>\n<a href='https://a.example'>a</a>\n</p>", ['https://a.example']],
    ['`https://code.example` and ``[a](https://code.example) ` ``', []],
    ['```\nhttps://code.example\n```', []],
    ['<!-- https://old.example [a](https://b.example) -->', []],
    ['\\[a](mailto:a@b.example) [b](#c) [c](/d) [d](../e.md)', []],
    ['[a](<https://a.example/b c> "t")', ['https://a.example/b c']],
    ['[Python](https://a.example/x_(y))', ['https://a.example/x_(y)']],
    [
      '(see https://a.example/x_(y)), https://b.example/. **https://c.example**',
      ['https://a.example/x_(y)', 'https://b.example/', 'https://c.example'],
    ],
    [
      '链接：https://a.example/b，以及（https://c.example/d）。',
      ['https://a.example/b', 'https://c.example/d'],
    ],
    ['[https://a.example](https://b.example)', ['https://b.example']],
    ['[one [two](https://in.example) three](https://out.example)', ['https://in.example']],
    [
      '[ref] and [Ref][] and [x][REF]\n\n[ref]: https://r.example',
      ['https://r.example', 'https://r.example', 'https://r.example'],
    ],
    ['words[^1]\n\n[^1]: from https://foot.example', ['https://foot.example']],
    ['> [quoted](https://q.example)', ['https://q.example']],
    ['- [ ] [task](https://t.example)', ['https://t.example']],
  ])('%s', (text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });

  test('never throws, and its ranges lie in order within the text', () => {
    const parts = [
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '`',
      '\\',
      'https://a.example/',
      '[a](https://b.example)',
      '<a href="',
      '"',
      '<!--',
      '-->',
      '\n',
      '\n\n',
      '1. ',
      '## ',
      '```',
      'a',
      '潮',
      '[r]: https://r.example\n',
    ];
    forSeeds(500, (random) => {
      const text = Array.from({ length: random.below(60) }, () => random.pick(parts)).join('');
      let end = 0;
      for (const { from, to, line } of issueLinks(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(text.slice(0, from).split('\n')).toHaveLength(line);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    });
  });

  test.each([
    '[',
    '![',
    '[a](',
    '`',
    '``` `',
    '<a ',
    '<!--',
    'https://',
    '[a][',
    '(https://a.example/(',
  ])('a line of 100,000 units of %s takes no time', async (part) => {
    const text = part.repeat(100_000 / part.length);
    expect(await processorMs(() => issueLinks(text))).toBeLessThan(3000);
  });
});
