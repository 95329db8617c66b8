import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTrash } from '../../../src-main/files/trash.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { createIssue } from '../../../src-main/library/create-issue.ts';
import { issueId, startLife } from '../life.ts';
import {
  addedText,
  oldText,
  outcomeOf,
  stateOf,
  writerAt,
  type Place,
  type State,
  type WritingPath,
} from './writing-path.ts';

const savedText = `${addedText}${oldText}`;
const shortText = '# Weekly';
const issuePath = ({ library }: Place): string => join(library, issueId);

/** The text is changed in a window and saved there, as a person does it. */
function saving(name: string, newText: string, isLinked = false): WritingPath {
  return {
    name,
    replaces: [issueId],
    needsFolder: false,
    prepare: (place) => {
      writeFileSync(issuePath(place), oldText);
      if (isLinked) linkSync(issuePath(place), join(place.library, 'other.md'));
    },
    write: async (place, disk, begin) => {
      const life = startLife(disk, place, { autosave: false });
      await life.documents.open(issueId);
      life.editor.applyEdits([{ from: 0, to: oldText.length, insert: newText }]);
      begin();
      const done = await life.documents.save();
      const { save } = life.store.getState().document ?? {};
      const isShownTruly = done ? save?.kind === 'saved' : save?.kind === 'failed';
      return {
        done,
        error: save?.kind === 'failed' ? save.error.code : null,
        isKept: life.editor.text() === newText && isShownTruly,
        again: () => life.documents.save(),
        end: life.end,
      };
    },
    look: (place) => stateOf(issuePath(place), oldText, newText),
  };
}

const saveCopy: WritingPath = {
  name: 'saving a copy',
  replaces: [],
  needsFolder: true,
  prepare: (place) => writeFileSync(issuePath(place), oldText),
  write: async (place, disk, begin) => {
    const path = join(place.library, 'copy.md');
    const life = startLife(disk, place, { autosave: false, copyTo: path });
    await life.documents.open(issueId);
    life.editor.applyEdits([{ from: 0, to: 0, insert: addedText }]);
    begin();
    await life.documents.saveCopy();
    // That the journal fails as well is told, too.
    const error = life.failures.find((code) => code.startsWith('file/')) ?? null;
    const isKept = life.editor.text() === savedText;
    return { done: error === null, error, isKept, end: life.end };
  },
  look: ({ library }) => stateOf(join(library, 'copy.md'), null, savedText),
};

const newIssue: WritingPath = {
  name: 'a new issue',
  replaces: [],
  needsFolder: true,
  prepare: ({ library }) => {
    mkdirSync(join(library, '2026'));
    writeFileSync(join(library, '2026', '2026-11-20-issue-1.md'), '# Weekly #1\n\n## One\n');
  },
  write: async ({ library, ...place }, disk, begin) => {
    begin();
    const file = { id: '2026/2026-11-20-issue-1.md', fileName: '2026-11-20-issue-1.md' };
    const known = { kind: 'issue', number: 1, title: 'Weekly #1', date: '2026-11-20' } as const;
    const created = await createIssue(
      {
        folder: library,
        files: [{ ...file, ...known, sections: [] }],
        date: '2027-01-01',
        now: new Date(2026, 11, 1),
        settings: {},
      },
      disk,
      writerAt({ library, ...place }, disk),
    );
    return outcomeOf(created);
  },
  look: ({ library }) => {
    const names = readdirSync(library, { recursive: true }).map(String);
    const made = names.filter((name) => name.endsWith('.md') && !name.includes('2026-11-20'));
    if (made.length === 0) return 'old';
    const text = readFileSync(join(library, made[0] ?? ''), 'utf8');
    return made.length === 1 && text.startsWith('# Weekly #2\n\n## One\n')
      ? 'new'
      : `damaged: ${text}`;
  },
};

const trashAt = (place: Place, disk: Disk) =>
  createTrash(disk, writerAt(place, disk), join(place.data, 'trash'));
const trashed = (place: Place) => ({ libraryId: 'l', issueId, path: issuePath(place) });

async function lookAtTrash(place: Place): Promise<State> {
  const trash = trashAt(place, realDisk);
  const listed = await trash.list('l');
  if (existsSync(issuePath(place))) return stateOf(issuePath(place), oldText, null);
  const [first] = listed;
  if (first === undefined) return 'damaged: neither the file nor its copy is there';
  const path = join(place.data, 'trash', `${first.trashId}.content`);
  return stateOf(path, null, oldText);
}

const discarding: WritingPath = {
  name: 'deleting into the trash',
  replaces: [],
  needsFolder: true,
  prepare: (place) => writeFileSync(issuePath(place), oldText),
  write: async (place, disk, begin) => {
    begin();
    return outcomeOf(await trashAt(place, disk).discard(trashed(place), 1));
  },
  look: lookAtTrash,
};

const puttingBack: WritingPath = {
  name: 'putting back',
  replaces: [],
  needsFolder: true,
  prepare: async (place) => {
    writeFileSync(issuePath(place), oldText);
    await trashAt(place, realDisk).discard(trashed(place), 1);
  },
  write: async (place, disk, begin) => {
    const trash = trashAt(place, disk);
    const [file] = await trash.list('l');
    begin();
    return outcomeOf(await trash.putBack(file?.trashId ?? '', issuePath(place)));
  },
  look: async (place) => {
    const state = await lookAtTrash(place);
    if (state !== 'old' && state !== 'new') return state;
    return state === 'new' ? 'old' : 'new';
  },
};

const restoring: WritingPath = {
  name: 'restoring a version',
  replaces: [],
  needsFolder: true,
  prepare: async (place) => {
    writeFileSync(issuePath(place), 'now\n');
    const life = startLife(realDisk, place, { autosave: false });
    await life.call('issue.open', { issueId });
    const entries = [{ kind: 'base', at: 1, text: savedText, version: null }];
    await life.call('issue.journal', { issueId, entries });
    await life.end();
  },
  write: async (place, disk, begin) => {
    const life = startLife(disk, place, { autosave: false });
    begin();
    const answer = await life.call('issue.restore', { issueId, versionId: '1-pause' });
    return { ...outcomeOf(answer as Parameters<typeof outcomeOf>[0]), end: life.end };
  },
  look: ({ library }) => {
    const copy = readdirSync(library).find((name) => name.startsWith('a ('));
    return copy === undefined ? 'old' : stateOf(join(library, copy), null, savedText);
  },
};

export const issuePaths: readonly WritingPath[] = [
  saving('saving an issue', savedText),
  saving('saving a linked issue that grows', savedText, true),
  saving('saving a linked issue that shrinks', shortText, true),
  saveCopy,
  newIssue,
  discarding,
  puttingBack,
  restoring,
];
