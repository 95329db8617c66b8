import type { Section } from '../issue/model.ts';
import { snippetHash } from '../issue/snippets/snippet-blocks.ts';
import { textBlocks } from '../issue/text-blocks.ts';
import type { Range } from '../text/edit.ts';
import { isHousekeeping } from './housekeeping.ts';
import type { SeasonIssue } from './season-issue.ts';
import type { SectionNamesOf } from './section-names.ts';

/** An issue with what of it is compiled. */
export interface ChosenIssue extends SeasonIssue {
  /** In document order, those below a heading after it. */
  readonly sections: readonly ChosenSection[];
}

export interface ChosenSection {
  readonly section: Section;
  /** What all headings of this section go by. */
  readonly id: string;
  /** Blocks of it that are left out, ascending: notes, and what recurs in other issues. */
  readonly removed: readonly Range[];
}

/** The names of galley.yaml; a section that is named counts whatever it holds. */
export interface SectionChoice {
  readonly sections?: readonly string[] | undefined;
  readonly leaveOut?: readonly string[] | undefined;
  readonly include?: readonly string[] | undefined;
}

interface Block extends Range {
  readonly hash: number;
}

interface Read {
  readonly section: Section;
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** A block in so many issues is boilerplate, wherever it stands; in a short season fewer do. */
const snippetIssues = 5;
const shortSeason = 20;
const snippetIssuesOfShort = 3;
/** A section is boilerplate where so much of its text, in all issues together, stands in others too. */
const mostlyAlike = 0.6;

/**
 * What of a season's issues is compiled: sections that are named, else those that were written for their
 * issues: not what is the same in most of them, nor what only keeps house (subscribing, sponsors, links
 * to the issues before and after).
 */
export function chooseSections(
  issues: readonly SeasonIssue[],
  names: SectionNamesOf,
  { sections, leaveOut = [], include = [] }: SectionChoice,
): readonly ChosenIssue[] {
  const read = issues.map((issue) => issue.issue.sections.map((each) => readSection(issue, each)));
  function readSection({ text }: SeasonIssue, section: Section): Read {
    const range = { from: section.head.to, to: section.to };
    const blocks = textBlocks(text, range).map(({ from, to }) => ({
      from,
      to,
      hash: snippetHash(text.slice(from, to)),
    }));
    return { section, id: names.idOf(section.title), blocks };
  }
  const uses = countUses(read);
  const most = issues.length < shortSeason ? snippetIssuesOfShort : snippetIssues;
  const isSnippet = (hash: number): boolean => (uses.get(hash) ?? 0) >= most;
  const fixed = boilerplate(read, uses, issues.length);
  const wanted = sections === undefined ? null : new Set(sections.map(names.idOf));
  const unwanted = new Set(leaveOut.map(names.idOf));
  const besides = new Set(include.map(names.idOf));

  function isChosen({ section, id }: Read, style: SeasonIssue['issue']['style']): boolean {
    if (unwanted.has(id)) return false;
    if (besides.has(id)) return true;
    if (wanted !== null) return wanted.has(id);
    if (names.isFixed(section.title) || fixed.has(id)) return false;
    return section.items.some(({ marker }) => marker === style) || !isHousekeeping(section.title);
  }

  return issues.map((issue, index) => {
    const chosen: Read[] = [];
    /** The level of the heading that decides for those below it, and what it decided. */
    let above: { readonly level: number; readonly isChosen: boolean } | null = null;
    for (const each of read[index] ?? []) {
      const { level } = each.section;
      if (above !== null && (level === 0 || level <= above.level)) above = null;
      const isOwn: boolean = isChosen(each, issue.issue.style);
      const isIn: boolean = above === null || unwanted.has(each.id) ? isOwn : above.isChosen;
      if (above === null && level > 0) above = { level, isChosen: isIn };
      if (isIn) chosen.push(each);
    }
    const kept = chosen.filter(
      (each, at) => each.blocks.length > 0 || hasBelow(each, chosen[at + 1]),
    );
    return {
      ...issue,
      sections: kept.map(({ section, id, blocks }) => ({
        section,
        id,
        removed: removedFrom(issue, section, blocks, isSnippet),
      })),
    };
  });
}

/** In how many issues each block stands. */
function countUses(read: readonly (readonly Read[])[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const sections of read) {
    const own = new Set(sections.flatMap(({ blocks }) => blocks.map(({ hash }) => hash)));
    for (const hash of own) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  }
  return uses;
}

function boilerplate(
  read: readonly (readonly Read[])[],
  uses: ReadonlyMap<number, number>,
  issueCount: number,
): ReadonlySet<string> {
  const fewest = issueCount >= 10 ? 3 : 2;
  const sizes = new Map<string, { all: number; alike: number; issues: number }>();
  for (const sections of read) {
    for (const { id, blocks, section } of sections) {
      const size = sizes.get(id) ?? { all: 0, alike: 0, issues: 0 };
      sizes.set(id, size);
      size.issues += 1;
      for (const { from, to, hash } of telling(section, blocks)) {
        size.all += to - from;
        if ((uses.get(hash) ?? 0) >= fewest) size.alike += to - from;
      }
    }
  }
  return new Set(
    [...sizes].flatMap(([id, { all, alike, issues }]) =>
      issues > 1 && all > 0 && alike >= mostlyAlike * all ? [id] : [],
    ),
  );
}

/** Items make a section its issue's own, whatever notes stand among them. */
function telling({ items }: Section, blocks: readonly Block[]): readonly Block[] {
  if (items.length === 0) return blocks;
  return blocks.filter(({ from, to }) =>
    items.some(({ head }) => from <= head.from && head.from < to),
  );
}

function removedFrom(
  { text, issue }: SeasonIssue,
  section: Section,
  blocks: readonly Block[],
  isSnippet: (hash: number) => boolean,
): readonly Range[] {
  const heads = new Set(section.items.map(({ head }) => head.from));
  const notes = section.items.flatMap(({ note }) =>
    note === null || isLeadIn(text, note) ? [] : [note],
  );
  // What a line above the end of an issue parts from its sections is the issue's own footer.
  const isLast = issue.sections.at(-1) === section;
  const { outro } = section;
  const footer =
    isLast && /^\s*(?:[-*_][ \t]*){3,}(?:\n|$)/u.test(text.slice(outro.from, outro.to))
      ? outro
      : null;
  return blocks.filter(
    ({ from, to, hash }) =>
      notes.some((note) => note.from <= from && to <= note.to) ||
      (footer !== null && footer.from <= from) ||
      (isSnippet(hash) && ![...heads].some((at) => from <= at && at < to)),
  );
}

/** A line that ends in a colon leads to what stands below it. */
function isLeadIn(text: string, { from, to }: Range): boolean {
  const note = text.slice(from, to).trim();
  return !note.includes('\n') && /[:：]$/u.test(note);
}

function hasBelow({ section }: Read, next: Read | undefined): boolean {
  return next !== undefined && next.section.level > section.level;
}
