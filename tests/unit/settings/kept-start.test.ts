import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeptStart } from '../../../src-main/settings/kept-start.ts';
import { settingsFileName } from '../../../src-main/settings/settings-file-name.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-kept-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keep = (text: string) => writeFile(join(folder, `${settingsFileName}.json`), text);
const nothing = { window: null, theme: 'system' };
const bounds = { x: 10, y: 20, width: 900, height: 600 };

test('what was kept is read, and nothing besides', async () => {
  const window = { bounds: { ...bounds, more: 1 }, maximized: true };
  await keep(JSON.stringify({ window, preferences: { theme: 'dark', autosave: false } }));
  expect(readKeptStart(folder)).toEqual({ window: { bounds, maximized: true }, theme: 'dark' });
});

test('nothing is kept before the first start', () => {
  expect(readKeptStart(folder)).toEqual(nothing);
});

test.each([
  'no JSON',
  'null',
  '[]',
  '{"window":null,"preferences":7}',
  '{"window":{"bounds":{"x":"10","y":0,"width":9,"height":9}},"preferences":{"theme":"pink"}}',
])('what is damaged counts as not kept: %s', async (text) => {
  await keep(text);
  expect(readKeptStart(folder)).toEqual(nothing);
});
