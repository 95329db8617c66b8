import { describe, expect, it } from 'vitest';
import { addressKind, localPath } from '#core/export/addresses/address.ts';
import { base64 } from '#core/export/addresses/base64.ts';
import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import { fileStem, isSlug, slugOf } from '#core/export/addresses/slug.ts';

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('addressKind', () => {
  it('knows what readers may be sent to', () => {
    const kinds = {
      'https://a.example': 'web',
      'HTTP://a.example': 'web',
      '//a.example': 'web',
      'mailto:a@a.example': 'mail',
      '#a': 'fragment',
      '/a': 'site',
      '\\a': 'site',
      'a/b.md': 'relative',
      './a:b': 'relative',
      'data:image/png;base64,': 'data',
      'javascript:x': 'unsafe',
      ' java\nscript:x': 'unsafe',
      'file:///etc': 'unsafe',
      'C:\\a.png': 'unsafe',
    };
    for (const [address, kind] of Object.entries(kinds)) {
      expect([address, addressKind(address)]).toEqual([address, kind]);
    }
  });
});

describe('localPath', () => {
  it('is relative to the issue, decoded and without steps in place', () => {
    expect(localPath('./img//a/../%E5%9B%BE%201.png?x#y')).toBe('img/图 1.png');
    expect(localPath('..\\..\\a.png')).toBe('../../a.png');
    expect(localPath('100%.png')).toBe('100%.png');
  });

  it('is null for other addresses', () => {
    expect(['', '.', '/a.png', 'https://a.example/a.png', '#a', 'file:a'].map(localPath)).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('base64', () => {
  it('equals Node’s for every length', () => {
    const bytes = Uint8Array.from({ length: 257 }, (_, index) => (index * 7 + 3) & 255);
    for (let length = 0; length <= bytes.length; length += 1) {
      const part = bytes.subarray(0, length);
      expect(base64(part)).toBe(Buffer.from(part).toString('base64'));
    }
  });
});

describe('pictureFormat', () => {
  it('goes by the bytes', () => {
    expect(pictureFormat(ascii('GIF89a...'))?.extension).toBe('gif');
    expect(pictureFormat(ascii('RIFF1234WEBPVP8 '))?.extension).toBe('webp');
    expect(pictureFormat(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))?.mediaType).toBe('image/jpeg');
    expect(pictureFormat(ascii('\u0000\u0000\u0000 ftypavif'))?.extension).toBe('avif');
    expect(pictureFormat(ascii('<?xml version="1.0"?>\n<!-- c -->\n<svg>'))?.extension).toBe('svg');
  });

  it('is null for what browsers do not show', () => {
    expect(pictureFormat(ascii('BM1234'))).toBeNull();
    expect(pictureFormat(ascii('<html><svg>'))).toBeNull();
    expect(pictureFormat(new Uint8Array())).toBeNull();
  });
});

describe('slugs', () => {
  it('are ASCII words joined by hyphens', () => {
    expect(['a', '2023-08-12-weekly', 'A', 'a_b', 'a--b', '-a', '周刊', ''].map(isSlug)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(slugOf('Ünïcode 🦄 #15.md')).toBe('unicode-15-md');
    expect(slugOf('周刊')).toBe('');
  });

  it('come from the file’s own name', () => {
    expect(['a/b.c.md', 'a.b/c', '.md'].map(fileStem)).toEqual(['b.c', 'c', '.md']);
  });
});
