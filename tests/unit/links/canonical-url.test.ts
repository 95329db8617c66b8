import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '#core/links/canonical-url.ts';
import { wrapperTable } from '#core/links/redirect-wrapper.ts';
import { forSeeds } from '../../support/random.ts';
import { rounds } from '../../support/thorough.ts';

/** Every row is one page. */
const alike: readonly (readonly string[])[] = [
  [
    'https://e.example/a',
    'http://e.example/a',
    'HTTPS://E.Example/a',
    'https://www.e.example/a',
    'https://e.example:443/a',
    'http://e.example:80/a/',
    'https://e.example./a//',
    'https://e.example/a#part',
    'https://e.example/a#:~:text=words',
    'https://e.example/a?',
    'https://e.example//a',
    'https://e.example/b/../a',
    '//e.example/a',
    ' https://e.example/a ',
    'https://e.example/%61',
    'https://e.example/a?utm_source=x&UTM_Medium=y&fbclid=1&gclid=2&ref=weekly',
    'https://e.example/a/index.html',
  ],
  ['https://e.example', 'http://www.e.example/', 'https://e.example/#', 'https://e.example/?ref=x'],
  [
    'https://e.example/?a=1&b=2',
    'https://e.example?b=2&a=1',
    'https://e.example/?b=2&utm_id=1&a=1',
  ],
  ['https://e.example/a%2Fb', 'https://e.example/a%2fb'],
  ['https://e.example/%E6%BD%AE', 'https://e.example/潮', 'https://e.example/%e6%bd%ae/'],
  ['https://e.example/x_(y)', 'https://e.example/x_%28y%29'],
  ['https://e.example/?q=a%20b', 'https://e.example/?q=a+b'],
  ['https://xn--fiqs8s.example/a', 'https://中国.example/a'],
  ['https://e.example/#/route', 'https://www.e.example/#/route/'],
  [
    'https://github.com/owner/repo',
    'http://github.com/Owner/Repo/',
    'https://www.github.com/OWNER/repo.git',
    'https://github.com/owner/repo#readme',
    'https://github.com/owner/repo/tree/main',
    'https://github.com/owner/repo?tab=readme-ov-file#install',
    'https://github.com/owner/repo/blob/master/README.md',
  ],
  [
    'https://github.com/owner/repo/issues/12',
    'https://github.com/Owner/Repo/issues/12#issuecomment-3',
  ],
  [
    'https://youtube.com/watch?v=abc_DEF-123',
    'https://youtu.be/abc_DEF-123?si=1',
    'https://m.youtube.com/watch?feature=share&v=abc_DEF-123&t=5s',
    'https://www.youtube.com/shorts/abc_DEF-123',
  ],
  [
    'https://x.com/me/status/1',
    'https://twitter.com/me/status/1?s=20',
    'https://mobile.twitter.com/me/status/1',
  ],
  [
    'https://arxiv.org/abs/2401.00001',
    'https://arxiv.org/pdf/2401.00001v2.pdf',
    'http://export.arxiv.org/abs/2401.00001',
  ],
  ['https://pypi.org/project/some-package', 'https://pypi.python.org/pypi/Some_Package/'],
  [
    'https://bilibili.com/video/BV1xx',
    'https://m.bilibili.com/video/BV1xx/?p=1&vd_source=2&spm_id_from=333',
  ],
  [
    'https://e.example/a?b=1',
    'https://link.zhihu.com/?target=https%3A//www.e.example/a%3Fb%3D1',
    'https://www.google.com/url?sa=t&q=http%3A%2F%2Fe.example%2Fa%3Fb%3D1&usg=x',
    'https://link.juejin.cn?target=https%3A%2F%2Fe.example%2Fa%3Fb%3D1%26utm_source%3Dj',
    'https://hellogithub.com/periodical/statistics/click/?target=https://e.example/a?b=1',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fe.example%2Fa%3Fb%3D1&data=x',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Flink.zhihu.com%2F%3Ftarget%3Dhttps%253A%252F%252Fe.example%252Fa%253Fb%253D1',
  ],
];

const different: readonly (readonly [string, string])[] = [
  ['https://e.example/a', 'https://e.example/A'],
  ['https://e.example/a', 'https://f.e.example/a'],
  ['https://e.example/?id=1', 'https://e.example/?id=2'],
  ['https://e.example:8080/a', 'https://e.example/a'],
  ['https://e.example/#/one', 'https://e.example/#/two'],
  ['https://github.com/o/r', 'https://github.com/o/r/issues'],
  ['https://github.com/o/r/blob/main/A.md', 'https://github.com/o/r/blob/main/a.md'],
  ['https://youtu.be/abcdefghijk', 'https://youtu.be/abcdefghijK'],
  ['https://bilibili.com/video/BV1?p=2', 'https://bilibili.com/video/BV1?p=3'],
  ['https://e.example/a%2Fb', 'https://e.example/a/b'],
  ['https://www.com/a', 'https://com/a'],
];

describe('canonicalUrl', () => {
  test.each(alike.map((forms) => ({ forms, first: forms[0] ?? '' })))(
    '$first in all its forms',
    ({ forms, first }) => {
      const canonical = canonicalUrl(first);
      expect(forms.filter((form) => canonicalUrl(form) !== canonical)).toEqual([]);
      expect(canonicalUrl(first)).not.toBeNull();
    },
  );

  test('is an address that reads well', () => {
    expect(canonicalUrl('http://www.E.example/a/?b=1&utm_x=2#c')).toBe('https://e.example/a?b=1');
    expect(canonicalUrl('https://GitHub.com/Owner/Repo.git')).toBe('https://github.com/owner/repo');
    expect(canonicalUrl('http://e.example/')).toBe('https://e.example');
  });

  test.each(different)('%s is not %s', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  test.each([
    '',
    'mailto:a@e.example',
    'ftp://e.example',
    '/a',
    '#a',
    'javascript:x',
    'http://',
    'https://[x',
  ])('%s is no page', (address) => {
    expect(canonicalUrl(address)).toBeNull();
  });

  test("follows a library's own wrappers, and no others", () => {
    const own = wrapperTable([
      'https://go.example.org/out?x=1&to={url}',
      'read.example.org/{url}',
      'nonsense',
    ]);
    const page = 'https://e.example/a';
    expect(canonicalUrl('https://www.go.example.org/out?to=e.example%2Fa', own)).toBe(page);
    expect(canonicalUrl('https://read.example.org/https://e.example/a', own)).toBe(page);
    expect(canonicalUrl('https://read.example.org/about', own)).toBe(
      'https://read.example.org/about',
    );
    expect(canonicalUrl('https://go.example.org/?to=e.example%2Fa', own)).not.toBe(page);
  });

  test('is its own canonical form, and never throws', () => {
    const parts =
      "https:// http:// www. github.com/ A /b %2F %2f %41 %zz %E6 潮 ? & = + # ! @ : 80 .git / // ; ' ( . .. utm_a= q= link.zhihu.com/?target= youtu.be/ index.html [ \\ \t".split(
        ' ',
      );
    let checked = 0;
    forSeeds(3000, (random) => {
      const text = Array.from({ length: random.below(12) }, () => random.pick(parts)).join('');
      const form = canonicalUrl(
        random.below(3) === 0
          ? text
          : `https://${random.pick(['e.example', 'github.com', 'youtube.com', 'pypi.org', 'bilibili.com', 'arxiv.org', 'link.zhihu.com', 'x.com'])}/${text}`,
      );
      if (form === null) return;
      expect(canonicalUrl(form)).toBe(form);
      checked += 1;
    });
    expect(checked).toBeGreaterThan(rounds(1000));
  });
});
