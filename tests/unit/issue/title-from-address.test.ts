import { expect, test } from 'vitest';
import { addressesIn, titleFromAddress } from '#core/issue/title-from-address.ts';

test.each([
  ['https://example.com/blog/2024/the-quiet_release.html?x=1#top', 'The quiet release'],
  ['https://example.com/%E4%B8%AD%E6%96%87', '中文'],
  ['https://www.example.com/', 'example.com'],
  ['https://example.com/p/12345', 'example.com'],
  ['https://example.com/p/3f2a9c1b7d', 'example.com'],
  ['https://example.com/docs/index.html', 'example.com'],
  ['https://example.com/100%', 'example.com'],
  ['no address', 'no address'],
])('%s is called %s', (address, title) => {
  expect(titleFromAddress(address)).toBe(title);
});

test('addresses stand one after the other, and nothing else does', () => {
  expect(addressesIn(' https://e.x/a\n<https://e.x/b>  mailto:a@e.x\n')).toEqual([
    'https://e.x/a',
    'https://e.x/b',
    'mailto:a@e.x',
  ]);
  expect(addressesIn(' \n')).toEqual([]);
  expect(addressesIn('see https://e.x/a')).toBe(null);
  expect(addressesIn('javascript:alert(1)')).toBe(null);
  expect(addressesIn('https://')).toBe(null);
});
