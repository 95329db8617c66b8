import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalEntry } from '#core/journal/entry.ts';
import { readFirstIssue, type FirstIssueOptions } from '../../../src-main/documents/first-issue.ts';
import { readDocument } from '../../../src-main/documents/read-document.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { journalName } from '../../../src-main/files/journal/journal-place.ts';
import { createJournals } from '../../../src-main/files/journal/journals.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { libraryIdOf } from '../../../src-main/library/library-id.ts';

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'galley-first-issue-')));
  data = await mkdtemp(join(tmpdir(), 'galley-first-journals-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
});

const text = '# Tide Weekly\n\n1. One\n';
const place = { issueId: 'a.md', anchor: 4, head: 4, line: 1, pageLine: 2 };

function read(issueId: string | null = 'a.md') {
  const id = libraryIdOf(folder);
  const kept: FirstIssueOptions['kept'] = {
    library: folder,
    issueOf: (asked) => (asked === id ? issueId : null),
    placeOf: (asked) => (asked === id ? place : null),
    hasTabs: (asked) => asked === id,
  };
  return readFirstIssue({ library: null, kept, journals: data });
}

/** The journal of the issue after it was opened and these entries were written; a library that was open before. */
async function journal(entries: readonly JournalEntry[]): Promise<string> {
  const writer = createFileWriter({
    disk: realDisk,
    backupFolder: join(data, 'backups'),
    beforeFirstWrite: () => undefined,
  });
  const journals = createJournals(realDisk, writer, data);
  const library = { id: libraryIdOf(folder), folder };
  await journals.adopt(library);
  const file = journals.of(library, 'a.md');
  await file.append(entries);
  await file.close();
  const document = await readDocument(realDisk, join(folder, 'a.md'));
  return document.ok ? document.value.version : '';
}

const at = 1;
const edit: JournalEntry = { kind: 'edit', at, edits: [[0, 0, 'x']], length: text.length + 1 };
const select: JournalEntry = { kind: 'select', at, selection: { ranges: [[1, 1]], main: 0 } };

test('the issue that was open last is read with its place, where nothing was ever typed', async () => {
  await writeFile(join(folder, 'a.md'), text.replaceAll('\n', '\r\n'));
  await journal([]);
  expect(await read()).toEqual({ issueId: 'a.md', text, place, hasTabs: true });
});

test('a library that was not open before, or was elsewhere, has none', async () => {
  await writeFile(join(folder, 'a.md'), text);
  expect(await read()).toBeNull();
  await journal([]);
  const note = join(data, libraryIdOf(folder), 'library.json');
  expect(JSON.parse(await readFile(note, 'utf8'))).toEqual({ folder });
  await writeFile(note, JSON.stringify({ folder: '/elsewhere' }));
  expect(await read()).toBeNull();
});

test('neither has one that is gone, leads out, or is no UTF-8', async () => {
  await journal([]);
  expect(await read()).toBeNull();
  expect(await read('../a.md')).toBeNull();
  expect(await read(null)).toBeNull();
  await writeFile(join(folder, 'a.md'), Uint8Array.of(0xff, 0xfe, 0x41));
  expect(await read()).toBeNull();
});

test('with a journal, only where its last text is in the file', async () => {
  await writeFile(join(folder, 'a.md'), text);
  const version = await journal([]);
  const base: JournalEntry = { kind: 'base', at, text, version };
  await journal([base]);
  expect(await read()).not.toBeNull();
  await journal([select]);
  expect(await read()).not.toBeNull();
  await journal([edit]);
  expect(await read()).toBeNull();
  await journal([{ kind: 'saving', at }]);
  expect(await read()).toBeNull();
  await journal([{ kind: 'saved', at, version }, select]);
  expect(await read()).not.toBeNull();
  // Typed while it was being saved.
  await journal([{ kind: 'saving', at }, edit, { kind: 'saved', at, version }]);
  expect(await read()).toBeNull();
  // Saved, and changed by another program since.
  await journal([
    { kind: 'saving', at },
    { kind: 'saved', at, version: '0' },
  ]);
  expect(await read()).toBeNull();
});

test('a journal whose end is torn has none', async () => {
  await writeFile(join(folder, 'a.md'), text);
  const version = await journal([]);
  await journal([{ kind: 'base', at, text, version }]);
  expect(await read()).not.toBeNull();
  const library = { id: libraryIdOf(folder), folder };
  const path = join(data, library.id, journalName('a.md'));
  await writeFile(path, `${await readFile(path, 'utf8')}0123`);
  expect(await read()).toBeNull();
});
