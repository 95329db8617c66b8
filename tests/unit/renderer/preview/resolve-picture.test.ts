import { expect, test } from 'vitest';
import { resolvePicture } from '../../../../src-renderer/preview/resolve-picture.ts';

const base = 'galley-asset://library/2024/';

test.each([
  ['assets/a.png', 'galley-asset://library/2024/assets/a.png'],
  ['../assets/a b.png', 'galley-asset://library/assets/a%20b.png'],
  ['../../../etc/passwd', 'galley-asset://library/etc/passwd'],
  ['assets\\a.png', 'galley-asset://library/2024/assets/a.png'],
  ['https://example.com/a.png', 'https://example.com/a.png'],
  ['//example.com/a.png', '//example.com/a.png'],
  ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
  ['', ''],
])('%j is shown from %j', (written, shown) => {
  expect(resolvePicture(written, base)).toBe(shown);
});
