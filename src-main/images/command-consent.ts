import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fillCommand } from '#core/images/publish-command.ts';
import { isInside } from '../files/inside.ts';
import { readRegular } from '../files/read-regular.ts';
import { sha256Of } from '../files/read-stable.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { Settings } from '../settings/settings.ts';

/** The yes to a library's command, given on this machine and for exactly this command. */
export interface CommandConsent {
  readonly isGiven: (library: OpenLibrary, words: readonly string[]) => Promise<boolean>;
  readonly give: (library: OpenLibrary, words: readonly string[]) => Promise<void>;
}

/** Each of a library's commands has its own; `publish` is the one for pictures. */
export function createCommandConsent(
  settings: Settings,
  purpose: 'publish' | 'translate',
): CommandConsent {
  const keyOf = ({ shown: { id } }: OpenLibrary) =>
    purpose === 'publish' ? id : `${id} ${purpose}`;
  return {
    isGiven: async (library, words) => {
      const given = settings.get('allowedCommands')[keyOf(library)];
      return given !== undefined && given === (await fingerprint(library, words));
    },
    give: async (library, words) => {
      const all = settings.get('allowedCommands');
      const print = await fingerprint(library, words);
      settings.set('allowedCommands', { ...all, [keyOf(library)]: print });
    },
  };
}

/**
 * The command, and what the library's own files hold that it names: a script that comes with a library
 * may become another one with its next version.
 */
async function fingerprint(library: OpenLibrary, words: readonly string[]): Promise<string> {
  const { folder } = library;
  const filled = fillCommand(words, { file: '', name: '', library: folder });
  const places = [...new Set(filled.flatMap(pathsIn))];
  const files = await Promise.all(places.map((place) => fileOf(folder, place)));
  return JSON.stringify([words, files.flat()]);
}

/** A word names a file by itself or behind an option's `=`, from where commands run. */
function pathsIn(word: string): readonly string[] {
  return [word, word.slice(word.indexOf('=') + 1)].map((path) => resolve(homedir(), path));
}

/** The hash of a file that is the library's, also where a link outside of it leads there. */
async function fileOf(folder: string, path: string): Promise<readonly string[]> {
  const real = await realpath(path).catch(() => path);
  return isInside(folder, path) || isInside(folder, real) ? [await hashOf(real)] : [];
}

async function hashOf(path: string): Promise<string> {
  const bytes = await readRegular(path, Infinity);
  return bytes === null ? '' : sha256Of(bytes);
}
