import { addressKind } from '../../export/addresses/address.ts';
import type { RichPasteRow } from '../../export/engines/rich-paste/context.ts';
import { richBody } from '../../export/engines/rich-paste/rich-body.ts';
import type { RichBlock, Run } from '../../export/engines/rich-paste/rich-block.ts';
import { inLineOrder, refusal, type ReportEntry } from '../../export/report.ts';
import type { Picture } from '../../export/target.ts';
import { parseIssue } from '../../issue/parse-issue.ts';
import { withinCallStack } from '../../markdown/call-stack.ts';
import { err, ok, type Result } from '../../result.ts';
import type { CompiledSeason } from '../compile-season.ts';
import { mapBlocks } from './map-blocks.ts';

/** A heading of level 2 with what stands below it, up to the next one. */
export interface BookChapter {
  /** An XML name, unique in the book. */
  readonly id: string;
  /** Null for what stands before the first heading. */
  readonly title: string | null;
  readonly blocks: readonly RichBlock[];
}

export interface Book {
  readonly title: string;
  readonly language: CompiledSeason['language'];
  /** YYYY-MM-DD; null where no issue has one. */
  readonly date: string | null;
  readonly chapters: readonly BookChapter[];
  readonly report: readonly ReportEntry[];
}

/** How the book's own parts are addressed: `#c3` on a page, `c3.xhtml` among files. */
export type ChapterAddress = (id: string) => string;

/**
 * A compiled season as chapters of blocks that nest as HTML allows, whatever HTML its issues hold. Links to
 * the original of an issue that is in the book lead to its chapter, but for the one that names it there.
 */
export function bookOf(
  season: Pick<CompiledSeason, 'text' | 'title' | 'language' | 'issues' | 'counts'>,
  row: RichPasteRow,
  pictures: readonly Picture[],
  addressOf: ChapterAddress,
): Result<Book, readonly ReportEntry[]> {
  return withinCallStack(
    () => read(season, row, pictures, addressOf),
    () => err([refusal(1, 'document', 'tooDeep')]),
  );
}

function read(
  { text: written, title, language, issues, counts }: Parameters<typeof bookOf>[0],
  row: RichPasteRow,
  pictures: readonly Picture[],
  addressOf: ChapterAddress,
): Result<Book, readonly ReportEntry[]> {
  const text = withoutForbidden(written);
  const parsed = parseIssue(text);
  // The line with an issue's date and address begins with a link, as some newsletters' items do.
  const sections = parsed.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ marker }) => marker !== 'link' || parsed.style === 'link'),
  }));
  const issue = { ...parsed, sections, title: null, language };
  const body = richBody(row, { text, issue, fileName: 'season.md' }, pictures);
  if (!body.ok) return body;
  const cut = chaptersOf(body.value.blocks);
  const ids = new Map(
    issues.flatMap(({ heading, address }) => {
      const plain = plainHeading(heading);
      const chapter = cut.find((each) => each.title !== null && plainHeading(each.title) === plain);
      return address === null || chapter === undefined
        ? []
        : [[keyOf(address), chapter.id] as const];
    }),
  );
  const chapters = cut.map((chapter) => ({
    ...chapter,
    blocks: mapBlocks(chapter.blocks, (run) => withinBook(run, chapter.id, ids, addressOf)),
  }));
  const { lastDate: date } = counts;
  return ok({ title, language, date, chapters, report: inLineOrder(body.value.reporter.entries) });
}

const notXml = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF\p{Cs}]/gu;

/** A text without what no XML document may hold, and no reader misses. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(notXml, '');
}

function chaptersOf(blocks: readonly RichBlock[]): readonly BookChapter[] {
  const chapters: { id: string; title: string | null; blocks: RichBlock[] }[] = [];
  for (const block of blocks) {
    const isHead = block.type === 'heading' && block.level <= 2;
    if (isHead || chapters.length === 0) {
      const title = isHead ? textOf(block.runs) : null;
      chapters.push({ id: `c${chapters.length + 1}`, title, blocks: [] });
    }
    chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}

/** The words of a heading. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.type === 'text' ? run.text : ' '))
    .join('')
    .trim();
}

/** Markdown in a heading's words is not read here: they are compared without tags and signs. */
function plainHeading(heading: string): string {
  return heading
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function withinBook(
  run: Run,
  own: string,
  ids: ReadonlyMap<string, string>,
  addressOf: ChapterAddress,
): Run {
  if (run.type !== 'text' || run.marks.href === null) return run;
  const { href } = run.marks;
  const chapter = addressKind(href) === 'web' ? ids.get(keyOf(href)) : undefined;
  const address =
    chapter === undefined || chapter === own ? validAddress(href) : addressOf(chapter);
  return { ...run, marks: { ...run.marks, href: address } };
}

function keyOf(address: string): string {
  return address.replace(/[?#].*$/u, '').replace(/\/$/u, '');
}

/** An address as RFC 3986 has it; null, and so no link, for what is none. */
function validAddress(href: string): string | null {
  if (addressKind(href) === 'web' && !URL.canParse(href)) return null;
  const whole = addressKind(href) === 'web' ? new URL(href).href : href;
  return whole
    .replaceAll(/%(?![\da-f]{2})/giu, '%25')
    .replaceAll(/[|\\^`{}<>"\s]|[^\u0021-\u007E]/gu, encodeURIComponent)
    .replace(/^([^?#]*\/\/[^/?#]*)(.*)$/su, (_, host: string, path: string) => {
      const [first = '', ...rest] = path.split('#');
      const fragment = rest.length === 0 ? '' : `#${rest.join('%23')}`;
      return host + (first + fragment).replaceAll('[', '%5B').replaceAll(']', '%5D');
    });
}
