import type { Issue, Section } from '../../issue/model.ts';
import { circledNumber } from '../../issue/operations/number-text.ts';
import { escapeBrackets, linkTarget } from '../../issue/operations/link-text.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import { lineAt, lineIndex } from '../../text/lines.ts';
import { createReporter, refusal, type ReportEntry } from '../report.ts';
import { keptDefinitions } from './kept-definitions.ts';
import { digestTitle } from './digest-title.ts';
import type { EditionSettings } from './edition-settings.ts';
import { namesOfSection } from './section-titles.ts';

/** What of the text a digest keeps, with what stands before it and in its place. */
interface Piece extends Range {
  readonly edits: readonly TextEdit[];
}

export interface Digest {
  readonly edits: readonly TextEdit[];
  /** The 1-based lines of the text on which items stand that give only their titles. */
  readonly itemLines: ReadonlySet<number>;
  readonly report: readonly ReportEntry[];
}

function numberText(number: number): string {
  return circledNumber(number) ?? `${number}.`;
}

/** In a list, words that would begin another block. */
function asListText(title: string): string {
  return title.replace(/^(?=[#>+\-*])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
}

function trimmed(text: string, { from, to }: Range): Range {
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

interface Numbering {
  /** The number of the item that was numbered last. */
  last: number;
}

function itemPieces(
  text: string,
  section: Section,
  itemLinks: boolean,
  numbering: Numbering,
): readonly Piece[] {
  const [first] = section.items;
  // Numbers that run on through the issue do so in its digest.
  if (first?.number !== numbering.last + 1) numbering.last = 0;
  return section.items.flatMap((item) => {
    const title = digestTitle(text, item);
    if (title === '') return [];
    numbering.last += 1;
    const number = numberText(numbering.last);
    const words = numbering.last > 50 ? asListText(title) : title;
    const { from, to } = item.titleRange;
    const isLinked = itemLinks && item.url !== null;
    const shown = isLinked ? escapeBrackets(words) : words;
    const before = `${number} ${isLinked ? '[' : ''}`;
    const after = isLinked ? `](${linkTarget(item.url)})` : '';
    const isKept = shown === text.slice(from, to);
    const head: TextEdit = isKept
      ? { from: item.head.from, to: from, insert: before }
      : { from: item.head.from, to, insert: before + shown };
    const tail: TextEdit = { from: to, to, insert: after };
    return [{ from: item.head.from, to, edits: after === '' ? [head] : [head, tail] }];
  });
}

function isFixed(section: Section, { sections }: EditionSettings): boolean {
  return namesOfSection(section.title, sections)?.role === 'fixed';
}

interface Cut {
  readonly pieces: readonly Piece[];
  readonly dropped: readonly Section[];
  readonly itemCount: number;
}

function sectionPieces(text: string, issue: Issue, settings: EditionSettings): Cut {
  const pieces: Piece[] = [];
  const dropped: Section[] = [];
  const numbering: Numbering = { last: 0 };
  let itemCount = 0;
  /** Headings without items of their own, which stay when a section below them has some. */
  let waiting: Section[] = [];
  for (const section of issue.sections) {
    waiting = waiting.filter(({ level }) => level < section.level || section.level === 0);
    if (isFixed(section, settings)) {
      pieces.push({ ...trimmed(text, section), edits: [] });
      continue;
    }
    const items = itemPieces(text, section, settings.itemLinks, numbering);
    if (items.length === 0) {
      waiting.push(section);
      dropped.push(section);
      continue;
    }
    for (const above of waiting) {
      pieces.push({ ...trimmed(text, above.head), edits: [] });
      dropped.splice(dropped.indexOf(above), 1);
    }
    waiting = [];
    if (section.head.to > section.head.from) {
      pieces.push({ ...trimmed(text, section.head), edits: [] });
    }
    pieces.push(...items);
    itemCount += items.length;
  }
  return { pieces, dropped, itemCount };
}

/** Edits that leave the pieces alone, one blank line between them. */
function leaving(text: string, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let end = 0;
  for (const { from, to, edits: own } of pieces) {
    const gap = end === 0 ? '' : '\n\n';
    if (text.slice(end, from) !== gap) edits.push({ from: end, to: from, insert: gap });
    edits.push(...own);
    end = to;
  }
  if (text.slice(end) !== '\n') edits.push({ from: end, to: text.length, insert: '\n' });
  return edits;
}

/**
 * Leaves of an issue its front matter, preamble, section titles and one paragraph per item: its number
 * in a circle and its title. Fixed sections stay whole, others without items go; definitions stay where
 * what is left needs them. One entry of the report says what a digest leaves out.
 */
export function digestEdition(
  text: string,
  issue: Issue,
  settings: EditionSettings,
): Result<Digest, readonly ReportEntry[]> {
  const cut = sectionPieces(text, issue, settings);
  const lines = lineIndex(text);
  if (cut.itemCount === 0) return err([refusal(1, 'edition', 'digestWithoutItems')]);
  const preamble = trimmed(text, { from: 0, to: issue.preamble.to });
  const head: readonly Piece[] = preamble.to === 0 ? [] : [{ ...preamble, edits: [] }];
  const pieces = [...head, ...cut.pieces];
  const kept = [...pieces, ...keptDefinitions(text, pieces)].toSorted((a, b) => a.from - b.from);

  const items = issue.sections
    .filter((section) => !isFixed(section, settings))
    .flatMap((section) => section.items);
  const itemLines = new Set(items.map(({ titleRange }) => lineAt(lines, titleRange.from)));
  const reporter = createReporter();
  const values = {
    count: cut.itemCount,
    links: settings.itemLinks ? 0 : items.filter(({ url }) => url !== null).length,
    pictures: items.reduce((count, { images }) => count + images.length, 0),
    sectionCount: cut.dropped.length,
    sections: cut.dropped.map(({ title }) => title).join(', '),
  };
  const at = issue.sections.find(({ items: own }) => own.length > 0)?.from ?? 0;
  reporter.reduced(lineAt(lines, at), 'edition', 'digestLeavesOut', values);
  return ok({ edits: leaving(text, kept), itemLines, report: reporter.entries });
}
