import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeJournal } from '#core/journal/encode-journal.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import { thinnedBytes } from '#core/journal/thin-journal.ts';
import { createJournalFile } from '../../../src-main/files/journal/journal-file.ts';
import { createJournals } from '../../../src-main/files/journal/journals.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { createKeptFile } from '../../../src-main/files/kept-file.ts';
import { completeInPlaceWrites } from '../../../src-main/files/write-in-place.ts';
import {
  addedText,
  oldText,
  outcomeOf,
  stateOf,
  writerAt,
  type Outcome,
  type Place,
  type State,
  type WritingPath,
} from './writing-path.ts';

const pathOf = ({ data }: Place): string => join(data, 'journals', 'a.journal');
const head: JournalEntry = { kind: 'head', format: 1, library: '/library', issueId: 'a.md' };
const base: JournalEntry = { kind: 'base', at: 1, text: oldText, version: null };
const typed = (length: number): JournalEntry => ({
  kind: 'edit',
  at: length,
  edits: [[length - 1, length - 1, 'x']],
  length,
});
const few = 200;

const fileAt = (place: Place, disk: Disk) =>
  createJournalFile({ disk, writer: writerAt(place, disk), path: pathOf(place), head });

async function fill(place: Place): Promise<void> {
  const file = fileAt(place, realDisk);
  const steps = Array.from({ length: few }, (_, at) => typed(oldText.length + at + 1));
  await file.append([base, ...steps]);
  await file.close();
}

function entriesAt(place: Place): readonly JournalEntry[] {
  return existsSync(pathOf(place)) ? decodeJournal(readFileSync(pathOf(place))) : [];
}

function lookForText(place: Place, old: string, now: string): State {
  const text = readJournal(entriesAt(place), null, 9)?.text ?? '';
  if (text === now) return 'new';
  return text === old ? 'old' : `damaged: a text of ${text.length} characters`;
}

/** A word is typed; what became of it is known at the latest when the next one is. */
async function append(place: Place, disk: Disk, entry: JournalEntry): Promise<Outcome> {
  const file = fileAt(place, disk);
  const first = await file.append([entry]);
  await file.close();
  const second = first.ok ? await file.append([{ kind: 'mark', at: 1e6, as: 'pause' }]) : first;
  const again = async (): Promise<boolean> => (await file.append([base])).ok;
  return {
    done: second.ok,
    error: second.ok ? null : second.error.code,
    // What the journal lost is in the window, and begins anew with the whole text.
    isKept: true,
    isCautious: true,
    again,
    end: file.close,
  };
}

const beginning: WritingPath = {
  name: 'the first entry of a journal',
  replaces: [],
  needsFolder: false,
  prepare: () => undefined,
  write: (place, disk, begin) => {
    begin();
    return append(place, disk, base);
  },
  look: (place) => lookForText(place, '', oldText),
};

const whole = `${oldText}${'x'.repeat(few)}`;

const appending: WritingPath = {
  name: 'an entry of a journal',
  replaces: [],
  needsFolder: false,
  prepare: fill,
  write: (place, disk, begin) => {
    begin();
    return append(place, disk, typed(whole.length + 1));
  },
  look: (place) => lookForText(place, whole, `${whole}x`),
};

const thinning: WritingPath = {
  name: 'thinning a journal',
  replaces: [],
  needsFolder: false,
  prepare: fill,
  write: async (place, disk, begin) => {
    const file = fileAt(place, disk);
    begin();
    const done = await file.rewrite((bytes) =>
      Promise.resolve(thinnedBytes(bytes, 9e12, { mostSteps: 3, mostCharacters: 1000 })),
    );
    return { done, error: null, isKept: true, end: file.close };
  },
  look: (place) => {
    const entries = entriesAt(place);
    if (readJournal(entries, null, 9)?.text !== whole) return 'damaged: its text is another one';
    return entries.length > few ? 'old' : 'new';
  },
};

const libraryAt = ({ library: folder }: Place) => ({ id: 'library', folder });
const journalsAt = (place: Place, disk: Disk) =>
  createJournals(disk, writerAt(place, disk), join(place.data, 'journals'));

const handingOver: WritingPath = {
  name: 'handing a journal over to a renamed file',
  replaces: [],
  needsFolder: false,
  prepare: async (place) => {
    const file = journalsAt(place, realDisk).of(libraryAt(place), 'a.md');
    await file.append([base, typed(oldText.length + 1)]);
    await file.close();
  },
  write: async (place, disk, begin) => {
    const journals = journalsAt(place, disk);
    begin();
    const done = await journals.handOver(libraryAt(place), 'a.md', 'b.md');
    return { done, error: null, isKept: true, end: () => journals.closeOthers([]) };
  },
  look: async (place) => {
    const listed = await journalsAt(place, realDisk).list(libraryAt(place));
    const textOf = (id: string) => {
      const found = listed.find(({ issueId }) => issueId === id);
      return found && readJournal(found.entries, null, 9)?.text;
    };
    if (textOf('b.md') === `${oldText}x`) return 'new';
    return textOf('a.md') === `${oldText}x` ? 'old' : 'damaged: neither journal is there';
  },
};

const newText = `${addedText}${oldText}`;

/** A write in place that a kill cut off is completed at the next start, or at the one after. */
const completing: WritingPath = {
  name: 'completing what a kill cut off',
  replaces: [],
  needsFolder: false,
  prepare: async (place) => {
    const path = join(place.library, 'a.md');
    writeFileSync(path, `${newText.slice(0, 5000)}${oldText.slice(5000)}`);
    const note = JSON.stringify({ target: path, oldSize: oldText.length });
    const writer = writerAt(place, realDisk);
    await realDisk.makeFolder(join(place.data, 'backups'));
    const copy = join(place.data, 'backups', 'of-a.backup');
    await writer.write(copy, Buffer.from(`${note}\n${oldText}${newText}`));
  },
  write: async ({ data }, disk, begin) => {
    begin();
    await completeInPlaceWrites(disk, join(data, 'backups'));
    return { done: null, error: null, isKept: true };
  },
  look: async ({ library, data }) => {
    await completeInPlaceWrites(realDisk, join(data, 'backups'));
    const left = readdirSync(join(data, 'backups'));
    if (left.length > 0) return `damaged: ${left.join()} is still there`;
    return stateOf(join(library, 'a.md'), null, newText);
  },
};

const kept = (list: readonly string[]): string => `${JSON.stringify({ list })}\n`;

/** What Galley is asked to do later: feeds to poll, facts to get. */
const keeping: WritingPath = {
  name: 'what is kept for later',
  replaces: [],
  needsFolder: false,
  prepare: ({ data }) => writeFileSync(join(data, 'kept.json'), kept(['asked for'])),
  write: async (place, disk, begin) => {
    const file = createKeptFile({
      path: join(place.data, 'kept.json'),
      schema: z.object({ list: z.array(z.string()) }),
      empty: { list: [] },
      disk,
      writer: writerAt(place, disk),
    });
    begin();
    return outcomeOf(await file.change(({ list }) => ({ list: [...list, 'more'] })));
  },
  look: ({ data }) =>
    stateOf(join(data, 'kept.json'), kept(['asked for']), kept(['asked for', 'more'])),
};

export const journalPaths: readonly WritingPath[] = [
  beginning,
  appending,
  thinning,
  handingOver,
  keeping,
  completing,
];
