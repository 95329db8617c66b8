import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorFacts } from '../../../src-main/log/error-facts.ts';
import { openLog } from '../../../src-main/log/log.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const now = () => new Date('2026-07-03T10:00:00Z');

test('a line has its time, level, event and facts', () => {
  const log = openLog({ path: join(tempFolder(), 'log', 'galley.log'), now });
  log.write('warning', 'call-failed', { name: 'issue.save', code: 'file/changed-on-disk' });
  expect(log.lastLines(5)).toEqual([
    '2026-07-03T10:00:00.000Z warning call-failed name=issue.save code=file/changed-on-disk',
  ]);
});

test('what is neither a name nor a code is not written', () => {
  const log = openLog({ path: join(tempFolder(), 'galley.log'), now });
  for (const name of [
    'a secret sentence',
    'https://example.com/secret',
    'example.com/secret',
    'www.example.com',
    '/home/someone/secret',
    'C:\\secret',
    '秘密',
    'two\nlines',
  ]) {
    log.write('error', 'bug', { name });
  }
  expect(new Set(log.lastLines(20).map((line) => line.slice(25)))).toEqual(
    new Set(['error bug name=?']),
  );
});

test('an exception is written without its message', () => {
  const facts = errorFacts(new TypeError('a secret sentence of https://example.com'));
  expect(facts).toMatchObject({ kind: 'TypeError' });
  expect(String(facts['at1'])).toMatch(/log\.test\.ts:\d+:\d+/);
  expect(JSON.stringify(facts)).not.toMatch(/secret|example/);
});

test('the log keeps two files of bounded size and the newest lines', () => {
  const folder = tempFolder();
  const path = join(folder, 'galley.log');
  const log = openLog({ path, now, mostBytes: 1_000 });
  for (let index = 0; index < 200; index += 1) log.write('info', 'bug', { index });
  expect(readdirSync(folder).toSorted()).toEqual(['galley.log', 'galley.log.old']);
  expect(statSync(path).size).toBeLessThanOrEqual(1_000);
  expect(readFileSync(path, 'utf8')).toContain('index=199');
  expect(log.lastLines(3).map((line) => line.slice(-9))).toEqual([
    'index=197',
    'index=198',
    'index=199',
  ]);
});

test('a log that cannot be written stops nothing', () => {
  const folder = tempFolder();
  const log = openLog({ path: folder, now });
  log.write('info', 'app-started');
  expect(log.lastLines(1)).toEqual([]);
});
