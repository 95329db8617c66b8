import { refusal, type ReportEntry } from '#core/export/report.ts';
import type { ExportFile, ExportOutput } from '#core/export/target.ts';
import { err, ok, type Result } from '#core/result.ts';
import { isDocument } from './page-request.ts';

type Pages = ExportOutput['pages'];

/**
 * Makes a file of each page; an error is why there is none, in the words of whatever failed. Once `signal`
 * says so, no more of them are made.
 */
export type RenderPages = (
  pages: Pages,
  signal?: AbortSignal,
) => Promise<readonly Result<Uint8Array, string>[]>;

type Files = Pick<ExportOutput, 'files' | 'report'>;

/**
 * An export's files with those that are made of its pages; one that cannot be made is in the report. The
 * error is why nothing is left of the export.
 */
export async function withPictures(
  { copies, files, pages, patches, report }: ExportOutput,
  renderPages: RenderPages,
  signal?: AbortSignal,
): Promise<Result<Files, readonly ReportEntry[]>> {
  if (pages.length === 0) return ok({ files, report });
  const made: ExportFile[] = [];
  const faults: ReportEntry[] = [];
  const pictures = await renderPages(pages, signal);
  for (const [index, { path }] of pages.entries()) {
    const picture = pictures[index];
    if (picture?.ok === true) made.push({ path, content: picture.value });
    else faults.push(notMade(path, picture?.error ?? ''));
  }
  const left = copies.length + files.length + made.length + patches.length;
  if (left === 0) return err(faults);
  const dropped = faults.map((fault) => ({ ...fault, action: 'dropped' }) as const);
  return ok({ files: [...files, ...made], report: [...dropped, ...report] });
}

function notMade(name: string, cause: string): ReportEntry {
  return isDocument(name)
    ? refusal(1, 'document', 'documentNotMade', { name, cause })
    : refusal(1, 'image', 'pictureNotMade', { name, cause });
}
