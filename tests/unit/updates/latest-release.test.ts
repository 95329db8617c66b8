import { expect, test } from 'vitest';
import { isNewerVersion, readLatestRelease } from '#core/updates/latest-release.ts';

test('versions follow each other as Semantic Versioning has it', () => {
  const inOrder = [
    '0.9.9',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.10',
    '1.2.0',
    '10.0.0',
  ];
  for (const [at, one] of inOrder.entries()) {
    for (const [against, other] of inOrder.entries()) {
      expect([one, other, isNewerVersion(one, other)]).toEqual([one, other, at > against]);
    }
  }
  expect(isNewerVersion('1.0.0+build2', '1.0.0+build1')).toBe(false);
  expect(isNewerVersion('latest', '0.1.0')).toBe(false);
});

test('an answer names the version and a page', () => {
  expect(readLatestRelease('{"version":"1.2.3","page":"https://galley.example/new"}')).toEqual({
    version: '1.2.3',
    page: 'https://galley.example/new',
  });
  expect(
    readLatestRelease('{"tag_name":"v1.2.3","html_url":"https://forge.example/1.2.3","id":7}'),
  ).toEqual({ version: '1.2.3', page: 'https://forge.example/1.2.3' });
});

test.each(['http://a.example/', 'file:///etc/passwd', 'javascript:alert(1)', 'no address', ''])(
  'a page that is not secure is not named: %s',
  (page) => {
    expect(readLatestRelease(JSON.stringify({ version: '1.0.0', page }))).toEqual({
      version: '1.0.0',
      page: null,
    });
  },
);

test.each(['', '<html>', '[]', '{}', '{"version":7}', '{"version":"new"}'])(
  'no release: %s',
  (text) => {
    expect(readLatestRelease(text)).toBeNull();
  },
);
