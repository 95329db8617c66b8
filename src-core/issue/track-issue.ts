import { analyseIssue } from './parse/analyse-issue.ts';
import { buildIssue, type ParseOptions } from './parse/build-issue.ts';
import { definitionsOf } from './parse/definitions.ts';
import type { FindDefinition } from './parse/head-title.ts';
import { readLanguage } from './parse/language.ts';
import { rereadSection } from './parse/reread-section.ts';
import { readIssueFacts, type IssueFacts } from './parse/section-facts.ts';
import { shiftSection } from './parse/shift.ts';
import type { Issue, Section } from './model.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { TextEdit } from '../text/edit.ts';

/** In more sections than this a parse of the whole text is not much slower. */
const mostSections = 6;

/** An issue together with what it takes to follow its text through edits. */
export interface TrackedIssue {
  readonly text: string;
  readonly issue: Issue;
  readonly options: ParseOptions;
  /** Null when every edit needs a parse of the whole text. */
  readonly facts: IssueFacts | null;
  readonly findDefinition: FindDefinition;
}

/** Parses a text that is about to be edited. */
export function trackIssue(text: string, options: ParseOptions = {}): TrackedIssue {
  const analysis = analyseIssue(text, options.profile);
  const findDefinition = definitionsOf(text, analysis.lines);
  return {
    text,
    issue: buildIssue(text, analysis, findDefinition, options),
    options,
    facts: readIssueFacts(text, analysis, options.profile),
    findDefinition,
  };
}

/**
 * The issue of `text`, which is `previous.text` after `changes` (all of which refer to that text). Equal
 * to `trackIssue(text)` in everything (P12), but where the changes lie inside a few sections and turn no
 * decision about the issue as a whole, only those are read again and the others are moved.
 */
export function updateIssue(
  previous: TrackedIssue,
  text: string,
  changes: readonly TextEdit[],
): TrackedIssue {
  if (changes.length === 0 && text === previous.text) return previous;
  return updateInSections(previous, text, changes) ?? trackIssue(text, previous.options);
}

/** One section after the other: the last one first, so that the changes before it keep their places. */
function updateInSections(
  previous: TrackedIssue,
  text: string,
  changes: readonly TextEdit[],
): TrackedIssue | null {
  const groups = changesBySection(previous.issue.sections, changes);
  if (groups.length === 0 || groups.length > mostSections) return null;
  let now: TrackedIssue | null = previous;
  for (const [index, group] of groups.toReversed().entries()) {
    const next: string = index === groups.length - 1 ? text : applyEdits(now.text, group);
    now = updateInSection(now, next, group);
    if (now === null) return null;
  }
  return now;
}

/** In the order of the text. */
function changesBySection(
  sections: readonly Section[],
  changes: readonly TextEdit[],
): readonly (readonly TextEdit[])[] {
  const groups = new Map<number, TextEdit[]>();
  for (const change of changes.toSorted((a, b) => a.from - b.from)) {
    const index = sectionAt(sections, change.from);
    const group = groups.get(index);
    if (group === undefined) groups.set(index, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

function updateInSection(
  previous: TrackedIssue,
  text: string,
  changes: readonly TextEdit[],
): TrackedIssue | null {
  const { facts, issue } = previous;
  if (facts === null || changes.length === 0) return null;
  const from = Math.min(...changes.map((change) => change.from));
  const to = Math.max(...changes.map((change) => change.to));
  const index = sectionAt(issue.sections, from);
  const section = issue.sections[index];
  const next = issue.sections[index + 1];
  if (section === undefined || from <= section.head.to) return null;
  if (next === undefined ? to > section.to : to >= section.to) return null;
  const by = text.length - previous.text.length;
  if (next !== undefined && (facts.sections[index + 1] ?? null) === null) return null;
  const part = text.slice(section.from, section.to + by);
  const isLast = next === undefined;
  const reread = rereadSection(part, isLast, index, facts, previous);
  if (reread === null) return null;
  const bodyFrom = issue.frontMatter?.to ?? 0;
  const sections = issue.sections.map((each, order) => {
    if (order < index) return each;
    return order === index ? shiftSection(reread.section, section.from) : shiftSection(each, by);
  });
  return {
    ...previous,
    text,
    facts: reread.facts,
    issue: { ...issue, language: readLanguage(text, bodyFrom), sections },
  };
}

/** The index of the section that holds `offset`, -1 before the first. */
function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
