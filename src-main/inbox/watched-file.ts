import { dirname } from 'node:path';
import { linksInText, type NamedLink } from '#core/inbox/links-in-text.ts';
import type { Arrival } from '#core/ipc/inbox-shapes.ts';
import { canonicalUrl } from '#core/links/canonical-url.ts';
import { decodeDiskText } from '#core/text/disk-text.ts';
import type { Disk } from '../files/disk.ts';
import { createPathQueue } from '../files/path-queue.ts';
import { readStable } from '../files/read-stable.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import { watchFolders, type FolderWatch } from '../library/watch-folders.ts';
import type { InboxDesk } from './inbox-desk.ts';
import { takenKey, type TakenLinks } from './taken-links.ts';
import type { WatchPlaces } from './watch-place.ts';

/** The text file that a library's galley.yaml names: every link that is new in it is taken in, once. */
export interface WatchedFile {
  /** To be called when the library, its settings or a file may be other than before. */
  readonly look: () => void;
  /** Asks for the yes that a file outside the library needs; false when there is none. */
  readonly allow: () => Promise<boolean>;
  readonly close: () => void;
}

export interface WatchedFileOptions {
  readonly disk: Disk;
  readonly library: () => OpenLibrary | null;
  readonly places: WatchPlaces;
  readonly taken: TakenLinks;
  readonly add: InboxDesk['add'];
  readonly tell: (arrival: Arrival) => void;
  /** The library's file lies outside it and nobody has allowed it here; told once per opening. */
  readonly onQuestion: (path: string) => void;
  readonly askYes: (path: string) => Promise<boolean>;
}

/** A phone adds at the end: of a longer file the end counts. */
const largestRead = 512 * 1024;
const largestFile = 16 * 1024 * 1024;
/** So much of a text has fewer links than are taken at once. */
const partSize = 32 * 1024;
const mostRemembered = 50_000;
/** A last line without its end may still be written; it counts once nothing has changed for so long. */
const quietMs = 1500;

export function createWatchedFile(options: WatchedFileOptions): WatchedFile {
  const { disk, library, places, taken } = options;
  const queue = createPathQueue();
  let watch: { readonly folder: string; readonly watch: FolderWatch } | null = null;
  let later: ReturnType<typeof setTimeout> | null = null;
  let seen: { readonly path: string; readonly version: string } | null = null;
  let asked = '';

  const follow = async (folder: string | null) => {
    if (watch?.folder === folder) return;
    watch?.watch.close();
    watch = folder === null ? null : { folder, watch: watchFolders(folder, look) };
    if (folder !== null) await watch?.watch.update([folder]);
  };

  async function take(opened: OpenLibrary, path: string): Promise<void> {
    const file = await lookAt(disk, path);
    if (file === null || (seen?.path === path && seen.version === file.version)) return;
    const whole = await textOf(disk, path);
    if (whole === null) return;
    const isWhole = whole.endsWith('\n') || Math.abs(Date.now() - file.modifiedMs) >= quietMs;
    if (!isWhole) {
      later ??= setTimeout(() => {
        later = null;
        look();
      }, quietMs);
    }
    const text = isWhole ? whole : whole.slice(0, whole.lastIndexOf('\n') + 1);
    const links = linksOf(text).flatMap((link) => {
      const canonical = canonicalUrl(link.url);
      return canonical === null ? [] : [{ ...link, key: takenKey(canonical) }];
    });
    const before = await taken.read(path);
    const fresh = links.filter(({ key }) => !before.has(key));
    if (library()?.shown.id !== opened.shown.id) return;
    if (fresh.length > 0) {
      const added = await options.add(
        fresh.map(({ url, title }) => ({ url, title, source: 'watched-file' })),
      );
      if (!added.ok) return options.tell({ links: null, error: added.error });
      if (added.value.added.length > 0) options.tell({ links: added.value, error: null });
      const all = [...new Set([...before, ...links.map(({ key }) => key)])];
      await taken.write(path, new Set(all.slice(-mostRemembered)));
    }
    if (isWhole) seen = { path, version: file.version };
  }

  function look(): void {
    void queue.run('', async () => {
      const opened = library();
      const place = opened === null ? null : await places.of(opened);
      if (opened === null || place === null) return follow(null);
      if (!place.isAllowed) {
        await follow(null);
        const question = `${opened.token} ${place.path}`;
        if (asked !== question) options.onQuestion(place.path);
        asked = question;
        return;
      }
      await follow(dirname(place.path));
      if (place.isThere) await take(opened, place.path);
    });
  }

  return {
    look,
    async allow() {
      const opened = library();
      const place = opened === null ? null : await places.of(opened);
      if (opened === null || place === null) return false;
      if (!place.isAllowed && !(await options.askYes(place.path))) return false;
      places.allow(opened, place.path);
      look();
      return true;
    },
    close: () => {
      void follow(null);
      if (later !== null) clearTimeout(later);
    },
  };
}

/** Null for what is no file, or too large for a text. */
async function lookAt(disk: Disk, path: string) {
  try {
    const { isFile, size, modifiedNs, inode } = await disk.facts(path);
    if (!isFile || size > largestFile) return null;
    const version = `${size} ${modifiedNs} ${inode}`;
    return { version, modifiedMs: Number(modifiedNs / 1_000_000n) };
  } catch {
    // It went away; the folder's watch tells when it is back.
    return null;
  }
}

/** The end of a text file, from the beginning of a line. */
async function textOf(disk: Disk, path: string): Promise<string | null> {
  try {
    const { bytes } = await readStable(disk, path);
    const end = bytes.subarray(Math.max(0, bytes.length - largestRead));
    const from = end.length < bytes.length ? end.indexOf(0x0a) + 1 : 0;
    const decoded = decodeDiskText(end.subarray(from));
    return decoded.ok ? decoded.value.text : decoded.error.converted.text;
  } catch {
    return null;
  }
}

function linksOf(text: string): readonly NamedLink[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const near = text.lastIndexOf('\n', from + partSize);
    const to =
      from + partSize >= text.length ? text.length : near > from ? near + 1 : from + partSize;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.flatMap(linksInText);
}
