import { readFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { fillCommand } from '#core/images/publish-command.ts';
import { isInside } from '../files/inside.ts';
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
  const files = await Promise.all(
    filled.filter((word) => isAbsolute(word) && isInside(folder, resolve(word))).map(hashOf),
  );
  return JSON.stringify([words, files]);
}

async function hashOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? '' : sha256Of(bytes);
}
