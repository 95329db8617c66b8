import { z } from 'zod';
import { ok, type Result } from '../../../result.ts';
import { readHtml } from '../../audit/read-html.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import type { ReportEntry } from '../../report.ts';
import { targetOptions } from '../../target-options.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import type { RichPasteRow } from './context.ts';
import { pagePath } from './page-path.ts';
import { pageStyle } from './page-style.ts';
import { pageBody, standalonePage, type PageHead } from './standalone-page.ts';

const pageName = /\.html?$/i;

/** Nothing runs, nothing is fetched but pictures, and no site learns where they are looked at. */
const head: PageHead = {
  policy: "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'",
  meta: { viewport: 'width=device-width, initial-scale=1', referrer: 'no-referrer' },
  style: pageStyle,
};

const optionsSchema = z.object({ path: z.string().regex(pageName).optional() });

function write(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
  options: ExportOptions,
): Result<ExportOutput, readonly ReportEntry[]> {
  const read = targetOptions(optionsSchema, options);
  if (!read.ok) return read;
  const path = pagePath(read.value.path, 'html', source, options);
  if (!path.ok) return path;
  const page = standalonePage(row, source, pictures, head);
  if (!page.ok) return page;
  const { html, report } = page.value;
  return ok({
    files: [{ path: path.value, content: html }],
    copies: [],
    pages: [],
    patches: [],
    report,
  });
}

/** One HTML file that stands by itself. */
export function htmlPageTarget(row: RichPasteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'files',
    editorUrl: null,
    embedsCopies: true,
    export: (source, options, { pictures }) => write(row, source, pictures, options),
    readBack({ files }) {
      const page = files.find(({ path }) => pageName.test(path))?.content;
      return readHtml(typeof page === 'string' ? pageBody(page) : '');
    },
  };
}
