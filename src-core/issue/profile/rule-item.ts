import type { LibrarySettings, SettingsChange } from '../../library/library-settings.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Issue, Item, Section } from '../model.ts';
import { bulletAt, numberedMarkerAt } from '../parse/head-shapes.ts';
import { ruledText } from '../parse/rule-heads.ts';
import type { ItemPlace } from '../operations/operation.ts';
import { parseIssue } from '../parse-issue.ts';
import { parseProfileOf, rulesFor, ruling } from './parse-profile.ts';
import type { ItemRule } from './profile-settings.ts';

/** A change of what is an item, as it is written to galley.yaml. */
export interface RuleChange {
  readonly changes: readonly SettingsChange[];
  /** Takes it back. */
  readonly undo: readonly SettingsChange[];
  /** The item or line that was asked about. */
  readonly title: string;
  /** The section that the change is about; null when it is about that one line only. */
  readonly section: string | null;
  /** How many items of this issue are none any more, or are new. */
  readonly count: number;
}

/**
 * `already` the line is an item; `blank` there is nothing on it; `no-rule` none makes it what was asked for,
 * as in code, HTML and quotations.
 */
export type RuleError = 'already' | 'blank' | 'no-rule';

interface Candidate {
  readonly rules: readonly ItemRule[];
  readonly changes: readonly SettingsChange[];
  readonly undo: readonly SettingsChange[];
  readonly section: string | null;
}

/**
 * The smallest change of a library's rules after which the item at `place` is none: a rule that made it one
 * goes; else all heads of its shape in its section are none where they are not written as the issue's items
 * are; else that one line.
 */
export function ruleOutItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  settings: LibrarySettings,
): Result<RuleChange, RuleError> {
  const section = issue.sections[place.section];
  const item = section?.items[place.item];
  if (section === undefined || item === undefined) return err('no-rule');
  const line = ruledText(text, item.head.from, item.head.to);
  const shape: ItemRule = { item: false, section: ruleName(section), marker: item.marker };
  const candidates = [
    ...withoutRule(settings, line, true),
    ...(isOddShape(issue, section, item) ? [withRule(settings, shape, section.title)] : []),
    withRule(settings, { item: false, line }, null),
  ];
  const isDone = (after: Issue) => itemAt(after, item.head.from) === null;
  return firstThat(candidates, isDone, { text, issue, settings, title: item.title });
}

/**
 * The smallest change after which the line at `offset` is an item: a rule that made it none goes; else, in a
 * section without items that no rule is about, all lines of its shape are some; else that one line.
 */
export function ruleInLine(
  text: string,
  issue: Issue,
  offset: number,
  settings: LibrarySettings,
): Result<RuleChange, RuleError> {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const to = feed === -1 ? text.length : feed;
  const line = ruledText(text, from, to);
  if (line === '') return err('blank');
  if (itemAt(issue, from) !== null) return err('already');
  const section = issue.sections.findLast((each) => each.from <= from);
  const at = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
  const marker = (numberedMarkerAt(text, at, to) ?? bulletAt(text, at, to))?.marker;
  const shape = marker && {
    item: true,
    section: section === undefined ? '' : ruleName(section),
    marker,
  };
  const { rules } = rulesFor(parseProfileOf(settings), section?.title ?? '');
  const isFree = section?.items.length === 0 && ruling(rules, line, marker ?? null) === null;
  const candidates = [
    ...withoutRule(settings, line, false),
    ...(shape && isFree ? [withRule(settings, shape, section.title)] : []),
    withRule(settings, { item: true, line }, null),
  ];
  const isDone = (after: Issue) => itemAt(after, from) !== null;
  return firstThat(candidates, isDone, { text, issue, settings, title: line });
}

function firstThat(
  candidates: readonly Candidate[],
  isDone: (after: Issue) => boolean,
  about: {
    readonly text: string;
    readonly issue: Issue;
    readonly settings: LibrarySettings;
    readonly title: string;
  },
): Result<RuleChange, RuleError> {
  const { text, issue, settings, title } = about;
  for (const { rules, changes, undo, section } of candidates) {
    const profile = parseProfileOf({
      ...settings,
      profile: { ...settings.profile, items: [...rules] },
    });
    const after = parseIssue(text, { profile });
    if (!isDone(after)) continue;
    const count = Math.abs(itemCount(after) - itemCount(issue));
    return ok({ changes, undo, title, section, count });
  }
  return err('no-rule');
}

function itemCount({ sections }: Issue): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0);
}

function itemAt(issue: Issue, from: number): Item | null {
  for (const { items } of issue.sections) {
    const found = items.find((item) => item.head.from === from);
    if (found !== undefined) return found;
  }
  return null;
}

/** A section's heading as rules name it: without the signs around it. */
function ruleName({ title }: Section): string {
  return title.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || title;
}

/** Whether an item's whole shape looks wrong in its section rather than this one line. */
function isOddShape(issue: Issue, { items }: Section, item: Item): boolean {
  const alike = items.filter(({ marker }) => marker === item.marker);
  if (alike.length < 2 || item.marker === 'heading') return false;
  if (item.marker !== issue.style) return true;
  const others = issue.sections.flatMap((section) =>
    section.items === items ? [] : section.items,
  );
  const linked = others.filter(({ url }) => url !== null).length;
  return alike.every(({ url }) => url === null) && linked * 2 > others.length;
}

function withRule(settings: LibrarySettings, rule: ItemRule, section: string | null): Candidate {
  const rules = settings.profile?.items ?? [];
  return {
    rules: [...rules, rule],
    changes: [{ path: ['profile', 'items', '-'], value: rule }],
    undo: [{ path: ['profile', 'items', rules.length], was: rule }],
    section,
  };
}

/** Without the last rule for this very line, if it says `item`. */
function withoutRule(settings: LibrarySettings, line: string, item: boolean): readonly Candidate[] {
  const rules = settings.profile?.items ?? [];
  const index = rules.findLastIndex((rule) => rule.item === item && rule.line?.trim() === line);
  const rule = rules[index];
  if (rule === undefined) return [];
  const path = ['profile', 'items', index];
  return [
    {
      rules: rules.toSpliced(index, 1),
      changes: [{ path, was: rule }],
      undo: [{ path: ['profile', 'items', '-'], value: rule }],
      section: null,
    },
  ];
}
