import { refusal, type ReportEntry } from '#core/export/report.ts';
import type { ExportFile, ExportOutput } from '#core/export/target.ts';
import type { Result } from '#core/result.ts';

type Pages = ExportOutput['pages'];

/** Makes a picture of each page; an error is why there is none, in the words of whatever failed. */
export type RenderPages = (pages: Pages) => Promise<readonly Result<Uint8Array, string>[]>;

type Files = Pick<ExportOutput, 'files' | 'report'>;

/** An export's files with the pictures of its pages; one that cannot be made is in the report. */
export async function withPictures(
  { files, pages, report }: Pick<ExportOutput, 'files' | 'pages' | 'report'>,
  renderPages: RenderPages,
): Promise<Files> {
  if (pages.length === 0) return { files, report };
  const made: ExportFile[] = [];
  const faults: ReportEntry[] = [];
  const pictures = await renderPages(pages);
  for (const [index, { path }] of pages.entries()) {
    const picture = pictures[index];
    if (picture?.ok === true) made.push({ path, content: picture.value });
    else faults.push(notMade(path, picture?.error ?? ''));
  }
  return { files: [...files, ...made], report: [...faults, ...report] };
}

function notMade(name: string, cause: string): ReportEntry {
  const entry = refusal(1, 'image', 'pictureNotMade', { name, cause });
  return { ...entry, action: 'dropped' };
}
