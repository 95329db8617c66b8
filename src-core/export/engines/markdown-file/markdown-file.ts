import { lexMarkdown, type MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '../../../markdown/place-blocks.ts';
import { err, ok, type Result } from '../../../result.ts';
import { applyEdits } from '../../../text/apply-edits.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { lineAt } from '../../../text/lines.ts';
import { fileStem } from '../../addresses/slug.ts';
import type { Content } from '../../audit/content.ts';
import { readMarkdown } from '../../audit/read-markdown.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { reportHeadingLinks } from '../../heading-links.ts';
import {
  createReporter,
  inLineOrder,
  refusal,
  type Reporter,
  type ReportEntry,
} from '../../report.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import { hasOtherTopHeading, titleHeading } from '../../title-heading.ts';
import type { EditContext, MarkdownRules } from './context.ts';
import { createLocalPictures, type PicturePlace } from './local-pictures.ts';
import { pageFacts, type PageFacts } from './page-head.ts';
import type { CarriedKeys } from './read-front-matter.ts';
import { markdownRules } from './rules.ts';
import { walkBlocks } from './walk.ts';

/** A place that takes Markdown files, as data. */
export interface MarkdownFileRow {
  readonly id: string;
  readonly title: string;
  /** The page's path below the export's folder; the error is why the issue can have none. */
  pagePath(source: ExportSource, options: ExportOptions): Result<string, readonly ReportEntry[]>;
  /** Null keeps the issue's own front matter and title as they are. */
  readonly frontMatter: ((facts: PageFacts) => string) | null;
  readonly allowedElements: ReadonlySet<string>;
  /** The rules that differ from the engine's. */
  readonly rules: Partial<MarkdownRules>;
  /** Which keys of the issue's front matter are carried; all that the engine does not read where missing. */
  readonly keys?: CarriedKeys;
  /** Where copies of the pictures of a page go; into a folder beside it where missing. */
  readonly picturePlace?: (page: string) => PicturePlace;
  /** What the place needs done to the body as a whole, its nodes being edited. */
  readonly finish?: (body: EditedBody) => string;
}

/** A page's Markdown behind its front matter. */
export interface EditedBody {
  readonly text: string;
  readonly title: string | null;
  readonly reporter: Reporter;
  /** The issue's 1-based line that a place in `text` comes from. */
  readonly lineOf: (offset: number) => number;
}

interface PageHead {
  readonly title: string | null;
  readonly text: string;
  /** The heading that the page's own title stands for. */
  readonly heading: PlacedBlock | null;
}

function withoutTitle(blocks: readonly PlacedBlock[], title: PlacedBlock | null): TextEdit[] {
  if (title === null) return [];
  const next = blocks.find((block) => block.from >= title.to && block.token.type !== 'space');
  return [{ from: title.from, to: next?.from ?? title.to, insert: '' }];
}

const everyKey: CarriedKeys = { own: [], carry: 'all' };

function body(document: MarkdownDocument, sorted: readonly TextEdit[]): string {
  const text = document.text.slice(document.from);
  const shifted = sorted.map(({ from, to, insert }) => ({
    from: from - document.from,
    to: to - document.from,
    insert,
  }));
  return applyEdits(text, shifted);
}

/** Where a place in the edited text stood; `start` is where both texts begin. */
function offsetBefore(sorted: readonly TextEdit[], offset: number, start: number): number {
  let shift = 0;
  for (const { from, to, insert } of sorted) {
    if (from + shift + insert.length > offset)
      return Math.max(start, Math.min(from, offset - shift));
    shift += insert.length - (to - from);
  }
  return offset - shift;
}

/** The files of a page: the page itself first, its own pictures in a folder beside it. */
export function writeMarkdownPage(
  row: MarkdownFileRow,
  source: ExportSource,
  options: ExportOptions,
  pictures: readonly Picture[],
): Result<ExportOutput, readonly ReportEntry[]> {
  const path = row.pagePath(source, options);
  if (!path.ok) return path;
  const lexed = lexMarkdown(source.text);
  if (!lexed.ok) return err([refusal(1, 'document', 'tooDeep')]);
  const document = lexed.value;
  const reporter = createReporter();
  const folder = path.value.slice(0, path.value.lastIndexOf('/') + 1);
  const name = fileStem(path.value);
  const blocks = placeBlocks(document);

  const head = (): PageHead => {
    const { date } = source.issue;
    if (row.frontMatter === null || date === null) {
      return { title: null, text: document.text.slice(0, document.from), heading: null };
    }
    const facts = pageFacts(source, date, name, blocks, row.keys ?? everyKey, reporter);
    const heading = titleHeading(blocks, source.issue, facts.title);
    return { title: facts.title, text: `${row.frontMatter(facts)}\n`, heading };
  };
  const { title, text: front, heading } = head();
  // One folder for each page, so that two issues' `cover.png` do not meet.
  const place = row.picturePlace?.(path.value) ?? {
    folder: `${folder}images/${name}`,
    address: `./images/${name}`,
  };
  const local = createLocalPictures(pictures, place);
  const edits = withoutTitle(blocks, heading);
  const isLowered = row.frontMatter !== null && hasOtherTopHeading(blocks, heading);
  const context: EditContext = {
    document,
    reporter,
    pictures: local,
    allowedElements: row.allowedElements,
    headingShift: isLowered ? 1 : 0,
    edit: (edit) => edits.push(edit),
    lineOf: (offset) => lineAt(document.lines, offset),
  };
  if (isLowered) reporter.changed(1, 'heading', 'headingsLowered');
  if (heading) reportHeadingLinks(heading, reporter);
  const rest = blocks.filter((block) => block !== heading);
  walkBlocks(rest, { ...markdownRules, ...row.rules }, context);
  const sorted = edits.toSorted((a, b) => a.from - b.from);
  const whole = body(document, sorted);
  const text = row.frontMatter === null ? whole : whole.replace(/^(?:[ \t]*\n)+/, '');
  const cut = whole.length - text.length;
  const lineOf = (offset: number) =>
    context.lineOf(offsetBefore(sorted, document.from + cut + offset, document.from));
  const content = front + (row.finish?.({ text, title, reporter, lineOf }) ?? text);
  return ok({
    files: [{ path: path.value, content }, ...local.files()],
    copies: [],
    pages: [],
    patches: [],
    report: inLineOrder(reporter.entries),
  });
}

/** What readers of a page get; the page is the first file. */
export function readMarkdownPage({ files }: ExportOutput): Content {
  const page = files[0]?.content;
  const read = readMarkdown(typeof page === 'string' ? page : '');
  const served = new Map(files.map(({ address, path }) => [address, path]));
  return { ...read, images: read.images.map((address) => served.get(address) ?? address) };
}

/**
 * The engine for targets that read Markdown files: text edits over the source, so what no rule names
 * keeps its bytes.
 */
export function markdownFileTarget(row: MarkdownFileRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'files',
    editorUrl: null,
    export: (source, options, { pictures }) => writeMarkdownPage(row, source, options, pictures),
    readBack: readMarkdownPage,
  };
}
