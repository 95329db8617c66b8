import type { Token } from 'marked';
import { addressKind } from '../../export/addresses/address.ts';
import type { RichPasteRow } from '../../export/engines/rich-paste/context.ts';
import { createReporter, inLineOrder, refusal, type ReportEntry } from '../../export/report.ts';
import type { Picture } from '../../export/target.ts';
import { withinCallStack } from '../../markdown/call-stack.ts';
import { lexMarkdown, type MarkdownDocument } from '../../markdown/lex-markdown.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { knownTokens } from '../../markdown/tokens.ts';
import { err, ok, type Result } from '../../result.ts';
import { xmlText } from '../../text/xml-text.ts';
import type { CompiledSeason } from '../compile-season.ts';
import type { BookChapter, ChapterHtml, ChapterReading } from './chapter.ts';
import { fullChapter } from './full-chapter.ts';
import { needsFullReading, quickChapter } from './quick-chapter.ts';

export interface Book {
  readonly title: string;
  readonly language: CompiledSeason['language'];
  /** YYYY-MM-DD; null where no issue has one. */
  readonly date: string | null;
  readonly chapters: readonly BookChapter[];
  /** Lines are those of the compiled season: of each chapter the first one. */
  readonly report: readonly ReportEntry[];
}

/** How the book's own parts are addressed: `#c3` on a page, `c3.xhtml` among files. */
export type ChapterAddress = (id: string) => string;

type Compiled = Pick<CompiledSeason, 'text' | 'title' | 'language' | 'issues' | 'counts'>;

/**
 * A compiled season as chapters, harmless and well formed whatever HTML its issues hold. Links to the
 * original of an issue that is in the book lead to its chapter, but for the one that names it there.
 */
export function bookOf(
  season: Compiled,
  row: RichPasteRow,
  pictures: readonly Picture[],
  addressOf: ChapterAddress,
): Result<Book, readonly ReportEntry[]> {
  return withinCallStack(() => {
    const document = lexMarkdown(withoutForbidden(season.text));
    return document.ok ? read(season, document.value, row, pictures, addressOf) : tooDeep();
  }, tooDeep);
}

function tooDeep(): Result<never, readonly ReportEntry[]> {
  return err([refusal(1, 'document', 'tooDeep')]);
}

interface Draft {
  readonly id: string;
  readonly title: string | null;
  readonly line: number;
  readonly raw: string;
  readonly tokens: readonly Token[];
}

function read(
  { title, language, issues, counts }: Compiled,
  { tokens, text, from }: MarkdownDocument,
  row: RichPasteRow,
  pictures: readonly Picture[],
  addressOf: ChapterAddress,
): Result<Book, readonly ReportEntry[]> {
  const reporter = createReporter();
  const drafts = draftsOf(tokens, text.slice(0, from));
  const byTitle = new Map(drafts.map((draft) => [comparable(draft.title ?? ''), draft.id]));
  const ids = new Map(
    issues.flatMap(({ heading, address }) => {
      const id = byTitle.get(comparable(heading));
      return address === null || id === undefined ? [] : [[keyOf(address), id] as const];
    }),
  );
  const common = commonStart([...ids.keys()]);
  const leadsTo = (href: string, own: string): string | null => {
    const chapter = common !== null && href.startsWith(common) ? ids.get(keyOf(href)) : undefined;
    return chapter === undefined || chapter === own ? validAddress(href) : addressOf(chapter);
  };
  const chapters: BookChapter[] = [];
  for (const { id, title: own, line, raw, tokens: inside } of drafts) {
    const reading: ChapterReading = {
      context: { row, reporter, pictures },
      line,
      addressOf: leadsTo,
    };
    const made = needsFullReading(raw, inside)
      ? fullChapter(inside, id, reading, language)
      : ok(quickChapter(inside, id, reading));
    if (!made.ok) return made;
    // A character reference may stand for what may not be written.
    const isPlain = !raw.includes('&#');
    chapters.push({ id, title: own, ...(isPlain ? made.value : soundChapter(made.value)) });
  }
  const report = inLineOrder(reporter.entries);
  return ok({ title: withoutForbidden(title), language, date: counts.lastDate, chapters, report });
}

/** The tokens cut at headings of level 1 and 2; `before` is the text above them. */
function draftsOf(tokens: readonly Token[], before: string): readonly Draft[] {
  const drafts: { id: string; title: string | null; line: number; raw: string; tokens: Token[] }[] =
    [];
  let line = linesIn(before) + 1;
  for (const token of knownTokens(tokens)) {
    const isHead = token.type === 'heading' && token.depth <= 2;
    const isNothing = token.type === 'space' && drafts.length === 0;
    if ((isHead || drafts.length === 0) && !isNothing) {
      const title = isHead ? withoutForbidden(plainText(token.tokens)) : null;
      drafts.push({ id: `c${drafts.length + 1}`, title, line, raw: '', tokens: [] });
    }
    const last = drafts.at(-1);
    if (last !== undefined) {
      last.tokens.push(token);
      last.raw += token.raw;
    }
    line += linesIn(token.raw);
  }
  return drafts;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A text without what no XML document may hold, and no reader misses. */
function withoutForbidden(text: string): string {
  return xmlText(text).text;
}

function soundChapter({ html, sections }: ChapterHtml): ChapterHtml {
  return {
    html: withoutForbidden(html),
    sections: sections.map(({ id, title }) => ({ id, title: withoutForbidden(title) })),
  };
}

/** Markdown in a heading's words is not read here: they are compared without tags and signs. */
function comparable(heading: string): string {
  return heading
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** What all of them begin with; null for none of them. */
function commonStart(addresses: readonly string[]): string | null {
  const [first, ...others] = addresses;
  if (first === undefined) return null;
  let { length } = first;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}

function keyOf(address: string): string {
  return address.replace(/[?#].*$/u, '').replace(/\/$/u, '');
}

/** Nothing in these is written otherwise. */
const usual =
  /^https?:\/\/[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,}\/[\w\-./~?=&+,;@!$'*]*(?:#[\w\-./]*)?$/;
const unusual = /%(?![\da-f]{2})|[|\\^`{}<>"\s[\]]|[^\u0021-\u007E]|#.*#/iu;

/** An address as RFC 3986 has it; null, and so no link, for what is none. */
function validAddress(href: string): string | null {
  if (usual.test(href)) return href;
  const isWeb = addressKind(href) === 'web';
  if (isWeb && !URL.canParse(href)) return null;
  const whole = isWeb ? new URL(href).href : href;
  if (!unusual.test(whole)) return whole;
  return whole
    .replaceAll(/%(?![\da-f]{2})/giu, '%25')
    .replaceAll(/[|\\^`{}<>"\s]|[^\u0021-\u007E]/gu, encodeURIComponent)
    .replace(/^([^?#]*\/\/[^/?#]*)(.*)$/su, (_, host: string, path: string) => {
      const [first = '', ...rest] = path.split('#');
      const fragment = rest.length === 0 ? '' : `#${rest.join('%23')}`;
      return host + (first + fragment).replaceAll('[', '%5B').replaceAll(']', '%5D');
    });
}
