import { frontMatterValue } from '../../../issue/front-matter.ts';
import { withinCallStack } from '../../../markdown/call-stack.ts';
import { lexMarkdown } from '../../../markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '../../../markdown/place-blocks.ts';
import { err, ok, type Result } from '../../../result.ts';
import { lineAt } from '../../../text/lines.ts';
import { exportName } from '../../addresses/export-name.ts';
import { readHtml } from '../../audit/read-html.ts';
import { mainCopy } from '../../main-copy.ts';
import { wordsOf } from '../../audit/words-of.ts';
import { reportHeadingLinks } from '../../heading-links.ts';
import { localPictures } from '../../pictures.ts';
import { createReporter, inLineOrder, refusal, type ReportEntry } from '../../report.ts';
import type { CopyPart, ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import { titleHeading } from '../../title-heading.ts';
import type { RichPasteRow } from './context.ts';
import { reportPasteRules } from './paste-rules.ts';
import { richBlocks } from './rich-blocks.ts';
import { blocksToHtml } from './to-html.ts';

/** The issue's own Markdown without its front matter and without the title. */
function plainBody(text: string, from: number, heading: PlacedBlock | null): string {
  const start = text.slice(from);
  if (heading === null) return `${start.trim()}\n`;
  const before = text.slice(from, heading.from);
  return `${(before + text.slice(heading.to)).trim()}\n`;
}

/** The fields that the editor keeps apart from the body. */
function fieldCopies({ issue }: ExportSource): readonly CopyPart[] {
  const fields = [
    { kind: 'title', text: issue.title },
    { kind: 'subtitle', text: frontMatterValue(issue.frontMatter, 'description') },
  ] as const;
  return fields.flatMap(({ kind, text }) =>
    text === null || text.trim() === '' ? [] : [{ id: kind, kind, html: null, text: text.trim() }],
  );
}

function write(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
): Result<ExportOutput, readonly ReportEntry[]> {
  const lexed = lexMarkdown(source.text);
  if (!lexed.ok) return err([refusal(1, 'document', 'tooDeep')]);
  const document = lexed.value;
  const reporter = createReporter();
  for (const { line } of document.unread) reporter.changed(line, 'paragraph', 'paragraphUnread');
  const placed = placeBlocks(document);
  const heading = titleHeading(placed, source.issue, source.issue.title);
  const { title, titleRange } = source.issue;
  if (title !== null) {
    const line = lineAt(document.lines, titleRange?.from ?? 0);
    reporter.changed(line, 'title', 'titleApart', { title, target: row.title });
  }
  if (heading) reportHeadingLinks(heading, reporter);
  const blocks = richBlocks(
    placed.filter((block) => block !== heading),
    { document, issue: source.issue, pictures },
    row,
    reporter,
  );
  reportPasteRules(blocks, reporter);
  const html = blocksToHtml(blocks);
  const text = plainBody(source.text, document.from, heading);
  const name = `${exportName(source)}.${row.id}`;
  return ok({
    files: [
      { path: `${name}.html`, content: html },
      { path: `${name}.md`, content: text },
    ],
    copies: [...fieldCopies(source), { id: 'body', kind: 'body', html, text }],
    pages: [],
    patches: [],
    report: inLineOrder(reporter.entries),
  });
}

/**
 * The engine for editors that take rich text from the clipboard: the issue becomes the few blocks
 * and marks that survive a paste, and what does not survive is in the report.
 */
export function richPasteTarget(row: RichPasteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'clipboard',
    editorUrl: row.editorUrl,
    pictures: (source) => localPictures(source.text),
    reads: () => [],
    export(source, _options, { pictures }) {
      return withinCallStack(
        () => write(row, source, pictures),
        () => err([refusal(1, 'document', 'tooDeep')]),
      );
    },
    readBack(output) {
      const page = readHtml(mainCopy(output)?.html ?? '');
      const fields = output.copies.filter(({ kind }) => kind === 'title' || kind === 'subtitle');
      return { ...page, words: [...fields.flatMap(({ text }) => wordsOf(text)), ...page.words] };
    },
  };
}
