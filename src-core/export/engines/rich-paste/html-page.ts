import { escapeHtml } from '../../../markdown/escape-html.ts';
import { withinCallStack } from '../../../markdown/call-stack.ts';
import { err, ok, type Result } from '../../../result.ts';
import { readHtml } from '../../audit/read-html.ts';
import { exportName } from '../../addresses/export-name.ts';
import { localPictures } from '../../pictures.ts';
import { inLineOrder, refusal, type ReportEntry } from '../../report.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import type { RichPasteRow } from './context.ts';
import { pageStyle } from './page-style.ts';
import { richBody } from './rich-body.ts';
import { blocksToHtml } from './to-html.ts';

const languageTags = { zh: 'zh-CN', en: 'en', ja: 'ja' } as const;

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

function write(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
): Result<ExportOutput, readonly ReportEntry[]> {
  const body = richBody(row, source, pictures);
  if (!body.ok) return body;
  const { blocks, reporter } = body.value;
  const name = exportName(source);
  const title = source.issue.title?.replace(/\s+/g, ' ').trim() || name;
  const content = pageHtml(title, source, blocksToHtml(blocks, row.look));
  return ok({
    files: [{ path: `${name}.html`, content }],
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
    pictures: (source) => localPictures(source.text),
    reads: () => [],
    export(source, _options, { pictures }) {
      return withinCallStack(
        () => write(row, source, pictures),
        () => err([refusal(1, 'document', 'tooDeep')]),
      );
    },
    readBack({ files }) {
      const page = files.find(({ path }) => path.endsWith('.html'))?.content;
      return readHtml(typeof page === 'string' ? page.slice(page.indexOf('<main>')) : '');
    },
  };
}
