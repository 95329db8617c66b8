import { basename, dirname } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { FeedsWritten } from '#core/ipc/import-shapes.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { writeExport, type WriteExportOptions } from '../export/write-export.ts';
import type { WrittenFiles } from '../export/written-files.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { Settings } from '../settings/settings.ts';
import type { AskImports } from './import-process.ts';

export interface FeedsWorld extends Pick<WriteExportOptions, 'disk' | 'writer' | 'memory' | 'ask'> {
  readonly settings: Settings;
  readonly written: WrittenFiles;
  readonly translate: () => Translate;
  readonly today: () => string;
  /** The folder of `--export-dir`, where nothing is asked. */
  readonly fixedFolder: string | null;
  /** Null when the person cancels. */
  readonly chooseFolder: (last: string | null) => Promise<string | null>;
}

/** No issue is called like a feed. */
const isIssue = () => Promise.resolve(false);

/** Where the last feeds went, among the folders of exports. */
const folderKey = 'feeds';

/** Writes a library's feeds where the person says; null when that was cancelled. */
export async function writeLibraryFeeds(
  world: FeedsWorld,
  askImports: AskImports,
  { folder: library, shown: { id } }: OpenLibrary,
): Promise<Result<FeedsWritten | { readonly state: 'no-rule' } | null, AppError>> {
  const { settings, fixedFolder } = world;
  const answer = await askImports({ kind: 'feeds', folder: library, today: world.today() });
  if (!answer.ok) return answer;
  const made = answer.value?.feeds ?? null;
  if (made === null) return ok({ state: 'no-rule' });
  const known = settings.get('exportFolders');
  const folder = fixedFolder ?? (await world.chooseFolder(known[id]?.[folderKey] ?? null));
  if (folder === null) return ok(null);
  if (fixedFolder === null) {
    settings.set('exportFolders', { ...known, [id]: { ...known[id], [folderKey]: folder } });
  }
  const output = { files: made.files, patches: [] };
  const saved = await writeExport(folder, output, { ...world, isIssue });
  if (!saved.ok) return err(saved.error);
  const [first, ...others] = saved.value?.paths ?? [];
  if (first === undefined) return ok(null);
  const t = world.translate();
  const notes = new Map<string, number>();
  for (const { reason, values } of made.report) {
    const text = translateData(t, 'report', reason, values);
    notes.set(text, (notes.get(text) ?? 0) + 1);
  }
  return ok({
    state: 'written',
    fileNames: [first, ...others].map((path) => basename(path)),
    folder: dirname(first),
    fileId: world.written.idOf(first),
    items: made.feed.posts.length,
    notes: [...notes].map(([text, count]) => ({ text, count })),
  });
}
