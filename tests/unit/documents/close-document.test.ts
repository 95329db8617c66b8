import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../../src-main/files/disk.ts';
import { issueId, startLife } from '../../crash/life.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('what is typed while an issue is saved to be closed is saved as well', async () => {
  const root = tempFolder();
  const place = { library: join(root, 'library'), data: join(root, 'data') };
  for (const folder of Object.values(place)) mkdirSync(folder);
  const path = join(place.library, issueId);
  writeFileSync(path, 'text');
  const life = startLife(realDisk, place);
  await life.documents.open(issueId);
  life.editor.type('first ', 0, 0);
  let hasTyped = false;
  life.store.subscribe(({ document }) => {
    if (hasTyped || document?.save.kind !== 'saving') return;
    hasTyped = true;
    life.editor.type('second ', 0, 0);
  });
  expect(await life.documents.close()).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('second first text');
  expect(life.store.getState().document).toBeNull();
  await life.end();
});
