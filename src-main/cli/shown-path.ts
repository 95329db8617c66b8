import { relative } from 'node:path';
import { isInside } from '../files/inside.ts';
import type { CommandWorld } from './command.ts';

/** A path as a person at the command line would write it: from the working folder on, where it is below that. */
export function shownPath(path: string, { workingFolder }: CommandWorld): string {
  return isInside(workingFolder, path) ? relative(workingFolder, path) || '.' : path;
}
