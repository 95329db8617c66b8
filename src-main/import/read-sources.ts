import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { localPictures } from '#core/export/pictures.ts';
import { refusal, type ReportEntry } from '#core/export/report.ts';
import type { ImportNote, ImportedPost, ReadPosts } from '#core/import/imported-post.ts';
import { readFeedPosts } from '#core/import/read-feed-posts.ts';
import { readSubstack } from '#core/import/read-substack.ts';
import { decodeWebText } from '#core/web/decode-web-text.ts';
import { readPicture, type LocalPicture } from '../files/read-picture.ts';
import { readRegular } from '../files/read-regular.ts';
import { systemCause } from '../files/system-error.ts';
import { readZip } from './read-zip.ts';

/** Bytes of one file that is taken. */
const largestFile = 16_000_000;
const largestZip = 500_000_000;
const mostFiles = 20_000;
const markdownName = /\.(?:md|markdown|mdown)$/iu;

/** A Markdown file as it is, with the pictures beside it that it shows. */
interface ImportedFile {
  readonly source: string;
  /** Below the folder that was named, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What they hold, by what the file calls them, from its own folder. */
  readonly pictures: ReadonlyMap<string, LocalPicture>;
}

export interface ImportSources {
  readonly files: readonly ImportedFile[];
  readonly posts: readonly ImportedPost[];
  readonly notes: readonly ImportNote[];
}

export function importNote(
  source: string,
  reason: ReportEntry['reason'],
  values: ReportEntry['values'] = {},
  action: ReportEntry['action'] = 'dropped',
): ImportNote {
  const entry = refusal(1, 'import', reason, values);
  return { source, entry: { ...entry, action, lossy: action !== 'changed' } };
}

/** What the files and folders hold; what cannot be taken is in the notes. Follows no links. */
export async function readSources(paths: readonly string[]): Promise<ImportSources> {
  const files: ImportedFile[] = [];
  const posts: ImportedPost[] = [];
  const notes: ImportNote[] = [];
  for (const path of paths) {
    try {
      const root = await realpath(path);
      const facts = await lstat(root);
      if (facts.isDirectory()) {
        await readFolder(root, root, files, notes);
        continue;
      }
      const source = basename(path);
      if (markdownName.test(root)) {
        await readMarkdown(root, dirname(root), files, notes);
        continue;
      }
      const limit = extname(root).toLowerCase() === '.zip' ? largestZip : largestFile;
      if (facts.size > limit) {
        notes.push(importNote(source, 'importTooLarge', { megabytes: limit / 1_000_000 }));
        continue;
      }
      const bytes = await readRegular(root, limit);
      if (bytes === null) {
        notes.push(importNote(source, 'importUnknown'));
        continue;
      }
      const read = readPosts(bytes, source);
      posts.push(...read.posts);
      notes.push(...read.notes);
    } catch (error) {
      notes.push(importNote(path, 'importUnreadable', { cause: systemCause(error) }));
    }
  }
  return { files, posts, notes };
}

const nothing = (note: ImportNote): ReadPosts => ({ posts: [], notes: [note] });

const decode = (content: Uint8Array): string => new TextDecoder().decode(content);

function readPosts(bytes: Uint8Array, source: string): ReadPosts {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) {
    return (
      readFeedPosts(decodeWebText(bytes, ''), source) ??
      nothing(importNote(source, 'importUnknown'))
    );
  }
  const zip = readZip(bytes);
  if (!zip.ok) return nothing(importNote(source, zip.error.reason, zip.error.values));
  const list = zip.value.find(({ path }) => /(?:^|\/)posts\.csv$/u.test(path));
  const csv = list?.read() ?? null;
  if (list === undefined || csv === null) return nothing(importNote(source, 'importZipNoPosts'));
  const folder = list.path.slice(0, -'posts.csv'.length);
  const entries = new Map(zip.value.map((entry) => [entry.path, entry]));
  const read = readSubstack(decode(csv), (name) => {
    const content = entries.get(`${folder}posts/${name}`)?.read() ?? null;
    return content === null || content.length > largestFile ? null : decode(content);
  });
  return read ?? nothing(importNote(source, 'importZipNoPosts'));
}

async function readFolder(
  root: string,
  folder: string,
  files: ImportedFile[],
  notes: ImportNote[],
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (files.length >= mostFiles) return;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isSymbolicLink()) notes.push(importNote(shown(root, path), 'importLink'));
    else if (entry.isDirectory()) await readFolder(root, path, files, notes);
    else if (entry.isFile() && markdownName.test(entry.name))
      await readMarkdown(path, root, files, notes);
  }
}

function shown(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

async function readMarkdown(
  path: string,
  root: string,
  files: ImportedFile[],
  notes: ImportNote[],
): Promise<void> {
  const source = shown(root, path);
  const { size } = await lstat(path);
  if (size > largestFile) {
    notes.push(importNote(source, 'importTooLarge', { megabytes: largestFile / 1_000_000 }));
    return;
  }
  const bytes = await readRegular(path, largestFile);
  const text = bytes === null ? null : strictText(bytes);
  if (bytes === null || text === null) {
    notes.push(importNote(source, 'importNotText'));
    return;
  }
  if (text.trim() === '') {
    notes.push(importNote(source, 'importEmpty'));
    return;
  }
  const pictures = new Map<string, LocalPicture>();
  for (const { path: name } of localPictures(text.replaceAll(/\r\n?/gu, '\n'))) {
    const picture = await pictureInside(root, shown(root, join(dirname(path), name)));
    if (picture !== null) pictures.set(name, picture);
    else notes.push(importNote(source, 'importPictureMissing', { name }));
  }
  // The library's list knows the other two endings alone.
  const target = source.replace(/\.mdown$/iu, '.md');
  files.push({ source, path: target, bytes, text, pictures });
}

/** Only what is a picture comes along: a text could name any file, as a folder of Git or settings. */
async function pictureInside(root: string, path: string): Promise<LocalPicture | null> {
  const isHidden = path.split('/').some((part) => part.startsWith('.'));
  return isHidden ? null : readPicture(root, path);
}

function strictText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
