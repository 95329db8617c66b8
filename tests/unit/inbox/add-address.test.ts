import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readAddAddress } from '#core/inbox/add-address.ts';
import { isGalleyAddress } from '#core/inbox/galley-address.ts';
import { bookmarklet } from '#core/inbox/bookmarklet.ts';

const page = 'https://example.org/a?b=1&c=2#d';
const given = (values: Readonly<Record<string, string>>) =>
  `galley://add?${new URLSearchParams(values).toString()}`;

describe('I8: galley://add', () => {
  test('brings an address and words, and nothing else', () => {
    const address = given({
      url: page,
      title: 'A & B',
      note: 'n',
      section: 's',
      state: 'kept',
      id: 'x',
    });
    expect(readAddAddress(address)).toEqual({
      url: page,
      title: 'A & B',
      note: 'n',
      section: 's',
      source: 'browser',
    });
  });

  test.each([
    'galley://add',
    'galley://add?title=x',
    given({ url: 'javascript:alert(1)' }),
    given({ url: 'file:///etc/passwd' }),
    given({ url: 'galley://add?url=https://example.org' }),
    given({ url: '//example.org' }),
    given({ url: `https://example.org/${'a'.repeat(5000)}` }),
    `galley://add?url=${page}&x=${'a'.repeat(20_000)}`,
    'galley://open?url=https://example.org',
    'galley://add/../app/index.html?url=https://example.org',
    'https://add?url=https://example.org',
    'galley:',
  ])('%.60s brings nothing', (address) => {
    expect(readAddAddress(address)).toBeNull();
  });

  test.each([
    ['galley://add?url=https://example.org/?a=1&b=2#c', 'https://example.org/?a=1&b=2#c'],
    ['galley://add/?url=https://example.org/?a=1&b=%26&title=T', 'https://example.org/?a=1&b=%26'],
    ['galley://add?title=T&url=https%3A%2F%2Fexample.org%2F%3Fa%3D1', 'https://example.org/?a=1'],
  ])('%s brings all of its address', (address, url) => {
    expect(readAddAddress(address)?.url).toBe(url);
  });

  test('words are cut and turn nothing around', () => {
    const link = readAddAddress(given({ url: page, title: `\u202Ex\n${'y'.repeat(2000)}` }));
    expect(link?.title).toBe(`x ${'y'.repeat(497)}…`);
  });

  test('is told from other arguments', () => {
    expect(
      ['galley://add', 'GALLEY:x', '--galley:', 'https://galley:'].map(isGalleyAddress),
    ).toEqual([true, true, false, false]);
  });

  test('is what the bookmarklet opens', () => {
    const location = { href: page };
    const context = {
      location,
      document: { title: 'A title — ok?' },
      getSelection: () => 'some words',
      URLSearchParams,
      String,
    };
    runInNewContext(bookmarklet.replace('javascript:', ''), context);
    expect(readAddAddress(location.href)).toMatchObject({
      url: page,
      title: 'A title — ok?',
      note: 'some words',
    });
  });
});

test.each(['user-guide.md', 'user-guide.zh.md'])('the bookmarklet stands in %s', (name) => {
  const guide = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
  expect(guide).toContain(`\n${bookmarklet}\n`);
});
