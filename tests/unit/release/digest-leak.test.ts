import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { digestLeak } from '#core/release/digest-leak.ts';

const text = `# Letters 7

Read [our shop](https://shop.example/) first.

## Articles

1. [One](https://one.example/a?b=1&c=2)

About [something](https://body.example/) else.

2. [Two](https://two.example/path_(x))

## Subscribe

1. [Us](https://us.example/)
`;

const profile = parseProfileOf({ sections: [{ names: { en: 'Subscribe' }, role: 'fixed' }] });
const source = (added: readonly string[] = []) => ({
  text,
  issue: parseIssue(text, { profile }),
  added,
});
const noOutput = { files: [], copies: [], pages: [] };
const leakOf = (content: string, added: readonly string[] = []) =>
  digestLeak(source(added), { ...noOutput, files: [{ path: 'a.md', content }] });

describe('C2: a digest with addresses of items', () => {
  test.each([
    '① [One](https://one.example/a?b=1&c=2)',
    '<a href="https://one.example/a?b=1&amp;c=2">One</a>',
    'One：https://one.example/a?b=1&c=2。然后',
    'HTTPS://ONE.example/a?b=1&c=2/',
    '(https://two.example/path_(x))',
  ])('%s', (content) => {
    expect(leakOf(content)).toMatchObject({ action: 'refused', reason: 'digestLeak' });
  });

  test('the line is that of the first item, and the addresses are named', () => {
    const leak = leakOf('https://one.example/a?b=1&c=2 https://two.example/path_(x)');
    expect(leak).toMatchObject({ line: 7, values: { count: 2 } });
    expect(leak?.values['addresses']).toContain('two.example');
  });

  test('in a copy and in a drawn page too', () => {
    const address = 'https://two.example/path_(x)';
    const copy = { id: 'body', kind: 'body', html: `<p>${address}</p>`, text: '' } as const;
    expect(digestLeak(source(), { ...noOutput, copies: [copy] })).not.toBeNull();
    expect(
      digestLeak(source(), {
        ...noOutput,
        pages: [{ path: 'p', html: address, width: 1, height: 1 }],
      }),
    ).not.toBeNull();
  });

  test.each([
    '① One\n\n② Two',
    '[our shop](https://shop.example/)',
    '1. [Us](https://us.example/)',
    'https://one.example/another',
    'https://one.example/',
  ])('%s is none', (content) => {
    expect(leakOf(content)).toBeNull();
  });

  test('what the channel itself adds is no secret', () => {
    const address = 'https://two.example/path_(x)';
    expect(leakOf(address, [`Read ${address}`])).toBeNull();
  });
});
