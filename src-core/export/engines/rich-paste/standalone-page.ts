import { escapeHtml } from '../../../markdown/escape-html.ts';
import { ok, type Result } from '../../../result.ts';
import { inLineOrder, type ReportEntry } from '../../report.ts';
import type { ExportSource, Picture } from '../../target.ts';
import type { RichPasteRow } from './context.ts';
import { pageFacts } from './page-path.ts';
import { richBody } from './rich-body.ts';
import { withSectionHeadings } from './section-headings.ts';
import { blocksToHtml } from './to-html.ts';

/** What pages for a screen and pages for paper do not share. */
export interface PageHead {
  /** The content security policy. */
  readonly policy: string;
  /** By name. */
  readonly meta: Readonly<Record<string, string>>;
  readonly style: string;
}

export interface StandalonePage {
  readonly html: string;
  readonly report: readonly ReportEntry[];
}

function pageHtml(source: ExportSource, { policy, meta, style }: PageHead, body: string): string {
  const { title, lang } = pageFacts(source);
  const named = Object.entries(meta).map(
    ([name, content]) => `<meta name="${name}" content="${content}">\n`,
  );
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${named.join('')}<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

/** An issue as one page that needs nothing beside it, made as what is pasted is made. */
export function standalonePage(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
  head: PageHead,
): Result<StandalonePage, readonly ReportEntry[]> {
  const body = richBody(row, source, pictures);
  if (!body.ok) return body;
  const { blocks, reporter } = body.value;
  const headed = withSectionHeadings(blocks, source.text, source.issue);
  return ok({
    html: pageHtml(source, head, blocksToHtml(headed, row.look)),
    report: inLineOrder(reporter.entries),
  });
}

/** The part of such a page that says what the issue says. */
export function pageBody(html: string): string {
  return html.slice(html.indexOf('<main>'));
}
