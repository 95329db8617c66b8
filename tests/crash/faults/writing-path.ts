import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Disk } from '../../../src-main/files/disk.ts';
import type { OpenLibrary } from '../../../src-main/library/describe-library.ts';
import { createFileWriter, type FileWriter } from '../../../src-main/files/write-file.ts';

/** The two folders that Galley writes to: a library, and the user's data. */
export interface Place {
  readonly library: string;
  readonly data: string;
}

/** What is there: all of the old, all of the new, or what is wrong with it. */
export type State = 'old' | 'new' | `damaged: ${string}`;

export interface Outcome {
  /** What the person is told; null where nothing is said. */
  readonly done: boolean | null;
  /** The error that they are told, if any. */
  readonly error: AppError['code'] | null;
  /** False when the person's words are neither written nor in the window as unsaved. */
  readonly isKept: boolean;
  /** A failure may be told of what was written all the same: the whole text follows then (J8). */
  readonly isCautious?: boolean;
  /** The same again, once the disk is sound: whether it was done then. */
  readonly again?: () => Promise<boolean>;
  /** Lets go of every file. */
  readonly end?: () => Promise<void>;
}

/** One way in which Galley writes what it keeps for people. */
export interface WritingPath {
  readonly name: string;
  /** The files of the library that are there before and are replaced. */
  readonly replaces: readonly string[];
  /** Whether a file of a person is taken away as well, so that its folder has to be open. */
  readonly needsFolder: boolean;
  /** Makes what is there before, on a sound disk. */
  readonly prepare: (place: Place) => Promise<void> | void;
  /** Writes on `disk`; from the call of `begin` on, everything may go wrong. */
  readonly write: (place: Place, disk: Disk, begin: () => void) => Promise<Outcome>;
  readonly look: (place: Place) => Promise<State> | State;
}

export function writerAt({ data }: Place, disk: Disk): FileWriter {
  return createFileWriter({
    disk,
    backupFolder: join(data, 'backups'),
    beforeFirstWrite: () => undefined,
  });
}

/** As much of an open library as writing into it needs. */
export function libraryAt({ library }: Place): OpenLibrary {
  const shown = { id: 'library', name: 'Weekly', files: [], groups: [] };
  return { folder: library, settings: {}, shown } as unknown as OpenLibrary;
}

interface ResultLike {
  readonly ok: boolean;
  readonly error?: { readonly code: AppError['code'] };
}

/** The outcome of a call that answers with a `Result` and leaves nothing in the window. */
export function outcomeOf({ ok, error }: ResultLike): Outcome {
  return { done: ok, error: error?.code ?? null, isKept: true };
}

/** Whether a file holds one of two texts; null stands for no file. */
export function stateOf(path: string, old: string | null, now: string | null): State {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (text === now) return 'new';
  if (text === old) return 'old';
  return `damaged: ${path} has ${text === null ? 'gone' : `${text.length} characters`}`;
}

/** New once each of them is, damaged as soon as one of them is. */
export function stateOfAll(states: readonly State[]): State {
  const damaged = states.find((state) => state !== 'old' && state !== 'new');
  return damaged ?? (states.every((state) => state === 'new') ? 'new' : 'old');
}

/** Sizes as in the measurements that the writer was chosen by: 223 KB that become 334 KB. */
export const oldText = `# Weekly #1\n\n${'an old line of the issue\n'.repeat(9_100)}`;
export const addedText = 'a line that was typed into the issue\n'.repeat(3_000);
