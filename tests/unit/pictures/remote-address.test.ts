import { expect, test } from 'vitest';
import { remotePictureAddress, remotePictureSource } from '#core/pictures/remote-address.ts';

test.each([
  ['https://e.example/a.png', 'https://e.example/a.png'],
  ['HTTPS://E.example/a b.png?x=1&y=/../#part', 'https://e.example/a%20b.png?x=1&y=/../'],
  ['https://e.example:443/图.png', 'https://e.example/%E5%9B%BE.png'],
])('%s may be shown, and is found again', (address, source) => {
  const own = remotePictureAddress(address);
  expect(own).toMatch(/^galley-remote:\/\/picture\/[^/?#]+$/);
  expect(remotePictureSource(own ?? '')).toBe(source);
  // As Chromium hands it on.
  expect(remotePictureSource(new URL(own ?? '').href)).toBe(source);
});

test.each([
  'http://e.example/a.png',
  '//e.example/a.png',
  'a.png',
  'file:///etc/passwd',
  'data:image/png;base64,AA==',
  'galley-asset://x/a.png',
  'javascript:alert(1)',
  'https://name@e.example/a.png',
  'https://name:word@e.example/a.png',
  'https://e.example:8443/a.png',
  'https://',
])('%s may not', (address) => {
  expect(remotePictureAddress(address)).toBe(null);
});

test.each([
  'galley-remote://picture/',
  'galley-remote://picture/%ff',
  'galley-remote://picture/http%3A%2F%2Fe.example%2F',
  'galley-remote://picture/file%3A%2F%2F%2Fetc%2Fpasswd',
  'galley-remote://other/https%3A%2F%2Fe.example%2Fa.png',
  'https://e.example/a.png',
])('%s stands for no picture', (address) => {
  expect(remotePictureSource(address)).toBe(null);
});
