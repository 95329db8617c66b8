import { lstat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { slugOf } from '#core/export/addresses/slug.ts';
import type { ImportNote, ImportedPost } from '#core/import/imported-post.ts';
import { postToIssue } from '#core/import/post-to-issue.ts';
import { isSystemError } from '../files/disk.ts';
import { readRegular } from '../files/read-regular.ts';
import { importNote, type ImportSources } from './read-sources.ts';

/** Bytes; nothing larger is brought in. */
const largestCompared = 32 * 1024 * 1024;

/** A file that an import makes. */
export interface PlannedFile {
  readonly source: string;
  /** Below the library, with forward slashes; nothing is there now. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  /** Each with the file that it is about; null where there is none. */
  readonly notes: readonly (ImportNote & { readonly file: string | null })[];
}

/**
 * What an import would write into the library at the real path `folder`, before anything is written. What is
 * there already with the same bytes is left out, so a second import adds nothing.
 */
export async function planImport(folder: string, sources: ImportSources): Promise<ImportPlan> {
  const files: PlannedFile[] = [];
  const notes: (ImportNote & { readonly file: string | null })[] = sources.notes.map((note) => ({
    ...note,
    file: null,
  }));
  const taken = new Set<string>();

  /** The path, or the next that is free; null when the same content is there. */
  async function place(source: string, wanted: string, bytes: Uint8Array): Promise<string | null> {
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? wanted : wanted.replace(/(\.\w+)?$/u, `-${number}$1`);
      const there = await whatIsAt(join(folder, path));
      if (there instanceof Uint8Array && Buffer.compare(there, bytes) === 0) {
        notes.push({ ...importNote(source, 'importThere', { file: path }), file: path });
        return null;
      }
      if (there !== 'absent' || taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      if (path !== wanted) {
        const values = { name: wanted, file: path };
        notes.push({ ...importNote(source, 'importRenamed', values, 'changed'), file: path });
      }
      return path;
    }
  }

  for (const { source, path: wanted, bytes, pictures } of sources.files) {
    const path = await place(source, wanted, bytes);
    if (path === null) continue;
    files.push({ source, path, bytes });
    for (const [name, { bytes: content }] of pictures) {
      const target = posix.join(dirname(path), name);
      const there = target.startsWith('..') ? 'other' : await whatIsAt(join(folder, target));
      const isSame = there instanceof Uint8Array && Buffer.compare(there, content) === 0;
      if (isSame || taken.has(target.toLowerCase())) continue;
      if (there !== 'absent') {
        notes.push({ ...importNote(source, 'importPictureThere', { name }), file: path });
        continue;
      }
      taken.add(target.toLowerCase());
      files.push({ source: name, path: target, bytes: content });
    }
  }
  for (const post of sources.posts) {
    const { source } = post;
    const made = postToIssue(post);
    if (made === null) {
      notes.push({ ...importNote(source, 'importTooDeep'), file: null });
      continue;
    }
    if (isEmpty(post)) {
      notes.push({ ...importNote(source, 'importEmpty'), file: null });
      continue;
    }
    const bytes = Buffer.from(made.text);
    const path = await place(source, fileName(post), bytes);
    if (path === null) continue;
    files.push({ source, path, bytes });
    if (post.date === null)
      notes.push({ ...importNote(source, 'importNoDate', {}, 'changed'), file: path });
    if (post.isDraft)
      notes.push({ ...importNote(source, 'importDraft', {}, 'changed'), file: path });
    notes.push(...made.report.map((entry) => ({ source, entry, file: path })));
  }
  return { files, notes };
}

function isEmpty({ html, title }: ImportedPost): boolean {
  return title === '' && !/<img/iu.test(html) && html.replaceAll(/<[^>]*>/gu, '').trim() === '';
}

function fileName({ date, slug, title }: ImportedPost): string {
  const name = (slugOf(slug) || slugOf(title) || 'post').slice(0, 80).replace(/-$/u, '');
  const isDated = date === null || name.startsWith(date);
  return `${isDated ? '' : `${date}-`}${name}.md`;
}

/** The bytes of a file that could be the same; a link to nothing and a pipe have their name, too. */
async function whatIsAt(path: string): Promise<Uint8Array | 'absent' | 'other'> {
  const bytes = await readRegular(path, largestCompared);
  if (bytes !== null) return bytes;
  return lstat(path).then(
    () => 'other',
    (error: unknown) => (isSystemError(error) && error.code === 'ENOENT' ? 'absent' : 'other'),
  );
}
