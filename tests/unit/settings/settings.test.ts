import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSettings } from '../../../src-main/settings/settings.ts';
import { setDamagedFileAside } from '../../../src-main/settings/damaged-settings.ts';
import { interfaceLanguage } from '../../../src-main/settings/interface-language.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function settingsOf(stored: Readonly<Record<string, unknown>>) {
  const values = new Map(Object.entries(stored));
  const writes: string[] = [];
  const settings = createSettings({
    get: (key) => values.get(key),
    set: (key, value) => {
      writes.push(key);
      values.set(key, value);
    },
  });
  return { settings, writes };
}

test('nothing stored gives the defaults', () => {
  const { settings } = settingsOf({});
  expect(settings.get('preferences')).toMatchObject({ language: 'system', autosave: true });
  expect(settings.get('window')).toBeNull();
  expect(settings.get('recentLibraries')).toEqual([]);
});

test('a value that does not fit counts as not set', () => {
  const { settings } = settingsOf({ window: { bounds: 'wide' }, recentLibraries: [7], theme: 1 });
  expect(settings.get('window')).toBeNull();
  expect(settings.get('recentLibraries')).toEqual([]);
});

test('one preference that does not fit leaves the others as they are set', () => {
  const { settings } = settingsOf({ preferences: { theme: 'pink', autosave: false } });
  expect(settings.get('preferences')).toMatchObject({ theme: 'system', autosave: false });
});

test('what has not changed is not written again', () => {
  const { settings, writes } = settingsOf({});
  settings.set('lastIssues', { library: 'a.md' });
  settings.set('lastIssues', { library: 'a.md' });
  expect(writes).toEqual(['lastIssues']);
});

test.each(['', 'x', '{"a":', '[]', 'null', '"text"'])(
  'damaged settings are kept aside: %s',
  (text) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), text);
    setDamagedFileAside(join(folder, 'settings.json'), new Date('2026-01-02T03:04:05Z'));
    expect(readdirSync(folder)).toEqual(['settings.damaged-20260102030405.json']);
    expect(readFileSync(join(folder, 'settings.damaged-20260102030405.json'), 'utf8')).toBe(text);
  },
);

test('sound settings, or none, are left alone', () => {
  const folder = tempFolder();
  setDamagedFileAside(join(folder, 'settings.json'), new Date());
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, 'settings.json'), '{"a":1}');
  setDamagedFileAside(join(folder, 'settings.json'), new Date());
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test.each([
  ['system', ['zh-CN', 'en'], 'zh'],
  ['system', ['zh-Hant-TW'], 'zh'],
  ['system', ['zh'], 'zh'],
  ['system', ['en-GB', 'zh-CN'], 'en'],
  ['system', ['de'], 'en'],
  ['system', ['zha'], 'en'],
  ['system', [], 'en'],
  ['en', ['zh-CN'], 'en'],
  ['zh', ['en'], 'zh'],
] as const)('the interface in %s on a system in %j is %s', (preference, system, expected) => {
  expect(interfaceLanguage(preference, system)).toBe(expected);
});
