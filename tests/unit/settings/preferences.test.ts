import { expect, test } from 'vitest';
import { preferencesChangeSchema, preferencesSchema } from '#core/settings/preferences.ts';

test('a change names only what it changes', () => {
  expect(preferencesChangeSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
});

test('every preference has a default', () => {
  expect(preferencesSchema.parse({})).toMatchObject({
    language: 'system',
    theme: 'system',
    autosave: true,
    viewMode: 'split',
  });
});
