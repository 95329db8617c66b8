import { sectionKey, sectionKeys } from '../section-key.ts';
import type { ProfiledIssue } from './find-profile.ts';
import type { FoundSection } from './found-profile.ts';
import type { IssueHabits } from './issue-habits.ts';

type NameLanguage = 'zh' | 'en' | 'ja';

interface Known {
  readonly names: Partial<Record<NameLanguage, string>>;
  count: number;
  withItems: number;
  /** Of its texts with their language: twins may hold the same names. */
  hashes: string[];
  /** The sum of its places among the sections, each from 0 to 1. */
  places: number;
}

const mostSections = 40;
/** Sections in fewer issues, as a share of all, are the issues' own. */
const fewestShare = 0.05;

/** The sections that recur in issues given newest first, twins in two languages as one. */
export function findSections(issues: readonly ProfiledIssue[]): readonly FoundSection[] {
  const twins = pairTwins(issues);
  const known = new Map<string, Known>();
  for (const { habits } of issues) {
    const seen = new Set<string>();
    for (const [index, section] of habits.sections.entries()) {
      const [key = ''] = sectionKeys(section.title);
      const id = twins.get(key) ?? key;
      if (key === '' || seen.has(id)) continue;
      seen.add(id);
      const one = known.get(id) ?? { names: {}, count: 0, withItems: 0, hashes: [], places: 0 };
      known.set(id, one);
      for (const [language, name] of namesIn(section.title, habits.language)) {
        one.names[language] ??= name;
      }
      one.count += 1;
      one.withItems += section.itemCount > 0 ? 1 : 0;
      if (section.hash !== null) one.hashes.push(`${habits.language} ${section.hash}`);
      one.places += index / Math.max(1, habits.sections.length - 1);
    }
  }
  const fewest = issues.length < 3 ? 1 : Math.max(2, Math.ceil(issues.length * fewestShare));
  return [...known.values()]
    .filter(({ count }) => count >= fewest)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostSections)
    .toSorted((a, b) => a.places / a.count - b.places / b.count)
    .map(({ names, count, withItems, hashes }) => ({
      names,
      count,
      withItems,
      alike: alikeCount(hashes),
    }));
}

function alikeCount(hashes: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}

/** A heading's name by language; a heading `中文---English` has two. */
function namesIn(
  title: string,
  language: IssueHabits['language'],
): readonly (readonly [NameLanguage, string])[] {
  const at = title.indexOf('---');
  const halves = at === -1 ? [] : [title.slice(0, at).trim(), title.slice(at + 3).trim()];
  const names = halves.length > 0 && halves.every((half) => half !== '') ? halves : [title];
  return names.map((name) => [languageOf(name, language), name]);
}

function languageOf(name: string, language: IssueHabits['language']): NameLanguage {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  if (/\p{Script=Han}/u.test(name)) return language === 'ja' ? 'ja' : 'zh';
  return 'en';
}

/**
 * Which sections are one in two languages, by key: those that stand in the same place of issues with one
 * file name in two folders, every time or nearly so. Every key leads to that of its first language.
 */
function pairTwins(issues: readonly ProfiledIssue[]): ReadonlyMap<string, string> {
  const byName = new Map<string, ProfiledIssue[]>();
  for (const issue of issues) {
    const name = issue.path.slice(issue.path.lastIndexOf('/') + 1).toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), issue]);
  }
  const votes = new Map<string, Map<string, number>>();
  for (const [one, other, ...more] of byName.values()) {
    if (one === undefined || other === undefined || more.length > 0) continue;
    if (one.habits.sections.length !== other.habits.sections.length) continue;
    const [first, second] =
      (one.habits.language ?? '') < (other.habits.language ?? '') ? [one, other] : [other, one];
    for (const [index, { title }] of first.habits.sections.entries()) {
      const keys = [title, second.habits.sections[index]?.title ?? ''].map(sectionKey);
      const [a = '', b = ''] = keys;
      if (a === b || a === '' || b === '') continue;
      const row = votes.get(b) ?? new Map<string, number>();
      row.set(a, (row.get(a) ?? 0) + 1);
      votes.set(b, row);
    }
  }
  const pairs = new Map<string, string>();
  for (const [key, row] of votes) {
    const all = [...row.values()].reduce((sum, count) => sum + count, 0);
    const best = [...row].find(([, count]) => count * 2 > all);
    if (best !== undefined) pairs.set(key, best[0]);
  }
  return pairs;
}
