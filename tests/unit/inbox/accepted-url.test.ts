import { expect, test } from 'vitest';
import { acceptedUrl } from '#core/inbox/accepted-url.ts';
import { forSeeds } from '../../support/random.ts';

const pieces = [
  'https://',
  'http://',
  'HTTPS://',
  'example.org',
  'xn--',
  'a@b.org',
  '[::1]',
  '127.0.0.1',
  ':8080',
  ':99999',
  '/',
  '?a=1',
  '#x',
  '\\',
  '"',
  '<',
  '\u202E',
  '中文',
  ' ',
  '%zz',
  '..',
];

test('I1: what is accepted is an address of the web that shows what it is', () => {
  forSeeds(3000, (random) => {
    const given = Array.from({ length: 1 + random.below(6) }, () => random.pick(pieces)).join('');
    const url = acceptedUrl(given);
    if (url === null) return;
    const parsed = new URL(url);
    const open = new URL(given.trim());
    open.username = '';
    open.password = '';
    const found = {
      isWeb: /^https?:$/u.test(parsed.protocol),
      isOpen: parsed.username === '' && parsed.password === '',
      isSame: parsed.href === open.href,
      misleads: /[\s\p{Cc}\p{Cf}\\<>"`]/u.test(url),
    };
    expect({ given, ...found }).toEqual({
      given,
      isWeb: true,
      isOpen: true,
      isSame: true,
      misleads: false,
    });
  });
});
