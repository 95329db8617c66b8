import { commonest } from '../issue/profile/found-profile.ts';
import { scanLines } from '../issue/parse/scan-lines.ts';
import { issueLanguages, type IssueLanguage } from '../issue/model.ts';
import { createBlock, cutBlocks, type Block } from './block.ts';
import { createChecker, type CheckedText } from './create-checker.ts';
import type { CheckSettings } from './check-settings.ts';
import { usualMarker, usualPictures, usualSections } from './house-habits.ts';
import type { House, LearntHouse, StyleSettings } from './house.ts';
import { ownHouse } from './own-house.ts';
import { ruleIds, type RuleId } from './rule-ids.ts';
import { spacingHabit } from './script-boundaries.ts';

/** The newest issues tell; so many are read. */
export const learntFrom = 30;

/** A habit shows in so many issues at least. */
const fewestIssues = 5;
/** A format is the house's when so many of its star counts have it. */
const usual = 0.8;

/**
 * Learns from a library's issues, the newest of which should be given, 30 or so. Rules whose findings are
 * certain mistakes stay on however often they are broken.
 */
export function learnHouse(issues: readonly CheckedText[], style: StyleSettings = {}): LearntHouse {
  const read = issues.map((one) => ({ language: one.issue.language, blocks: blocksOf(one) }));
  const stars = usualStars(read);
  const places = read.flatMap(({ blocks }) => blocks.flatMap(({ boundaries }) => boundaries));
  const spaced = places.filter(({ from, to }) => to > from).length;
  const house: House = {
    stars: stars.usual,
    spacing: spacingHabit(spaced, places.length),
    marker: usualMarker(issues),
    sections: usualSections(issues),
    pictures: usualPictures(issues),
  };
  const breaks = breaksOf(issues, ownHouse(house, { style }));
  const isTold = issues.length >= fewestIssues;
  return {
    house,
    broken: isTold
      ? ruleIds.filter((rule) => !ofHabit.has(rule) && (breaks[rule] ?? 0) > issues.length / 2)
      : [],
    evidence: {
      issues: issues.length,
      stars: stars.of === 0 ? null : { count: stars.count, of: stars.of },
      spacing:
        places.length === 0
          ? null
          : { count: Math.max(spaced, places.length - spaced), of: places.length },
      breaks,
    },
  };
}

interface ReadIssue {
  readonly language: IssueLanguage | null;
  readonly blocks: readonly Block[];
}

function blocksOf({ text, issue, findDefinition }: CheckedText): readonly Block[] {
  return cutBlocks(scanLines(text, issue.frontMatter?.to ?? 0)).map(({ from, to, kind }) =>
    createBlock(kind, text.slice(from, to), findDefinition),
  );
}

/** How each language writes star counts, and how many of all counts are written as most of their language. */
function usualStars(issues: readonly ReadIssue[]): {
  readonly usual: House['stars'];
  readonly count: number;
  readonly of: number;
} {
  const found = issueLanguages.flatMap((language) => {
    const own = issues.filter((one) => one.language === language);
    const formats = own.flatMap(({ blocks }) => blocks.flatMap(({ stars }) => stars));
    const most = commonest(formats.map(({ format }) => format));
    return most === null ? [] : [{ language, ...most }];
  });
  return {
    usual: Object.fromEntries(
      found
        .filter(({ count, of }) => count > usual * of)
        .map(({ language, value }) => [language, value]),
    ),
    count: found.reduce((sum, { count }) => sum + count, 0),
    of: found.reduce((sum, { of }) => sum + of, 0),
  };
}

/** What these rules hold an issue against is what nearly all of the library does. */
const ofHabit: ReadonlySet<RuleId> = new Set<RuleId>([
  'star-format',
  'cjk-spacing',
  'mixed-markers',
  'section-name',
  'picture-name',
]);

/** In how many issues each rule finds something. */
function breaksOf(
  issues: readonly CheckedText[],
  house: House,
): Readonly<Partial<Record<RuleId, number>>> {
  const checker = createChecker({ house });
  const counts = new Map<RuleId, number>();
  for (const issue of issues) {
    const found = checker.check(issue).filter(({ severity }) => severity !== 'error');
    for (const rule of new Set(found.map((one) => one.rule))) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return Object.fromEntries(counts);
}

/** The library's own settings over what it has learnt. */
export function settingsWithHouse(
  { broken }: LearntHouse,
  settings: CheckSettings = {},
): CheckSettings {
  return { ...Object.fromEntries(broken.map((rule) => [rule, 'off'])), ...settings };
}
