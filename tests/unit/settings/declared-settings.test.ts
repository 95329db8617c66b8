import { describe, expect, test } from 'vitest';
import { messagesByLanguage } from '#core/messages/translator.ts';
import { preferencesSchema, readPreferences } from '#core/settings/preferences.ts';
import { readSettingsText, settingsText } from '#core/settings/settings-text.ts';
import { settingNames, settings, stepFrom } from '#core/settings/settings.ts';

describe.each(settingNames)('%s', (name) => {
  const row = settings[name];

  test('has a default that fits', () => {
    expect(row.schema.safeParse(row.default).success).toBe(true);
    const values = row.kind === 'steps' ? row.values : [row.default];
    expect(values).toContain(row.default);
    expect(values.map(Number)).toEqual(values.map(Number).toSorted((one, other) => one - other));
  });

  test('has its words in both languages', () => {
    for (const { settings: messages } of Object.values(messagesByLanguage)) {
      const words: Readonly<Record<string, string>> = messages;
      const values =
        row.kind === 'choice' || row.kind === 'several'
          ? row.values.map((value) => `${name}-${value}`)
          : [];
      for (const key of [name, `${name}Help`, ...values]) expect(words[key]).toBeTruthy();
    }
  });
});

test('zooming goes by steps and ends at the ends', () => {
  expect(stepFrom('zoom', 1, 1)).toBe(1.1);
  expect(stepFrom('zoom', 1.05, -1)).toBe(1);
  expect(stepFrom('zoom', 3, 1)).toBe(3);
  expect(stepFrom('zoom', 0.8, -1)).toBe(0.8);
});

test('the settings survive a file, without what is only remembered', () => {
  const set = preferencesSchema.parse({
    theme: 'dark',
    wrapColumns: 100,
    shortcuts: { 'format.bold': ['F9'] },
    lastTargets: { 'a/b.md': 'blog' },
  });
  const text = settingsText(set);
  expect(text).not.toContain('a/b.md');
  const read = readSettingsText(text);
  expect(read.ok && read.value.left).toEqual([]);
  expect(read.ok && { ...preferencesSchema.parse({}), ...read.value.change }).toEqual({
    ...set,
    lastTargets: {},
  });
});

test('what does not fit is left out and named', () => {
  const read = readSettingsText(
    JSON.stringify({
      format: 'galley-settings',
      version: 1,
      settings: {
        theme: 'pink',
        zoom: 40,
        autosave: false,
        lastTargets: {},
        shortcuts: { 'no.such': ['F9'], 'format.bold': ['Mod-Shift-b'] },
      },
    }),
  );
  expect(read.ok && read.value.change).toEqual({
    autosave: false,
    shortcuts: { 'format.bold': ['Mod-Shift-b'] },
  });
  expect(read.ok && read.value.left).toEqual(['theme', 'zoom', 'lastTargets']);
});

test.each(['', '[]', '{"format":"other","version":1,"settings":{}}', '{'])(
  'no settings: %s',
  (text) => {
    expect(readSettingsText(text).ok).toBe(false);
  },
);

test('a kept value that does not fit has its default, the others stay', () => {
  const read = readPreferences({ zoom: 'big', theme: 'dark', shortcuts: { a: ['Ctrl-x'] } });
  expect(read).toMatchObject({ zoom: 1, theme: 'dark', shortcuts: {} });
});
