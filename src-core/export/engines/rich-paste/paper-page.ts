import { z } from 'zod';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { ok, type Result } from '../../../result.ts';
import { readHtml } from '../../audit/read-html.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { inLineOrder, type ReportEntry } from '../../report.ts';
import { targetOptions } from '../../target-options.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import type { RichPasteRow } from './context.ts';
import { pageFacts, pagePath } from './page-path.ts';
import { papers, paperStyle, type Paper } from './paper-style.ts';
import { richBody } from './rich-body.ts';
import { blocksToHtml } from './to-html.ts';

/** Nothing runs and nothing is fetched: pictures are inside the page, fonts beside it. */
const policy = "default-src 'none'; img-src data:; font-src 'self'; style-src 'unsafe-inline'";

const optionsSchema = z.object({
  path: z
    .string()
    .regex(/\.pdf$/i)
    .optional(),
  paper: z.enum(papers).optional(),
});

function paperHtml(source: ExportSource, body: string, paper: Paper): string {
  const { title, lang } = pageFacts(source);
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>
${paperStyle(paper)}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

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
  const body = richBody(row, source, pictures);
  if (!body.ok) return body;
  const { blocks, reporter } = body.value;
  const { paper = 'a4' } = read.value;
  const html = paperHtml(source, blocksToHtml(blocks, row.look), paper);
  return ok({
    files: [],
    copies: [],
    pages: [{ path: path.value, html, ...paperSizes[paper] }],
    patches: [],
    report: inLineOrder(reporter.entries),
  });
}

/** CSS pixels, 96 an inch. */
const paperSizes = {
  a4: { width: 794, height: 1123 },
  letter: { width: 816, height: 1056 },
} as const satisfies Readonly<Record<Paper, object>>;

/** An issue on paper: a page made as what is pasted is made, which the shell prints into a PDF. */
export function paperTarget(row: RichPasteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'files',
    editorUrl: null,
    export: (source, options, { pictures }) => write(row, source, pictures, options),
    readBack({ pages }) {
      const html = pages[0]?.html ?? '';
      return readHtml(html.slice(html.indexOf('<main>')));
    },
  };
}
