import { labelKey, linkDefinitions } from '../../issue/operations/link-places.ts';
import { canonicalUrl } from '../../links/canonical-url.ts';
import { textLinks } from '../../links/text-links.ts';
import type { ChosenIssue } from '../choose-sections.ts';
import { chosenSeason, type SeasonChoice } from '../chosen-season.ts';
import { countSeason } from '../season-counts.ts';
import type { SeasonIssue } from '../season-issue.ts';
import { isCurated, seasonSections, type SeasonSection } from '../season-items.ts';

/** Issues that are read together, as a season's compilation reads them. */
export interface StatisticsBatch {
  /** Null for issues of no season. */
  readonly season: { readonly number: number; readonly from: number; readonly to: number } | null;
  readonly issues: readonly SeasonIssue[];
}

/** What is counted of a run of issues; a season's counts are those of its compilation. */
export interface Statistics {
  /** What the issues call their sections, in the order in which they have them. */
  readonly sections: readonly string[];
  /** By season, then in its order; `items` are by section. */
  readonly issues: readonly {
    readonly id: string;
    readonly number: number | null;
    readonly date: string | null;
    readonly title: string | null;
    readonly items: readonly number[];
  }[];
  readonly seasons: readonly {
    /** Null for issues of no season. */
    readonly number: number | null;
    readonly from: number | null;
    readonly to: number | null;
    readonly issues: number;
    readonly items: readonly number[];
  }[];
  /** Most items first. */
  readonly domains: readonly DomainCount[];
  /** The dated issues by date, with the days since the one before; null for the first. */
  readonly rhythm: readonly {
    readonly number: number | null;
    readonly date: string;
    readonly days: number | null;
  }[];
  readonly items: number;
}

/** A host, without `www.`: the items that lead to it, and the links to it in their texts. */
interface DomainCount {
  readonly domain: string;
  readonly items: number;
  readonly mentions: number;
}

/** Counts the batches, which share no issue, with the sections of all of them merged. */
export function countStatistics(
  batches: readonly StatisticsBatch[],
  choice: SeasonChoice,
): Statistics {
  const chosen = batches.map(({ season, issues }) => ({
    season,
    issues: chosenSeason(issues, choice).issues,
  }));
  const all = chosen.flatMap(({ issues }) => issues);
  const sections = seasonSections(all);
  const counts = countSeason(all, sections);
  const byIssue = new Map(counts.issues.map((each, index) => [all[index], each.items]));
  return {
    sections: sections.map(({ title }) => title),
    issues: counts.issues,
    seasons: chosen
      .filter(({ issues }) => issues.length > 0)
      .map(({ season, issues }) => ({
        number: season?.number ?? null,
        from: season?.from ?? null,
        to: season?.to ?? null,
        issues: issues.length,
        items: sections.map((_, at) =>
          issues.reduce((sum, issue) => sum + (byIssue.get(issue)?.[at] ?? 0), 0),
        ),
      })),
    domains: citedDomains(all, sections),
    rhythm: rhythmOf(counts.issues),
    items: counts.items,
  };
}

function citedDomains(
  issues: readonly ChosenIssue[],
  sections: readonly SeasonSection[],
): readonly DomainCount[] {
  const counts = new Map<string, { items: number; mentions: number }>();
  const count = (address: string | null, kind: 'items' | 'mentions') => {
    const domain = address === null ? null : domainOf(address);
    if (domain === null) return;
    const known = counts.get(domain) ?? { items: 0, mentions: 0 };
    known[kind] += 1;
    counts.set(domain, known);
  };
  for (const { items } of sections) for (const { item } of items) count(item.url, 'items');
  for (const issue of issues) {
    const { text } = issue;
    const definitions = /^ {0,3}\[[^\]\n]+\]:/mu.test(text) ? linkDefinitions(text) : null;
    const define = (label: string) => definitions?.get(labelKey(label))?.target ?? null;
    for (const chosen of issue.sections) {
      if (!isCurated(issue, chosen)) continue;
      const { section, removed } = chosen;
      for (const body of [
        section.intro,
        ...section.items.map((item) => item.body),
        section.outro,
      ]) {
        for (const { from, address } of textLinks(text, body, define)) {
          if (removed.some((range) => range.from <= from && from < range.to)) continue;
          count(address, 'mentions');
        }
      }
    }
  }
  return [...counts]
    .map(([domain, { items, mentions }]) => ({ domain, items, mentions }))
    .toSorted(
      (a, b) => b.items - a.items || b.mentions - a.mentions || (a.domain < b.domain ? -1 : 1),
    );
}

function domainOf(address: string): string | null {
  const canonical = canonicalUrl(address);
  if (canonical === null || !URL.canParse(canonical)) return null;
  const { hostname } = new URL(canonical);
  return hostname === '' ? null : hostname.replace(/^www\./u, '');
}

const dayMs = 86_400_000;

function rhythmOf(issues: Statistics['issues']): Statistics['rhythm'] {
  const dated = issues
    .flatMap(({ number, date }) => (date === null ? [] : [{ number, date }]))
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return dated.map((each, index) => {
    const before = dated[index - 1];
    const days =
      before === undefined
        ? null
        : Math.round((Date.parse(each.date) - Date.parse(before.date)) / dayMs);
    return { ...each, days };
  });
}
