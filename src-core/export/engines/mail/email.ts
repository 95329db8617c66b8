import { z } from 'zod';
import { frontMatterValue } from '../../../issue/front-matter.ts';
import { ok, type Result } from '../../../result.ts';
import { readHtml } from '../../audit/read-html.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { noonOf } from '../../feeds/feed-post.ts';
import { inLineOrder, type ReportEntry, type Reporter } from '../../report.ts';
import { targetOptions } from '../../target-options.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import { xmlText } from '../../../text/xml-text.ts';
import type { RichPasteRow } from '../rich-paste/context.ts';
import { pageFacts, pagePath } from '../rich-paste/page-path.ts';
import { richBody } from '../rich-paste/rich-body.ts';
import { withSectionHeadings } from '../rich-paste/section-headings.ts';
import { blocksToHtml } from '../rich-paste/to-html.ts';
import { blocksToText } from './blocks-to-text.ts';
import { mailBody, mailPage } from './mail-page.ts';
import { composeMail } from './mime.ts';

/** Bytes of HTML: Gmail shows so many, and hides the rest behind a link. */
const gmailLimit = 102_000;
/** From here on little is left for what the sending service adds. */
const nearLimit = 90_000;

const optionsSchema = z.object({
  /** The sender of the message's file: `name@host` or `Name <name@host>`. */
  from: z
    .string()
    .regex(/^(?:[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/u)
    .optional(),
  /** What inboxes show behind the subject; else the issue's description. */
  preheader: z.string().max(300).optional(),
});

function reportSize(html: string, reporter: Reporter): void {
  const bytes = new TextEncoder().encode(html).length;
  const values = { kilobytes: Math.round(bytes / 100) / 10 };
  if (bytes >= gmailLimit) reporter.reduced(1, 'document', 'mailClipped', values);
  else if (bytes >= nearLimit) reporter.changed(1, 'document', 'mailNearLimit', values);
  else reporter.changed(1, 'document', 'mailSize', values);
}

function write(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
  options: ExportOptions,
): Result<ExportOutput, readonly ReportEntry[]> {
  const read = targetOptions(optionsSchema, options);
  if (!read.ok) return read;
  const path = pagePath(undefined, 'html', source, options);
  if (!path.ok) return path;
  const body = richBody(row, source, pictures);
  if (!body.ok) return body;
  const { blocks, reporter } = body.value;
  const headed = withSectionHeadings(blocks, source.text, source.issue);
  const { title, lang } = pageFacts(source);
  const { from = null, preheader } = read.value;
  const hidden = preheader ?? frontMatterValue(source.issue.frontMatter, 'description') ?? '';
  const inner = blocksToHtml(headed, row.look);
  const { text: html } = xmlText(mailPage({ title, lang, preheader: hidden.trim(), body: inner }));
  const { text } = xmlText(blocksToText(headed));
  reportSize(html, reporter);
  const { date } = source.issue;
  const sent = date === null ? null : noonOf(date);
  const name = path.value.replace(/\.html$/u, '.email');
  return ok({
    files: [
      { path: `${name}.html`, content: html },
      { path: `${name}.txt`, content: text },
      {
        path: `${name}.eml`,
        content: composeMail({ subject: title, from, date: sent, text, html }),
      },
    ],
    copies: [],
    pages: [],
    patches: [],
    report: inLineOrder(reporter.entries),
  });
}

/** An issue as e-mail: the page, the plain text, and the message with both. */
export function emailTarget(row: RichPasteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'files',
    editorUrl: null,
    export: (source, options, { pictures }) => write(row, source, pictures, options),
    readBack({ files }) {
      const page = files.find(({ path }) => path.endsWith('.html'))?.content;
      return readHtml(typeof page === 'string' ? mailBody(page) : '');
    },
  };
}
