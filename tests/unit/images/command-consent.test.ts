import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createCommandConsent } from '../../../src-main/images/command-consent.ts';
import type { OpenLibrary } from '../../../src-main/library/describe-library.ts';
import { createSettings } from '../../../src-main/settings/settings.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A library in somebody's home with a script of its own, and a link to it from elsewhere in the home. */
function home() {
  const folder = realpathSync(tempFolder());
  const library = join(folder, 'weekly');
  mkdirSync(library);
  const script = join(library, 'publish.sh');
  writeFileSync(script, 'one');
  symlinkSync(script, join(folder, 'link.sh'));
  vi.stubEnv('HOME', folder);
  const kept = new Map<string, unknown>();
  const settings = createSettings({
    get: (key) => kept.get(key),
    set: (key, value) => kept.set(key, value),
  });
  const opened = { folder: library, shown: { id: 'weekly' } } as OpenLibrary;
  return { folder, script, opened, consent: createCommandConsent(settings, 'publish') };
}

test.each([
  ['by its place in the library', ['{library}/publish.sh', '{file}']],
  ['by its place in the home, where commands run', ['weekly/publish.sh', '{file}']],
  ['on a way with dots', ['sh', './weekly/../weekly/publish.sh', '{file}']],
  ['behind an option', ['node', '--require={library}/publish.sh', '{file}']],
  ['by a link that leads into the library', ['./link.sh', '{file}']],
])(
  'a yes to a command holds no longer once the library’s file is another one: named %s',
  async (_, words) => {
    const { script, opened, consent } = home();
    expect(await consent.isGiven(opened, words)).toBe(false);
    await consent.give(opened, words);
    expect(await consent.isGiven(opened, words)).toBe(true);
    writeFileSync(script, 'two');
    expect(await consent.isGiven(opened, words)).toBe(false);
  },
);

test('what lies outside the library may change, and another command needs a yes of its own', async () => {
  const { folder, opened, consent } = home();
  writeFileSync(join(folder, 'own.sh'), 'one');
  await consent.give(opened, ['./own.sh', '{file}']);
  writeFileSync(join(folder, 'own.sh'), 'two');
  expect(await consent.isGiven(opened, ['./own.sh', '{file}'])).toBe(true);
  expect(await consent.isGiven(opened, ['./own.sh', '-f', '{file}'])).toBe(false);
});
