import { lexMarkdown, type MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '../../../markdown/place-blocks.ts';
import { assertNever, err, ok, type Result } from '../../../result.ts';
import { lineAt } from '../../../text/lines.ts';
import { reportHeadingLinks } from '../../heading-links.ts';
import { createReporter, refusal, type Reporter, type ReportEntry } from '../../report.ts';
import type { ExportSource, Picture } from '../../target.ts';
import { titleHeading } from '../../title-heading.ts';
import { addressKind } from '../../addresses/address.ts';
import { plainRuns } from './block-builder.ts';
import type { RichPasteRow } from './context.ts';
import { reportPasteRules } from './paste-rules.ts';
import { withReferences } from './references.ts';
import type { RichBlock } from './rich-block.ts';
import { richBlocks } from './rich-blocks.ts';

/** An issue as rich blocks, and what became of it on the way. */
export interface RichBody {
  readonly blocks: readonly RichBlock[];
  /** The issue's own Markdown without its front matter and without a title that stands apart. */
  readonly text: string;
  readonly reporter: Reporter;
}

function plainBody({ text, from }: MarkdownDocument, heading: PlacedBlock | null): string {
  if (heading === null) return `${text.slice(from).trim()}\n`;
  return `${(text.slice(from, heading.from) + text.slice(heading.to)).trim()}\n`;
}

function picturesIn(blocks: readonly RichBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'figure':
        return [block.src];
      case 'list':
        return block.items.flatMap(picturesIn);
      case 'quote':
      case 'details':
        return picturesIn(block.blocks);
      case 'table':
        return block.rows.flat().flatMap((cell) => picturesIn(cell.blocks));
      case 'code':
      case 'heading':
      case 'paragraph':
      case 'references':
      case 'rule':
        return [];
      default:
        return assertNever(block);
    }
  });
}

/** Says once how many pictures somebody has to put in by hand. */
function reportPicturesToRehost(blocks: readonly RichBlock[], reporter: Reporter): void {
  const remote = new Set(picturesIn(blocks).filter((address) => addressKind(address) === 'web'));
  if (remote.size === 0) return;
  reporter.reduced(1, 'image', 'picturesToRehost', {
    count: remote.size,
    addresses: [...remote].join('\n'),
  });
}

/** The title above the text, where the text has no heading that says it. */
function ownHeading(title: string | null, heading: PlacedBlock | null): readonly RichBlock[] {
  if (title === null || title.trim() === '' || heading !== null) return [];
  return [{ type: 'heading', level: 1, runs: plainRuns(title.trim()), line: 1 }];
}

/** Reads an issue into the blocks of a row; the error is why it cannot be read. */
export function richBody(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
): Result<RichBody, readonly ReportEntry[]> {
  const lexed = lexMarkdown(source.text);
  if (!lexed.ok) return err([refusal(1, 'document', 'tooDeep')]);
  const document = lexed.value;
  const { issue } = source;
  const reporter = createReporter();
  for (const { line } of document.unread) reporter.changed(line, 'paragraph', 'paragraphUnread');
  const placed = placeBlocks(document);
  const heading = titleHeading(placed, issue, issue.title);
  if (row.titleField && issue.title !== null) {
    const line = lineAt(document.lines, issue.titleRange?.from ?? 0);
    const values = { title: issue.title, target: row.title };
    reporter.changed(line, 'title', 'titleApart', values);
  }
  if (row.titleField && heading) reportHeadingLinks(heading, reporter);
  const body = row.titleField ? placed.filter((block) => block !== heading) : placed;
  const made = richBlocks(body, { document, issue, pictures }, row, reporter);
  const titled = row.titleField ? made : [...ownHeading(issue.title, heading), ...made];
  const mayLink = (address: string): boolean => row.alwaysLinks?.test(address) ?? false;
  const blocks =
    row.links === 'keep' ? titled : withReferences(titled, mayLink, issue.language, reporter);
  if (row.pasteRules) reportPasteRules(blocks, reporter);
  if (!row.fetchesPictures) reportPicturesToRehost(blocks, reporter);
  return ok({ blocks, text: plainBody(document, row.titleField ? heading : null), reporter });
}
