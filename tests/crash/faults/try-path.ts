import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import { sweepTemporaryFiles } from '../../../src-main/files/temporary-files.ts';
import { completeInPlaceWrites } from '../../../src-main/files/write-in-place.ts';
import type { Outcome, Place, State, WritingPath } from './writing-path.ts';

export interface Trial extends Pick<Outcome, 'done' | 'error'> {
  readonly state: State;
  /** What of the promises is broken; empty when they are kept. */
  readonly broken: readonly string[];
}

export function makePlace(folder: string): Place {
  const place = { library: join(folder, 'library'), data: join(folder, 'data') };
  mkdirSync(place.library, { recursive: true });
  mkdirSync(place.data, { recursive: true });
  return place;
}

interface TrialOptions {
  readonly place: Place;
  readonly disk?: Disk;
  /** What goes wrong from the first write on, and how it is mended again. */
  readonly breakIt?: () => void;
  readonly mendIt?: () => void;
  /** Runs the writing itself, e.g. as another user. */
  readonly within?: <T>(task: () => Promise<T>) => Promise<T>;
}

/**
 * Writes once while something goes wrong, and compares what is there, what was said and what is left
 * over with what the writer promises (W1, W2, W7).
 */
export async function tryPath(path: WritingPath, options: TrialOptions): Promise<Trial> {
  const { place, disk = realDisk, breakIt, mendIt, within = (task) => task() } = options;
  const outcome = await within(() => path.write(place, disk, breakIt ?? (() => undefined)));
  mendIt?.();
  const { done, error, isKept, isCautious = false, again, end } = outcome;
  const state = await path.look(place);
  const isTrue =
    done === null || done === (state === 'new') || (isCautious && !done && state === 'new');
  const leftOver = temporaryFiles(place.library);
  const broken = [
    ...(state === 'old' || state === 'new' ? [] : [state]),
    ...(isTrue ? [] : [`said ${String(done)}, is ${state}`]),
    ...(isKept ? [] : ['the window does not show the text, or not as unsaved']),
    ...leftOver.map((name) => `left in the library: ${name}`),
  ];
  if (done === false && again !== undefined && !(await again())) broken.push('not done again');
  await end?.();
  await completeInPlaceWrites(realDisk, join(place.data, 'backups'));
  for (const folder of foldersBelow(place.data)) await sweepTemporaryFiles(realDisk, folder);
  const kept = temporaryFiles(place.data).map((name) => `left after the next start: ${name}`);
  return { done, error, state, broken: [...broken, ...kept] };
}

const temporaryFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:tmp|backup)$/.test(name));

const foldersBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [join(folder, name), ...foldersBelow(join(folder, name))]);
