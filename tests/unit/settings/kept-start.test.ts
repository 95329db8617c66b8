import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultPreferences } from '#core/settings/default-preferences.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { readKeptStart } from '../../../src-main/settings/kept-start.ts';
import { settingsFileName } from '../../../src-main/settings/settings-file-name.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-kept-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keep = (text: string) => writeFile(join(folder, `${settingsFileName}.json`), text);
const bounds = { x: 10, y: 20, width: 900, height: 600 };

/** All that is kept, with what was kept in the library `id`. */
function read() {
  const { hasTabs, issueOf, placeOf, ...start } = readKeptStart(folder);
  return { ...start, hasTabs: hasTabs('id'), issue: issueOf('id'), place: placeOf('id', 'a.md') };
}

const { theme, viewMode, libraryShown, outlineShown, deskShown, editorSize, wrapColumns } =
  defaultPreferences;
const nothing = {
  hasTabs: false,
  window: null,
  language: 'system',
  zoom: 1,
  preferences: {
    theme,
    viewMode,
    libraryShown,
    outlineShown,
    deskShown,
    editorSize,
    wrapColumns,
    paneSizes: {},
  },
  library: null,
  issue: null,
  place: null,
};

test('what was kept is read, and nothing besides', async () => {
  const window = { bounds: { ...bounds, more: 1 }, maximized: true };
  const place = { issueId: 'a.md', anchor: 3, head: 4, line: 2.5, pageLine: null };
  const sizes = { 'editor+preview': { editor: 40, preview: '60' } };
  const preferences = {
    theme: 'dark',
    language: 'zh',
    autosave: false,
    deskShown: true,
    zoom: 1.5,
    editorSize: 18,
    wrapColumns: 'wide',
  };
  await keep(
    JSON.stringify({
      window,
      preferences: { ...preferences, viewMode: 'edit', paneSizes: sizes },
      recentLibraries: ['/one', '/two'],
      lastIssues: { id: 'a.md' },
      openTabs: { id: [{}, {}] },
      lastPlaces: { id: place },
    }),
  );
  expect(read()).toEqual({
    hasTabs: true,
    window: { bounds, maximized: true },
    language: 'zh',
    zoom: 1.5,
    preferences: {
      ...nothing.preferences,
      theme: 'dark',
      editorSize: 18,
      viewMode: 'edit',
      deskShown: true,
      paneSizes: { 'editor+preview': { editor: 40 } },
    },
    library: '/one',
    issue: 'a.md',
    place,
  });
  expect(readKeptStart(folder).placeOf('id', 'b.md')).toBeNull();
});

test('nothing is kept before the first start, and all has its default', () => {
  expect(read()).toEqual(nothing);
  expect(readPreferences({})).toMatchObject(nothing.preferences);
});

test.each([
  'no JSON',
  'null',
  '[]',
  '{"window":null,"preferences":7,"recentLibraries":"x","lastIssues":[1],"lastPlaces":{"id":7}}',
  '{"window":{"bounds":{"x":"10","y":0,"width":9,"height":9}},"preferences":{"theme":"pink","paneSizes":3}}',
])('what is damaged counts as not kept: %s', async (text) => {
  await keep(text);
  const { library, ...rest } = read();
  expect([null, 'x']).toContain(library);
  expect({ ...rest, library: null }).toEqual(nothing);
});
