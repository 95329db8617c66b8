import { analyseIssue, type IssueAnalysis } from '../issue/parse/analyse-issue.ts';
import { definitionsOf } from '../issue/parse/definitions.ts';
import { readHeadTitle, readHeadingTitle } from '../issue/parse/head-title.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import type { ParseProfile } from '../issue/profile/parse-profile.ts';
import { snippetHash } from '../issue/snippets/snippet-blocks.ts';
import type { Range } from '../text/edit.ts';
import { textLinks, type TextLink } from './text-links.ts';

/** A link that an issue sends, as it is written. */
export interface IssueLink extends TextLink {
  /** From 1. */
  readonly line: number;
  /** The title of the item it stands in, else of its section; '' before any. */
  readonly title: string;
  /** What its line is compared by; null for an item's head. */
  readonly lineHash: number | null;
}

/**
 * Every http(s) link of an issue in order, in front matter, code, comments and images excepted. A
 * reference link counts where it is used; a definition that nothing uses is not sent. Linear in the
 * text's length but for hostile brackets, and never throws.
 */
export function issueLinks(text: string, profile?: ParseProfile): readonly IssueLink[] {
  return linksOfAnalysis(text, analyseIssue(text, profile));
}

/** The same for a text that was analysed before. */
export function linksOfAnalysis(text: string, analysis: IssueAnalysis): readonly IssueLink[] {
  const { lines } = analysis;
  const findDefinition = definitionsOf(text, lines);
  const titleAt = titlesOf(text, analysis, findDefinition);
  const lineAt = ascending(lines.starts);
  const heads = new Set(
    analysis.draft.sections.flatMap(({ items }) => items.map(({ line }) => line)),
  );
  let hashed = { line: -1, hash: 0 };
  const hashOf = (line: number) => {
    if (heads.has(line)) return null;
    // Thousands of links may stand on one line.
    if (hashed.line !== line) {
      const hash = snippetHash(text.slice(lines.starts[line], lines.starts[line + 1]));
      hashed = { line, hash };
    }
    return hashed.hash;
  };
  return linkBlocks(text, analysis)
    .flatMap((block) => textLinks(text, block, findDefinition))
    .filter(({ address }) => /^(?:https?:)?\/\/[^/]/iu.test(address))
    .map((link) => {
      const line = lineAt(link.from);
      return { ...link, line: line + 1, title: titleAt(link.from), lineHash: hashOf(line) };
    });
}

/** The runs of lines that can hold links; code spans and links do not reach from one to the next. */
function linkBlocks(text: string, { lines }: IssueAnalysis): readonly Range[] {
  const blocks: Range[] = [];
  let open: { from: number; kind: number } | null = null;
  for (let line = 0; line <= lines.count; line += 1) {
    const from = lines.starts[line] ?? text.length;
    const kind = line === lines.count ? lineKind.blank : kindOfLine(text, from, lines.kinds[line]);
    if (open !== null && kind === open.kind && kind !== lineKind.heading) continue;
    if (open !== null && hasLink(text, open.from, from)) blocks.push({ from: open.from, to: from });
    open = isRead(kind) ? { from, kind } : null;
  }
  return blocks;
}

/** The text of a footnote is text. */
function kindOfLine(text: string, from: number, kind: number | undefined): number {
  const isFootnote = kind === lineKind.definition && /^\s*\[\^/u.test(text.slice(from, from + 8));
  return isFootnote ? lineKind.text : (kind ?? lineKind.blank);
}

function isRead(kind: number): boolean {
  return (
    kind === lineKind.text ||
    kind === lineKind.heading ||
    kind === lineKind.html ||
    kind === lineKind.quote
  );
}

function hasLink(text: string, from: number, to: number): boolean {
  const part = text.slice(from, to);
  return part.includes('://') || part.includes('[') || part.includes('href');
}

/** Looks up, for offsets that never descend, the index of the last start at or before them. */
function ascending(starts: ArrayLike<number>): (offset: number) => number {
  let index = 0;
  return (offset) => {
    while (index + 1 < starts.length && (starts[index + 1] ?? Infinity) <= offset) index += 1;
    return index;
  };
}

interface Titled extends Range {
  readonly title: () => string;
}

function titlesOf(
  text: string,
  { draft }: IssueAnalysis,
  findDefinition: (label: string) => string | null,
): (offset: number) => string {
  const parts = draft.sections.flatMap(({ from, to, head, items, outroFrom }): Titled[] => {
    const section = () =>
      head === null ? '' : readHeadingTitle(text, head.textFrom, head.textTo, findDefinition).title;
    return [
      { from, to: items[0]?.from ?? to, title: section },
      ...items.map((item, index) => ({
        from: item.from,
        to: items[index + 1]?.from ?? outroFrom,
        title: () => readHeadTitle(text, item.restFrom, item.to, findDefinition).title,
      })),
      { from: items.length === 0 ? to : outroFrom, to, title: section },
    ];
  });
  const partAt = ascending(parts.map(({ from }) => from));
  let known: { readonly part: Titled; readonly title: string } | null = null;
  return (offset) => {
    const part = parts[partAt(offset)];
    if (part === undefined || offset < part.from || offset >= part.to) return '';
    if (known?.part !== part) known = { part, title: part.title() };
    return known.title;
  };
}
