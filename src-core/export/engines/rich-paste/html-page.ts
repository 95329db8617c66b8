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
import { pageStyle } from './page-style.ts';
import { richBody } from './rich-body.ts';
import { blocksToHtml } from './to-html.ts';

const pageName = /\.html?$/i;

/** Nothing runs, nothing is fetched but pictures, and no site learns where they are looked at. */
const policy = "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'";

function pageHtml(source: ExportSource, body: string): string {
  const { title, lang } = pageFacts(source);
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

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
  const body = richBody(row, source, pictures);
  if (!body.ok) return body;
  const { blocks, reporter } = body.value;
  const content = pageHtml(source, blocksToHtml(blocks, row.look));
  return ok({
    files: [{ path: path.value, content }],
    copies: [],
    pages: [],
    patches: [],
    report: inLineOrder(reporter.entries),
  });
}

/** One HTML file that stands by itself, made as what is pasted is made. */
export function htmlPageTarget(row: RichPasteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'files',
    editorUrl: null,
    export: (source, options, { pictures }) => write(row, source, pictures, options),
    readBack({ files }) {
      const page = files.find(({ path }) => pageName.test(path))?.content;
      return readHtml(typeof page === 'string' ? page.slice(page.indexOf('<main>')) : '');
    },
  };
}
