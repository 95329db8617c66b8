import { expect, test } from 'vitest';
import { composeMail, headerText, quotedPrintable } from '#core/export/engines/mail/mime.ts';
import { wrapText } from '#core/export/engines/mail/wrap-text.ts';

test('a header in ASCII stays, any other is in encoded words that part no character', () => {
  expect(headerText('Weekly #5: a "b"')).toBe('Weekly #5: a "b"');
  const encoded = headerText('周刊#5：' + '🦄中文'.repeat(20));
  const words = encoded.split('\r\n ');
  expect(words.every((word) => /^=\?utf-8\?B\?[\w+/=]+\?=$/u.test(word) && word.length <= 75)).toBe(
    true,
  );
  const read = words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString('utf8'));
  expect(read.join('')).toBe('周刊#5：' + '🦄中文'.repeat(20));
  expect(headerText('a\r\nBcc: evil@example.org')).toBe('a Bcc: evil@example.org');
});

test('quoted-printable keeps blanks at line ends, equals signs and short lines', () => {
  expect(quotedPrintable('a=b \nç')).toBe('a=3Db=20\r\n=C3=A7');
  const lines = quotedPrintable(`${'x'.repeat(200)}é`).split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
  expect(lines.map((line) => line.replace(/=$/u, '')).join('')).toBe(`${'x'.repeat(200)}=C3=A9`);
});

test('a sender cannot add a header', () => {
  const mail = { subject: 's', date: null, text: 't\n', html: '<p>h</p>\n' };
  expect(composeMail({ ...mail, from: 'Ann Lee <a@b.example>' })).toMatch(
    /^From: Ann Lee <a@b\.example>\r\n/u,
  );
  expect(composeMail({ ...mail, from: '周刊 <a@b.example>' })).toMatch(
    /^From: =\?utf-8\?B\?\S+\?= <a@b\.example>\r\n/u,
  );
});

test('lines end at blanks and between ideographs, never in an address or before a stop', () => {
  expect(wrapText('one two three four', 9)).toBe('one two\nthree\nfour');
  expect(wrapText('中文字符，后面', 8)).toBe('中文字\n符，后面');
  const address = `<https://a.example/${'x'.repeat(90)}>`;
  expect(wrapText(`see ${address} there`, 20)).toBe(`see\n${address}\nthere`);
});
