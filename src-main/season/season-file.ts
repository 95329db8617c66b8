import { extname } from 'node:path';
import { html } from '#core/export/targets/html.ts';
import { pdf } from '#core/export/targets/pdf.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, Picture } from '#core/export/target.ts';
import type { SeasonOutput } from '#core/ipc/season-shapes.ts';
import { err, ok, type Result } from '#core/result.ts';
import { bookOf } from '#core/season/book/book.ts';
import { bookPage } from '#core/season/book/book-page.ts';
import { chapterFile, epub, epubOf } from '#core/season/book/epub.ts';
import type { CompiledSeason } from '#core/season/compile-season.ts';
import { numberContents } from './number-contents.ts';
import { numberTags } from './number-tags.ts';
import { pdfOfDay } from './pdf-of-day.ts';
import type { RenderPages } from '../export/make-pictures.ts';

const endings: Readonly<Record<string, SeasonOutput>> = {
  '.md': 'md',
  '.html': 'html',
  '.pdf': 'pdf',
  '.epub': 'epub',
};

/** What a season's file is by its name; null for none of them. */
export function seasonOutputOf(path: string): SeasonOutput | null {
  return endings[extname(path).toLowerCase()] ?? null;
}

/** What a season is made into besides Markdown. */
export type BookOutput = Exclude<SeasonOutput, 'md'>;

/** What each of them can show. */
export const bookRows = { html, pdf, epub } as const;

/** A file, or the page that is to be printed for it. */
export interface MadeSeason {
  readonly content: string | Uint8Array | null;
  readonly page: ExportOutput['pages'][number] | null;
  readonly report: readonly ReportEntry[];
  /** Of the last issue, YYYY-MM-DD; null where none has one. */
  readonly day: string | null;
}

/** A compiled season, whose addresses start at the library's folder. The error is why there is none. */
export function makeSeason(
  season: CompiledSeason,
  output: BookOutput,
  pictures: readonly Picture[],
  cover: Picture | null,
): Result<MadeSeason, readonly ReportEntry[]> {
  const address = output === 'epub' ? chapterFile : (id: string) => `#${id}`;
  const made = bookOf(season, bookRows[output], pictures, address);
  if (!made.ok) return made;
  const { report, date: day } = made.value;
  if (output === 'epub') {
    return ok({ content: epubOf(made.value, pictures, cover), page: null, report, day });
  }
  if (output === 'html') {
    return ok({ content: bookPage(made.value, 'screen'), page: null, report, day });
  }
  const sheet = { path: 'season.pdf', width: 794, height: 1123 };
  const page = { ...sheet, html: bookPage(made.value, 'paper') };
  return ok({ content: null, page, report, day });
}

/** The content of a season's file, its page printed; the error is in the words of what failed. */
export async function printedSeason(
  { content, page, day }: MadeSeason,
  renderPages: RenderPages,
  signal?: AbortSignal,
): Promise<Result<string | Uint8Array, string>> {
  if (page === null) return ok(content ?? '');
  const [printed] = await renderPages([page], signal);
  if (printed === undefined) return err('cancelled');
  return printed.ok ? ok(pdfOfDay(numberContents(numberTags(printed.value)), day)) : printed;
}
