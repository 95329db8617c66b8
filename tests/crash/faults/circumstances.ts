import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { giveAway } from '../../support/ordinary-user.ts';
import type { Trial } from './try-path.ts';
import type { Place, WritingPath } from './writing-path.ts';

/** How the files and folders are that a person lets Galley write to. */
export interface Circumstance {
  readonly name: string;
  readonly set: (place: Place, path: WritingPath) => void;
  /** Whether it can be written then; otherwise it has to be refused. */
  readonly isWritable: (path: WritingPath) => boolean;
  /** What is not as it was before, though it was written. */
  readonly lost: (place: Place, path: WritingPath) => readonly string[];
  readonly unset: (place: Place) => void;
}

/** Where else it lies: in the folder of the file, which an export may not leave. */
const otherOf = (file: string): string => join(dirname(file), 'kept', basename(file));
const replaced = (place: Place, { replaces }: WritingPath): readonly string[] =>
  replaces.map((name) => join(place.library, name));
const nothing = (): void => undefined;

export const circumstances: readonly Circumstance[] = [
  {
    name: 'files with mode 0444',
    set: (place, path) => replaced(place, path).forEach((file) => chmodSync(file, 0o444)),
    isWritable: ({ replaces }) => replaces.length === 0,
    lost: () => [],
    unset: nothing,
  },
  {
    name: 'files with mode 0600',
    set: (place, path) => replaced(place, path).forEach((file) => chmodSync(file, 0o600)),
    isWritable: () => true,
    lost: (place, path) =>
      replaced(place, path).filter((file) => (statSync(file).mode & 0o777) !== 0o600),
    unset: nothing,
  },
  {
    name: 'folders that take no new file',
    set: ({ library }) => foldersFrom(library).forEach((folder) => chmodSync(folder, 0o555)),
    isWritable: ({ needsFolder }) => !needsFolder,
    lost: () => [],
    unset: ({ library }) => foldersFrom(library).forEach((folder) => chmodSync(folder, 0o755)),
  },
  {
    name: 'symbolic links',
    set: (place, path) => {
      for (const file of replaced(place, path)) {
        const target = otherOf(file);
        mkdirSync(dirname(target), { recursive: true });
        renameSync(file, target);
        symlinkSync(target, file);
      }
    },
    isWritable: () => true,
    lost: (place, path) =>
      replaced(place, path).filter((file) => !lstatSync(file).isSymbolicLink()),
    unset: nothing,
  },
  {
    name: 'hard links',
    set: (place, path) => {
      for (const file of replaced(place, path)) {
        mkdirSync(dirname(otherOf(file)), { recursive: true });
        linkSync(file, otherOf(file));
      }
    },
    isWritable: () => true,
    lost: (place, path) =>
      replaced(place, path).filter((file) => {
        const isSame = readFileSync(file).equals(readFileSync(otherOf(file)));
        return !isSame || statSync(file).nlink < 2;
      }),
    unset: nothing,
  },
];

/** What of a trial is not as the circumstance asks for. */
export function unlike(
  circumstance: Circumstance,
  place: Place,
  path: WritingPath,
  { state, done, error }: Trial,
): readonly string[] {
  if (circumstance.isWritable(path)) {
    const isDone = state === 'new' && done !== false;
    return isDone ? circumstance.lost(place, path) : [`not written: ${state}, ${String(error)}`];
  }
  const isRefused = state === 'old' && error === 'file/not-writable';
  return isRefused ? [] : [`not refused: ${state}, ${String(error)}`];
}

export function giveAwayAll(folder: string): void {
  giveAway(folder);
  for (const name of readdirSync(folder, { recursive: true })) giveAway(join(folder, String(name)));
}

function foldersFrom(folder: string): readonly string[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return [folder, ...below.flatMap(({ name }) => foldersFrom(join(folder, name)))];
}
