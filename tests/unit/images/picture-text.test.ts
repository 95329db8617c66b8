import { describe, expect, test } from 'vitest';
import {
  localPictureName,
  pictureAddress,
  publicPictureName,
} from '#core/images/picture-address.ts';
import { insertPicture, pictureMarkdown } from '#core/images/picture-markdown.ts';
import {
  addressesOf,
  ownPictures,
  pictureState,
  publishedChange,
  readPublished,
} from '#core/images/published-pictures.ts';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import { pictureWarning } from '#core/images/picture-warning.ts';
import { replaceAddresses } from '#core/images/replace-addresses.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { readImages } from '#core/issue/parse/images.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { forSeeds } from '../../support/random.ts';

const bare = (value: string) => value.replace(/\s/gu, '');
const base = 'https://img.example.org/';

describe('addresses', () => {
  test('A1 base and name, or the way to the folder', () => {
    expect(pictureAddress('a.png', base, '2026/x.md')).toBe(`${base}a.png`);
    expect(pictureAddress('a.png', undefined, 'x.md')).toBe('assets/a.png');
    expect(pictureAddress('a.png', undefined, '2026/en/x.md')).toBe('../../assets/a.png');
  });

  test('A2 they lead back to the name', () => {
    for (const name of ['a.png', '图 1.png', 'a#1.png', '50%.png', 'a?b.gif']) {
      expect(publicPictureName(pictureAddress(name, base, 'x.md'), base, {})).toBe(name);
      expect(localPictureName(pictureAddress(name, undefined, '2026/x.md'), '2026/x.md')).toBe(
        name,
      );
    }
    expect(
      publicPictureName('https://cdn.example/9f.png', base, {
        'a.png': 'https://cdn.example/9f.png',
      }),
    ).toBe('a.png');
  });

  test.for([
    `${base}../secret.png`,
    `${base}%2e%2e%2fsecret.png`,
    `${base}a/b.png`,
    base,
    `${base}..`,
    'https://elsewhere.example/a.png',
  ])('A2 %s is nothing of the folder', (address) => {
    expect(publicPictureName(address, base, {})).toBe(null);
  });

  test.for(['../assets/a.png', 'other/a.png', '/assets/a.png', 'assets/x/a.png', 'data:,x'])(
    'A2 %s of an issue at the top is nothing of the folder',
    (address) => {
      expect(localPictureName(address, 'x.md')).toBe(null);
    },
  );
});

describe('M1 the Markdown', () => {
  test('is read as one picture with that alt text and address', () => {
    const signs = ['a', ' ', '[', ']', '\\', '!', '(', ')', '`', '*', '\n', '图', '<'];
    forSeeds(300, (random) => {
      const alt = Array.from({ length: random.below(12) }, () => random.pick(signs)).join('');
      const address = random.pick(['assets/a.png', 'assets/a (1).png', `${base}%E5%9B%BE.png`]);
      const images = readImages(pictureMarkdown(alt, address), 0, Infinity);
      expect(images).toHaveLength(1);
      expect(images[0]?.url).toBe(address);
      const read = images[0]?.alt.replace(/\\([\\[\]])/gu, '$1');
      expect(read).toBe(alt.trim().replace(/\s+/gu, ' '));
    });
  });

  test('comes behind the block of the cursor, indented as the body of its item', () => {
    const text =
      '# T\n\n## S\n\n- [One](https://a.example)\n\n  Words of one.\n\n- [Two](https://b.example)\n\n  Words.\n';
    const issue = parseIssue(text, { fileName: 'x.md' });
    const { edit } = insertPicture(text, issue, text.indexOf('of one'), '![A](a.png)');
    expect(applyEdits(text, [edit])).toBe(
      text.replace('Words of one.\n', 'Words of one.\n\n  ![A](a.png)\n'),
    );
  });

  test('takes nothing but blank lines away, wherever the cursor is', () => {
    const text =
      '---\ntitle: T\n---\n\nIntro.\n\n## S\n\n1. [One](https://a.example)\n\nWords\nof one.\n\n\n2. [Two](https://b.example)\n\n```\ncode\n\nmore\n```\n\nEnd';
    const issue = parseIssue(text, { fileName: 'x.md' });
    for (let cursor = 0; cursor <= text.length; cursor += 1) {
      const { edit, at } = insertPicture(text, issue, cursor, '![A](a.png)');
      const after = applyEdits(text, [edit]);
      expect(after.slice(at, at + 11)).toBe('![A](a.png)');
      expect(bare(after).replace('![A](a.png)', '')).toBe(bare(text));
    }
  });
});

describe('what is published', () => {
  const sha256 = 'ab'.repeat(32);

  test('is read of status.yaml, and what does not fit is left out', () => {
    const yaml = `x.md:\n  status: draft\npictures:\n  a.png: {sha256: ${sha256}, at: now, address: ${base}a.png}\n  b.png: 7\n`;
    expect(readPublished(yaml)).toEqual({
      'a.png': { sha256, at: 'now', address: `${base}a.png` },
    });
    for (const other of ['', 'pictures: 3', '- a', '{', 'pictures: [a]']) {
      expect(readPublished(other)).toEqual({});
    }
  });

  test('is written so that it is read again', () => {
    const record = { sha256, at: '2026-08-07T10:00:00Z', address: `${base}a.png` };
    const written = changeLibrarySettings('x.md:\n  status: draft\n', [
      publishedChange('a.png', record),
    ]);
    expect(written.ok && readPublished(written.value)).toEqual({ 'a.png': record });
    expect(addressesOf({ 'a.png': record })).toEqual({ 'a.png': record.address });
  });

  test('P1 only while the bytes are the same', () => {
    const record = { sha256, at: '', address: '' };
    expect(pictureState(sha256, record)).toBe('published');
    expect(pictureState('cd'.repeat(32), record)).toBe('unpublished');
    expect(pictureState(sha256, undefined)).toBe('unpublished');
    expect(pictureState(null, undefined)).toBe('published');
  });

  test('the pictures of an issue that are the library’s own', () => {
    const text = `![a](${base}a.png) ![b](assets/b.png) ![c](https://other.example/c.png)\n<img src="${base}d.png" alt="d">`;
    const own = ownPictures(text, 'x.md', base, {});
    expect(own.map(({ name, isPublic }) => [name, isPublic])).toEqual([
      ['a.png', true],
      ['b.png', false],
      ['d.png', true],
    ]);
  });
});

describe('before a release', () => {
  test('the pictures to be published first are one warning at the first of them', () => {
    const text = 'a\n\n![x](assets/x.png)\n\n![y](assets/y.png) ![x](assets/x.png)\n';
    const own = ownPictures(text, 'x.md', base, {});
    expect(pictureWarning(text, own)).toMatchObject({
      line: 3,
      reason: 'pictureUnpublished',
      values: { count: 2, names: 'x.png, y.png' },
    });
    expect(pictureWarning(text, [])).toBe(null);
  });

  test('the address that a command returned takes the place of the other, and of nothing else', () => {
    const to = 'https://cdn.example/9f.png';
    const text =
      '![assets/a.png](assets/a.png "assets/a.png") <img alt="b" src="assets/a.png"> assets/a.png ![b](assets/b.png)';
    const edits = replaceAddresses(text, [{ from: 'assets/a.png', to }]);
    expect(applyEdits(text, edits)).toBe(
      `![assets/a.png](${to} "assets/a.png") <img alt="b" src="${to}"> assets/a.png ![b](assets/b.png)`,
    );
  });
});
