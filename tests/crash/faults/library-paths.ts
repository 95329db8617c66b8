import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inboxFileName } from '#core/inbox/entry.ts';
import { statusFile } from '#core/release/status.ts';
import { writeExport } from '../../../src-main/export/write-export.ts';
import { createFileLock } from '../../../src-main/files/file-lock.ts';
import { sha256Of } from '../../../src-main/files/read-stable.ts';
import { writeInboxFile } from '../../../src-main/inbox/inbox-file.ts';
import type { OpenLibrary } from '../../../src-main/library/describe-library.ts';
import { writeSettingsFile } from '../../../src-main/library/settings-file.ts';
import { snippetCalls } from '../../../src-main/library/snippet-calls.ts';
import { recordChange } from '../../../src-main/release/status-changes.ts';
import { writeStatusFile } from '../../../src-main/release/status-file.ts';
import {
  addedText,
  oldText,
  outcomeOf,
  stateOf,
  stateOfAll,
  writerAt,
  type WritingPath,
} from './writing-path.ts';

const settingsText = '# mine\nname: Weekly # stays\n';
const namedText = '# mine\nname: Monthly # stays\n';

function settings(name: string, before: string | null, after: string): WritingPath {
  return {
    name,
    replaces: before === null ? [] : ['galley.yaml'],
    needsFolder: before === null,
    prepare: ({ library }) => {
      if (before !== null) writeFileSync(join(library, 'galley.yaml'), before);
    },
    write: async (place, disk, begin) => {
      begin();
      const changes = [{ path: ['name'], value: 'Monthly' }];
      const writer = writerAt(place, disk);
      return outcomeOf(await writeSettingsFile(disk, writer, place.library, changes));
    },
    look: ({ library }) => stateOf(join(library, 'galley.yaml'), before, after),
  };
}

const statusText = 'a.md:\n  status: draft # mine\n';
const record = {
  state: 'live',
  at: '2026-11-22T00:00:00Z',
  sha256: '',
  address: 'https://example.org/a',
  copied: {},
} as const;

const statusChanges = () => [recordChange('a.md', 'blog', record)];

const status: WritingPath = {
  name: 'status.yaml',
  replaces: [statusFile],
  needsFolder: false,
  prepare: ({ library }) => writeFileSync(join(library, statusFile), statusText),
  write: async (place, disk, begin) => {
    begin();
    const writer = writerAt(place, disk);
    return outcomeOf(await writeStatusFile(disk, writer, place.library, statusChanges));
  },
  look: ({ library }) =>
    stateOf(
      join(library, statusFile),
      statusText,
      `${statusText}  channels:
    blog:
      state: live
      at: 2026-11-22T00:00:00Z
      address: https://example.org/a
`,
    ),
};

const snippet: WritingPath = {
  name: 'a snippet',
  replaces: [],
  needsFolder: true,
  prepare: () => undefined,
  write: async (place, disk, begin) => {
    begin();
    const desk = { current: () => ({ folder: place.library }) as OpenLibrary };
    const calls = snippetCalls(desk, disk, writerAt(place, disk));
    return outcomeOf(await calls['snippet.save']({ name: 'Subscribe', text: 'Subscribe.' }));
  },
  look: ({ library }) => stateOf(join(library, 'snippets', 'Subscribe.md'), null, 'Subscribe.\n'),
};

const firstLine = '{"id":"1","url":"https://example.org/1","state":"new","mine":true}\n';
const secondLine = '{"id":"2","url":"https://example.org/2"}\n';
const addLine = (text: string) => ({ text: `${text}${secondLine}` });

const inbox: WritingPath = {
  name: 'the link inbox',
  replaces: [inboxFileName],
  needsFolder: false,
  prepare: ({ library }) => writeFileSync(join(library, inboxFileName), firstLine),
  write: async (place, disk, begin) => {
    const writer = writerAt(place, disk);
    const lock = createFileLock(join(place.data, 'locks'));
    begin();
    return outcomeOf(await writeInboxFile({ disk, writer, lock }, place.library, addLine));
  },
  look: ({ library }) =>
    stateOf(join(library, inboxFileName), firstLine, `${firstLine}${secondLine}`),
};

const postText = `${addedText}${oldText}`;
const picture = 'a picture '.repeat(2_000);
const readme = '# Archive\r\n\r\n- [1](1.md)\r\n';
const patched = '# Archive\r\n\r\n- [1](1.md)\r\n- [2](2.md)\r\n';
const lines = (text: string): string => text.replaceAll('\r\n', '\n');

/** Two files and a patch of a file that is the person's own; each is whole, none is promised without the others. */
const exporting: WritingPath = {
  name: 'an export with files and a patch',
  replaces: ['site/posts/a.md', 'site/README.md'],
  needsFolder: true,
  prepare: ({ library }) => {
    mkdirSync(join(library, 'site', 'posts'), { recursive: true });
    writeFileSync(join(library, 'site', 'posts', 'a.md'), oldText);
    writeFileSync(join(library, 'site', 'README.md'), readme);
  },
  write: async (place, disk, begin) => {
    begin();
    const folder = join(place.library, 'site');
    const written = await writeExport(
      folder,
      {
        files: [
          { path: 'posts/a.md', content: postText },
          { path: 'pictures/deep/a.png', content: Buffer.from(picture) },
        ],
        patches: [{ path: 'README.md', before: lines(readme), after: lines(patched) }],
      },
      {
        disk,
        writer: writerAt(place, disk),
        memory: { get: () => sha256Of(Buffer.from(oldText)), set: () => undefined },
        isIssue: () => Promise.resolve(false),
        ask: (questions) => Promise.resolve(questions.map(() => 'replace')),
      },
    );
    return outcomeOf(written);
  },
  look: ({ library }) =>
    stateOfAll([
      stateOf(join(library, 'site', 'posts', 'a.md'), oldText, postText),
      stateOf(join(library, 'site', 'pictures', 'deep', 'a.png'), null, picture),
      stateOf(join(library, 'site', 'README.md'), readme, patched),
    ]),
};

export const libraryPaths: readonly WritingPath[] = [
  settings('galley.yaml', settingsText, namedText),
  settings('galley.yaml, the first time', null, 'name: Monthly\n'),
  status,
  snippet,
  inbox,
  exporting,
];
