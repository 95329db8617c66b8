import type { EditionLanguage } from '../export/edition/edition-settings.ts';
import type { Highlight } from '../library/season-settings.ts';
import type { ChosenIssue } from './choose-sections.ts';
import { chosenSeason, type SeasonChoice } from './chosen-season.ts';
import { headMarkdown } from './head-markdown.ts';
import { highlightList } from './highlight-list.ts';
import { issueHeading } from './issue-heading.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { learnOriginals, originalOf } from './original-address.ts';
import { passingLinks } from './passing-links.ts';
import { countSeason, type SeasonCounts } from './season-counts.ts';
import { seasonFrontMatter } from './season-front-matter.ts';
import type { SeasonForm } from './season-form.ts';
import type { SeasonIssue } from './season-issue.ts';
import { numbered, seasonMarker, type SeasonSection } from './season-items.ts';
import type { SeasonPlace } from './season-place.ts';
import { fillWords, seasonWords } from './season-words.ts';
import { seasonTitle } from './season-title.ts';
import type { Season } from './seasons.ts';

export interface CompileOptions extends SeasonChoice {
  readonly form: SeasonForm;
  readonly season: Pick<Season, 'number' | 'from' | 'to' | 'own'>;
  /** Markdown, with placeholders; '' for none. */
  readonly preface: string;
  readonly afterword: string;
  readonly place: SeasonPlace;
  /** Shown before all others, in this order; those that no issue has are left out. */
  readonly highlights?: readonly Highlight[];
}

export interface CompiledSeason {
  /** The whole document, with front matter. */
  readonly text: string;
  readonly title: string;
  readonly language: EditionLanguage;
  readonly counts: SeasonCounts;
  /** The rule of the originals' addresses; null where none is known. */
  readonly original: string | null;
  /** Ids of issues that are not in it: they have nothing in the wanted language. */
  readonly leftOut: readonly string[];
  readonly issues: readonly CompiledIssue[];
}

interface CompiledIssue {
  readonly id: string;
  readonly number: number | null;
  readonly heading: string;
  /** Where it can be read; null when not known. */
  readonly address: string | null;
}

/** Compiles a season's issues, given in any order. The same input gives the same text. */
export function compileSeason(
  given: readonly SeasonIssue[],
  options: CompileOptions,
): CompiledSeason {
  const { form, settings } = options;
  const { issues, leftOut, language, sections } = chosenSeason(given, options);
  const counts = countSeason(issues, sections);
  const original = settings.original ?? learnOriginals(given);
  const placed = issues.map((issue) => ({
    issue,
    heading: issueHeading(issue),
    address: originalOf(issue, original),
  }));
  const links = placeholders(counts, options, issues.length);
  const title = seasonTitle(issues, language, options, links);
  const values = { ...links, title };
  const body =
    form === 'full'
      ? placed.map((each) => fullIssue(each, language, options.place))
      : [
          ...sections.map((section) => listOfHeads(section, sections, issues, language)),
          settings.appendix === false ? '' : appendix(issues, sections, language),
        ];
  const parts = [
    seasonFrontMatter(title, issues),
    fillWords(withoutFrontMatter(options.preface), values),
    highlightList(options.highlights ?? [], sections, language, seasonMarker(issues)),
    ...body,
    fillWords(withoutFrontMatter(options.afterword), values),
  ];
  return {
    text: `${parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('\n\n')}\n`,
    title,
    language,
    counts,
    original,
    leftOut,
    issues: placed.map(({ issue, heading, address }) => ({
      id: issue.id,
      number: issue.issue.number,
      heading,
      address,
    })),
  };
}

function fullIssue(
  {
    issue,
    heading,
    address,
  }: { readonly issue: ChosenIssue; readonly heading: string; readonly address: string | null },
  language: EditionLanguage,
  place: SeasonPlace,
): string {
  const { original, published } = seasonWords(language);
  const { date } = issue.issue;
  const facts = [
    address === null ? '' : `[${original}](${address})`,
    date === null ? '' : `${published}${date}`,
  ];
  const line = facts.filter((fact) => fact !== '').join(' | ');
  const parts = [`## ${heading}`, line, issueMarkdown(issue, place, 3)];
  return parts.filter((part) => part !== '').join('\n\n');
}

function listOfHeads(
  { title, items }: SeasonSection,
  sections: readonly SeasonSection[],
  issues: readonly ChosenIssue[],
  language: EditionLanguage,
): string {
  if (items.length === 0) return '';
  const marker = seasonMarker(issues);
  const heads = items.map(({ issue: { text }, item }, index) =>
    numbered(index + 1, marker, headMarkdown(text, item)),
  );
  // Only where no issue has sections a list needs no heading.
  const name = title === '' && sections.length > 1 ? seasonWords(language).other : title;
  return [name === '' ? '' : `## ${name}`, ...heads].filter((part) => part !== '').join('\n\n');
}

function appendix(
  issues: readonly ChosenIssue[],
  sections: readonly SeasonSection[],
  language: EditionLanguage,
): string {
  const marker = seasonMarker(issues);
  const words = seasonWords(language);
  const links = passingLinks(issues, sections).map(({ issue: { issue }, link }, index) => {
    const from = issue.number === null ? '' : words.issue(issue.number);
    return numbered(index + 1, marker, link + from);
  });
  return links.length === 0 ? '' : [`## ${words.appendix}`, ...links].join('\n\n');
}

/** What a preface, an afterword and a title can name. */
function placeholders(
  counts: SeasonCounts,
  { season }: CompileOptions,
  issueCount: number,
): Readonly<Record<string, string | number>> {
  return {
    season: season.number,
    from: season.from,
    to: season.to,
    issues: issueCount,
    items: counts.items,
    ...counts.kinds,
    ...(counts.firstDate === null ? {} : { first: counts.firstDate }),
    ...(counts.lastDate === null ? {} : { last: counts.lastDate }),
    ...(counts.days === null ? {} : { days: counts.days }),
  };
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)/u, '');
}
