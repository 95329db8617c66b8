import { z } from 'zod';
import { ok, type Result } from '../../../result.ts';
import { readHtml } from '../../audit/read-html.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import type { ReportEntry } from '../../report.ts';
import { targetOptions } from '../../target-options.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import type { RichPasteRow } from './context.ts';
import { pagePath } from './page-path.ts';
import { papers, paperStyle, type Paper } from './paper-style.ts';
import { pageBody, standalonePage } from './standalone-page.ts';

/** Nothing runs and nothing is fetched: pictures are inside the page, fonts beside it. */
const policy = "default-src 'none'; img-src data:; font-src 'self'; style-src 'unsafe-inline'";

/** CSS pixels, 96 an inch. */
const paperSizes = {
  a4: { width: 794, height: 1123 },
  letter: { width: 816, height: 1056 },
} as const satisfies Readonly<Record<Paper, object>>;

const optionsSchema = z.object({
  path: z
    .string()
    .regex(/\.pdf$/i)
    .optional(),
  paper: z.enum(papers).optional(),
});

function write(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
  options: ExportOptions,
): Result<ExportOutput, readonly ReportEntry[]> {
  const read = targetOptions(optionsSchema, options);
  if (!read.ok) return read;
  const path = pagePath(read.value.path, 'pdf', source, options);
  if (!path.ok) return path;
  const { paper = 'a4' } = read.value;
  const page = standalonePage(row, source, pictures, {
    policy,
    meta: {},
    style: paperStyle(paper, source.issue.language),
  });
  if (!page.ok) return page;
  const { html, report } = page.value;
  return ok({
    files: [],
    copies: [],
    pages: [{ path: path.value, html, ...paperSizes[paper] }],
    patches: [],
    report,
  });
}

/** An issue on paper: a page that the shell prints into a PDF. */
export function paperTarget(row: RichPasteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'files',
    editorUrl: null,
    embedsCopies: true,
    export: (source, options, { pictures }) => write(row, source, pictures, options),
    readBack: ({ pages }) => readHtml(pageBody(pages[0]?.html ?? '')),
  };
}
