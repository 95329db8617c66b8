import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { LibraryDesk } from '../../../src-main/library/library-desk.ts';
import { issueCalls } from '../../../src-main/documents/issue-calls.ts';
import { realDisk as disk } from '../../../src-main/files/disk.ts';
import { createKeptFile } from '../../../src-main/files/kept-file.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createScan } from '../../../src-main/library/scan-library.ts';
import { replacementRecordsSchema } from '../../../src-main/search/replacement-record.ts';
import { searchCalls } from '../../../src-main/search/search-calls.ts';
import { issueJournalsIn } from '../../support/issue-journals.ts';
import { libraryDeskWith } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const open: LibraryDesk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.close();
});

const before = (number: number) => `# Issue ${number}\r\n\r\nRust and rust, 线程池.\r\nlast`;

/** A library of thirty issues, and the calls of the search on it; the save of file `stopAt` never ends. */
async function setUp(stopAt: number | null = null) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  mkdirSync(library);
  const path = (number: number) => join(library, `${number}.md`);
  for (let number = 1; number <= 30; number += 1) writeFileSync(path(number), before(number));
  const scanned: Promise<void>[] = [];
  const { scan, search } = createScan((report) => {
    desk.receiveScan(report);
  });
  const desk = libraryDeskWith({ scan: (request) => void scanned.push(scan(request)) });
  open.push(desk);
  const writer = createFileWriter({
    disk,
    backupFolder: folder,
    beforeFirstWrite: () => undefined,
  });
  const issues = issueCalls({
    desk,
    disk,
    writer,
    journals: issueJournalsIn(join(folder, 'journals'), disk, writer, desk),
    choosePath: () => Promise.resolve(null),
    onChangedOnDisk: () => undefined,
  });
  await desk.open(library);
  await Promise.all(scanned);
  const events = new EventTarget();
  const stop = new Promise((resolve) => {
    events.addEventListener('stop', resolve);
  });
  let saves = 0;
  /** What a start of the app makes of the folder. */
  const start = (stopping: number | null) =>
    searchCalls({
      desk,
      disk,
      search: (question) => Promise.resolve(search(question)),
      records: createKeptFile({
        path: join(folder, 'replacements.json'),
        schema: replacementRecordsSchema,
        empty: [],
        disk,
        writer,
      }),
      save: (input) => {
        saves += 1;
        if (saves !== stopping) return issues.handlers['issue.save'](input);
        events.dispatchEvent(new Event('stop'));
        return new Promise(() => undefined);
      },
    });
  const calls = start(stopAt);
  const planned = await calls['search.plan-replacement']({
    query: 'rust',
    replacement: 'Go',
    matchCase: false,
    unsaved: null,
  });
  if (!planned.ok) throw new Error(planned.error.code);
  const files = planned.value.map(({ id, version, changes }) => ({
    issueId: id,
    version,
    changes: [...changes],
    isDone: false,
  }));
  const texts = () => Array.from({ length: 30 }, (_, at) => readFileSync(path(at + 1), 'utf8'));
  const untouched = Array.from({ length: 30 }, (_, at) => before(at + 1));
  const request = { query: 'rust', replacement: 'Go', files };
  return { calls, request, texts, untouched, path, stop, restart: () => start(null) };
}

const count = (files: readonly { readonly state: string }[], state: string) =>
  files.filter((file) => file.state === state).length;

test('replaces in thirty files and takes it back byte for byte (R1)', async () => {
  const { calls, request, texts, untouched } = await setUp();
  expect(request.files.length).toBe(30);
  const done = await calls['search.replace'](request);
  if (!done.ok) throw new Error(done.error.code);
  expect(count(done.value.files, 'done')).toBe(30);
  expect(texts()).toEqual(untouched.map((text) => text.replaceAll(/rust/giu, 'Go')));
  const undone = await calls['search.undo-replacement']({ id: done.value.id, except: [] });
  expect(undone.ok && count(undone.value.files, 'done')).toBe(30);
  expect(texts()).toEqual(untouched);
  expect(await calls['search.last-replacement']()).toEqual({ ok: true, value: null });
});

test('leaves a file alone that has changed since, and says so (R2)', async () => {
  const { calls, request, texts, path, untouched } = await setUp();
  writeFileSync(path(7), 'somebody else’s rust');
  const done = await calls['search.replace'](request);
  if (!done.ok) throw new Error(done.error.code);
  const state = (name: string) => done.value.files.find(({ issueId }) => issueId === name)?.state;
  expect([state('7.md'), state('8.md')]).toEqual(['changed', 'done']);
  writeFileSync(path(8), 'changed afterwards');
  const undone = await calls['search.undo-replacement']({ id: done.value.id, except: [] });
  if (!undone.ok) throw new Error(undone.error.code);
  expect([count(undone.value.files, 'done'), count(undone.value.files, 'changed')]).toEqual([
    28, 1,
  ]);
  expect(texts()).toEqual(untouched.with(6, 'somebody else’s rust').with(7, 'changed afterwards'));
});

test('after a kill in the middle says what was done, once, and takes it back (R3)', async () => {
  const { calls, request, texts, untouched, stop, restart } = await setUp(13);
  void calls['search.replace'](request);
  await stop;
  const again = restart();
  const last = await again['search.last-replacement']();
  if (!last.ok || last.value === null) throw new Error('nothing is known of it');
  expect(last.value).toMatchObject({ query: 'rust', replacement: 'Go', interrupted: true });
  expect([count(last.value.files, 'done'), count(last.value.files, 'to-do')]).toEqual([12, 18]);
  const told = await again['search.last-replacement']();
  expect(told.ok && told.value?.interrupted).toBe(false);
  await again['search.undo-replacement']({ id: last.value.id, except: [] });
  expect(texts()).toEqual(untouched);
});
