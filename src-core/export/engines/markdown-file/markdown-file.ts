import { withinCallStack } from '../../../markdown/call-stack.ts';
import { lexMarkdown, type MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '../../../markdown/place-blocks.ts';
import { err, ok, type Result } from '../../../result.ts';
import { applyEdits } from '../../../text/apply-edits.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { lineAt } from '../../../text/lines.ts';
import { readMarkdown } from '../../audit/read-markdown.ts';
import { describedBy, describedByItems } from '../../description.ts';
import { localPictures } from '../../pictures.ts';
import { createReporter, inLineOrder, refusal, type ReportEntry } from '../../report.ts';
import type { ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import { hasOtherTopHeading, titleHeading } from '../../title-heading.ts';
import { createLocalPictures } from './local-pictures.ts';
import type { EditContext, MarkdownRules } from './context.ts';
import { reportHeadingLinks } from '../../heading-links.ts';
import { readFrontMatter, type FrontMatterFields } from './read-front-matter.ts';
import { markdownRules } from './rules.ts';
import { walkBlocks } from './walk.ts';

/** What the front matter is written from. */
export interface PageFacts {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly author: string | null;
  readonly description: string;
  /** The issue's other keys as lines of YAML. */
  readonly rest: string;
}

/** A blog generator, as data. */
export interface MarkdownFileRow {
  readonly id: string;
  readonly title: string;
  /** The page's file name without `.md`. */
  fileName(source: ExportSource, date: string): string;
  /** Where the page's own pictures go, relative to the page. */
  pictureFolder(fileName: string): string;
  frontMatter(facts: PageFacts): string;
  readonly allowedElements: ReadonlySet<string>;
  /** The rules that differ from the engine's. */
  readonly rules: Partial<MarkdownRules>;
}

function pageTitle(source: ExportSource, fields: FrontMatterFields, fileName: string): string {
  const written = fields.title?.replace(/\s+/g, ' ').trim() || source.issue.title?.trim();
  return written || fileName;
}

function withoutTitle(blocks: readonly PlacedBlock[], title: PlacedBlock | null): TextEdit[] {
  if (title === null) return [];
  const next = blocks.find((block) => block.from >= title.to && block.token.type !== 'space');
  return [{ from: title.from, to: next?.from ?? title.to, insert: '' }];
}

function body(document: MarkdownDocument, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.from - b.from);
  const text = document.text.slice(document.from);
  const shifted = sorted.map(({ from, to, insert }) => ({
    from: from - document.from,
    to: to - document.from,
    insert,
  }));
  return applyEdits(text, shifted).replace(/^(?:[ \t]*\n)+/, '');
}

function write(
  row: MarkdownFileRow,
  source: ExportSource,
  pictures: readonly Picture[],
): Result<ExportOutput, readonly ReportEntry[]> {
  const { date } = source.issue;
  if (date === null) return err([refusal(1, 'front-matter.pubDate', 'noDate')]);
  const lexed = lexMarkdown(source.text);
  if (!lexed.ok) return err([refusal(1, 'document', 'tooDeep')]);
  const document = lexed.value;
  const reporter = createReporter();
  const fields = readFrontMatter(source.text, source.issue, reporter);
  const fileName = row.fileName(source, date);
  const title = pageTitle(source, fields, fileName);
  if (title === fileName) reporter.changed(1, 'front-matter.title', 'titleFromFileName', { title });

  const blocks = placeBlocks(document);
  const heading = titleHeading(blocks, source.issue, title);
  const description =
    fields.description ?? describedBy(blocks) ?? describedByItems(source.issue) ?? title;
  if (fields.description === null) {
    reporter.changed(1, 'front-matter.description', 'descriptionFromText', { text: description });
  }
  if (fields.date !== null && fields.date !== date) {
    reporter.changed(1, 'front-matter.pubDate', 'dateWithoutTime', { written: fields.date, date });
  }
  const local = createLocalPictures(pictures, row.pictureFolder(fileName));
  const edits = withoutTitle(blocks, heading);
  const context: EditContext = {
    document,
    reporter,
    pictures: local,
    allowedElements: row.allowedElements,
    headingShift: hasOtherTopHeading(blocks, heading) ? 1 : 0,
    edit: (edit) => edits.push(edit),
    lineOf: (offset) => lineAt(document.lines, offset),
  };
  if (context.headingShift === 1) reporter.changed(1, 'heading', 'headingsLowered');
  if (heading) reportHeadingLinks(heading, reporter);
  const rest = blocks.filter((block) => block !== heading);
  walkBlocks(rest, { ...markdownRules, ...row.rules }, context);
  const facts = { title, date, author: fields.author, description, rest: fields.rest };
  const content = `${row.frontMatter(facts)}\n${body(document, edits)}`;
  return ok({
    files: [{ path: `${fileName}.md`, content }, ...local.files()],
    copies: [],
    pages: [],
    patches: [],
    report: inLineOrder(reporter.entries),
  });
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
    pictures: (source) => localPictures(source.text),
    reads: () => [],
    export(source, _options, { pictures }) {
      return withinCallStack(
        () => write(row, source, pictures),
        () => err([refusal(1, 'document', 'tooDeep')]),
      );
    },
    readBack({ files }) {
      const page = files.find(({ path }) => path.endsWith('.md'))?.content;
      return readMarkdown(typeof page === 'string' ? page : '');
    },
  };
}
