import { existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { realDisk } from '../../../src-main/files/disk.ts';
import { placeInside } from '../../../src-main/files/place-inside.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let library: string;
let outside: string;
beforeEach(() => {
  const folder = realpathSync(tempFolder());
  [library, outside] = [join(folder, 'library'), join(folder, 'outside')];
  mkdirSync(library);
  mkdirSync(outside);
  symlinkSync(outside, join(library, 'link'));
});

describe('where a file of a library goes', () => {
  test('folders that are missing are made', async () => {
    const place = await placeInside(realDisk, library, '2026/07/a.md');
    expect(place).toEqual({ ok: true, value: join(library, '2026', '07', 'a.md') });
    expect(existsSync(join(library, '2026', '07'))).toBe(true);
  });

  test('a link within the library is followed', async () => {
    mkdirSync(join(library, 'real'));
    symlinkSync(join(library, 'real'), join(library, 'other'));
    const place = await placeInside(realDisk, library, 'other/a.md');
    expect(place).toEqual({ ok: true, value: join(library, 'real', 'a.md') });
  });

  test.each(['link/a.md', 'link/new/a.md', 'link/new/newer/a.md', '../a.md', 'b/../../a.md'])(
    'behind a way out nothing is made: %s',
    async (id) => {
      const place = await placeInside(realDisk, library, id);
      expect(place).toEqual({ ok: false, error: { code: 'file/not-found', name: 'a.md' } });
      expect(existsSync(join(outside, 'new'))).toBe(false);
    },
  );
});
