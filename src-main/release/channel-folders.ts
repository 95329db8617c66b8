import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Channel } from '#core/release/channel.ts';
import { isInside } from '../files/inside.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { Settings } from '../settings/settings.ts';

/** Where a channel's files go; `isAllowed` false asks for a yes first. */
export interface ChannelFolder {
  readonly path: string;
  readonly isAllowed: boolean;
}

export interface ChannelFolders {
  /** Null when the channel has none. */
  readonly of: (library: OpenLibrary, channel: Channel) => Promise<ChannelFolder | null>;
  /** Where the pictures of a pasted channel go that has no folder. */
  readonly own: (library: OpenLibrary, channel: Channel) => ChannelFolder;
  /** Remembers the yes on this machine, and not in the library: one from elsewhere writes nowhere. */
  readonly allow: (library: OpenLibrary, path: string) => Promise<void>;
}

/** `fixedFolder` (`--export-dir`) takes the place of every folder, with one below it for each channel. */
export function createChannelFolders(
  settings: Settings,
  fixedFolder: string | null,
  ownFolder: string,
): ChannelFolders {
  const allowed = (library: OpenLibrary) => settings.get('allowedFolders')[library.shown.id] ?? [];
  return {
    async of(library, { name, folder }) {
      if (fixedFolder !== null)
        return { path: join(fixedFolder, folderName(name)), isAllowed: true };
      if (folder.trim() === '') return null;
      const path = await realFolder(resolve(library.folder, folder.trim()));
      const isAllowed = isInside(library.folder, path) || allowed(library).includes(path);
      return { path, isAllowed };
    },
    own: (library, { name }) => {
      const path = join(ownFolder, ownName(library), folderName(name));
      return { path, isAllowed: true };
    },
    async allow(library, path) {
      const known = allowed(library);
      const real = await realFolder(path);
      if (known.includes(real)) return;
      const all = settings.get('allowedFolders');
      settings.set('allowedFolders', { ...all, [library.shown.id]: [...known, real] });
    },
  };
}

/** Follows links as far as the path is there: a link inside the library may lead out of it. */
async function realFolder(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  const parent = dirname(path);
  return parent === path ? path : join(await realFolder(parent), basename(path));
}

/** Two libraries of one name have folders of their own. */
function ownName({ shown }: OpenLibrary): string {
  return folderName(`${shown.name} ${shown.id.slice(0, 6)}`);
}

function folderName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/u, '') || 'channel';
}

/** A chosen folder as galley.yaml names it: below the library where it is, else absolute. */
export function folderBelow(library: string, folder: string): string {
  if (!isInside(library, folder)) return folder;
  return relative(library, folder).split(sep).join('/') || '.';
}
