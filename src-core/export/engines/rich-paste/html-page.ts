import { z } from 'zod';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { ok, type Result } from '../../../result.ts';
import { readHtml } from '../../audit/read-html.ts';
import { exportName } from '../../addresses/export-name.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { fillPath } from '../../path-template.ts';
import { inLineOrder, type ReportEntry } from '../../report.ts';
import { targetOptions } from '../../target-options.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import type { RichPasteRow } from './context.ts';
import { pageStyle } from './page-style.ts';
import { richBody } from './rich-body.ts';
import { blocksToHtml } from './to-html.ts';

const languageTags = { zh: 'zh-CN', en: 'en', ja: 'ja' } as const;

const pageName = /\.html?$/i;

/** Nothing runs, nothing is fetched but pictures, and no site learns where they are looked at. */
const policy = "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'";

function pageHtml(title: string, { issue }: ExportSource, body: string): string {
  const language = issue.language === null ? '' : ` lang="${languageTags[issue.language]}"`;
  return `<!doctype html>
<html${language}>
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

/** Channels of two languages or editions have files of their own in one folder. */
function pagePath(
  source: ExportSource,
  options: ExportOptions,
): Result<string, readonly ReportEntry[]> {
  const read = targetOptions(optionsSchema, options);
  if (!read.ok) return read;
  if (read.value.path !== undefined) return fillPath(read.value.path, source, options);
  const { edition, language } = options;
  const parts = [exportName(source), language, edition === 'full' ? null : edition];
  return ok(`${parts.filter((part) => part !== null).join('-')}.html`);
}

function write(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
  options: ExportOptions,
): Result<ExportOutput, readonly ReportEntry[]> {
  const path = pagePath(source, options);
  if (!path.ok) return path;
  const body = richBody(row, source, pictures);
  if (!body.ok) return body;
  const { blocks, reporter } = body.value;
  const name = exportName(source);
  const title = source.issue.title?.replace(/\s+/g, ' ').trim() || name;
  const content = pageHtml(title, source, blocksToHtml(blocks, row.look));
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
