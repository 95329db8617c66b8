import { extname } from 'node:path';
import { html } from '#core/export/targets/html.ts';
import { pdf } from '#core/export/targets/pdf.ts';
import { localPictures } from '#core/export/pictures.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { Picture } from '#core/export/target.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { err, ok, type Result } from '#core/result.ts';
import { bookOf } from '#core/season/book/book.ts';
import { bookPage } from '#core/season/book/book-page.ts';
import { chapterFile, epub, epubOf } from '#core/season/book/epub.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import { gatherCopies } from '../export/gather-copies.ts';
import { gatherPictures } from '../export/gather-pictures.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import { realDisk } from '../files/disk.ts';

const seasonEndings = ['.md', '.html', '.pdf', '.epub'] as const;
type SeasonEnding = (typeof seasonEndings)[number];

/** What a season's file is by its name; null for none of them. */
export function seasonEnding(path: string): SeasonEnding | null {
  const ending = extname(path).toLowerCase();
  return seasonEndings.find((each) => each === ending) ?? null;
}

interface SeasonFile {
  readonly content: string | Uint8Array;
  readonly report: readonly ReportEntry[];
  /** Pictures of the library that are too large to be embedded. */
  readonly tooLarge: readonly string[];
}

interface SeasonFileOptions {
  readonly ending: SeasonEnding;
  /** The library's real folder. */
  readonly folder: string;
  readonly settings: LibrarySettings;
  /** A picture may have so many bytes to be embedded. */
  readonly pictureLimit: number;
  readonly cover: Picture | null;
  readonly renderPages: RenderPages;
  readonly signal?: AbortSignal;
}

/**
 * A compiled season, whose addresses start at the library's folder, as the content of a file. The error is why
 * there is none, or the words of what failed.
 */
export async function seasonFile(
  season: CompiledSeason,
  { ending, folder, settings, pictureLimit, cover, renderPages, signal }: SeasonFileOptions,
): Promise<Result<SeasonFile, readonly ReportEntry[] | string>> {
  if (ending === '.md') return ok({ content: season.text, report: [], tooLarge: [] });
  const issueId = 'season.md';
  const found = [
    ...(await gatherPictures(folder, issueId, localPictures(season.text))),
    ...(await gatherCopies(realDisk, { libraryFolder: folder, issueId, settings }, season.text)),
  ];
  const tooLarge = found.filter(({ bytes }) => (bytes?.length ?? 0) > pictureLimit);
  const pictures = found.map((picture) =>
    tooLarge.includes(picture) ? { ...picture, bytes: null } : picture,
  );
  const row = { '.html': html, '.pdf': pdf, '.epub': epub }[ending];
  const address = ending === '.epub' ? chapterFile : (id: string) => `#${id}`;
  const made = bookOf(season, row, pictures, address);
  if (!made.ok) return made;
  const { report } = made.value;
  const rest = { report, tooLarge: tooLarge.map(({ path }) => path) };
  if (ending === '.epub') return ok({ content: epubOf(made.value, pictures, cover), ...rest });
  if (ending === '.html') return ok({ content: bookPage(made.value, 'screen'), ...rest });
  const page = {
    path: 'season.pdf',
    html: bookPage(made.value, 'paper'),
    width: 794,
    height: 1123,
  };
  const [printed] = await renderPages([page], signal);
  if (printed?.ok !== true) return err(printed?.error ?? '');
  return ok({ content: printed.value, ...rest });
}
