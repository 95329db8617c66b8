import { plainSettings, type EditionLanguage } from '../export/edition/edition-settings.ts';
import { composeEdition } from '../export/edition/compose-edition.ts';
import { isBilingual } from '../issue/half-title.ts';
import { ownWords } from '../issue/new-issue/subtitle.ts';
import type { SectionSettings } from '../issue/profile/profile-settings.ts';
import type { ParseProfile } from '../issue/profile/parse-profile.ts';
import type { Highlight, SeasonSettings } from '../library/season-settings.ts';
import { chooseSections, type ChosenIssue } from './choose-sections.ts';
import { issueMarkdown } from './issue-markdown.ts';
import { learnOriginals, originalOf } from './original-address.ts';
import { passingLinks } from './passing-links.ts';
import { countSeason, type SeasonCounts } from './season-counts.ts';
import { seasonFrontMatter } from './season-front-matter.ts';
import { inSeasonOrder, type SeasonIssue } from './season-issue.ts';
import {
  headMarkdown,
  numbered,
  seasonMarker,
  seasonSections,
  type SeasonItem,
  type SeasonSection,
} from './season-items.ts';
import type { SeasonPlace } from './season-place.ts';
import { sectionNames } from './section-names.ts';
import {
  fillWords,
  languageOfSeason,
  newsletterName,
  seasonWords,
  wordsIn,
} from './season-words.ts';
import type { Season } from './seasons.ts';

export const seasonForms = ['full', 'links'] as const;
/** `full`: issue by issue; `links`: the heads of all items by section. */
export type SeasonForm = (typeof seasonForms)[number];

export interface CompileOptions {
  readonly form: SeasonForm;
  /** Null takes the issues as they are. */
  readonly language: EditionLanguage | null;
  readonly season: Pick<Season, 'number' | 'from' | 'to' | 'own'>;
  readonly settings: SeasonSettings;
  readonly sections: readonly SectionSettings[];
  readonly profile: ParseProfile | null;
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
  const names = sectionNames(options.sections);
  const { issues: read, leftOut } = inLanguage(inSeasonOrder(given), options);
  const issues = chooseSections(read, names, settings);
  const language = options.language ?? languageOfSeason(issues);
  const sections = seasonSections(issues);
  const counts = countSeason(issues, sections);
  const original = settings.original ?? learnOriginals(given);
  const placed = issues.map((issue) => ({
    issue,
    heading: headingOf(issue),
    address: originalOf(issue, original),
  }));
  const links = placeholders(counts, options, issues.length);
  const title = titleOf(issues, language, options, links);
  const values = { ...links, title };
  const body =
    form === 'full'
      ? placed.map((each) => fullIssue(each, language, options.place))
      : [
          ...sections.map((section) => listOfHeads(section, issues)),
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

function inLanguage(
  issues: readonly SeasonIssue[],
  { language, sections, profile }: CompileOptions,
): { readonly issues: readonly SeasonIssue[]; readonly leftOut: readonly string[] } {
  if (language === null) return { issues, leftOut: [] };
  const leftOut: string[] = [];
  const kept = issues.flatMap((each): readonly SeasonIssue[] => {
    const { id, text, issue } = each;
    const fileName = id.slice(id.lastIndexOf('/') + 1);
    const settings = { ...plainSettings, sections };
    const edition = composeEdition(
      { text, issue, fileName, profile },
      { edition: 'full', language, settings },
    );
    if (!edition.ok) {
      leftOut.push(id);
      return [];
    }
    const { source } = edition.value;
    return [{ ...each, text: source.text, issue: source.issue }];
  });
  return { issues: kept, leftOut };
}

/** An issue's number and its own words; its whole title where it has none. */
function headingOf({ issue, id }: ChosenIssue): string {
  const { number, date, frontMatter, titleRange } = issue;
  const isText = titleRange === null || titleRange.from < (frontMatter?.to ?? 0);
  // What YAML and names of files hold is no Markdown.
  const title = isText
    ? (issue.title?.replaceAll(/[\\`*[\]<]/gu, String.raw`\$&`) ?? null)
    : issue.title;
  if (title === null) return number === null ? (date ?? id) : String(number);
  const own = ownWords(title, issue, []).map(({ from, to }) => title.slice(from, to));
  const words = own.length === 0 ? title : own.join(isBilingual(title) ? '---' : ' ');
  return number === null || own.length === 0 ? words : `${number} ${words}`;
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

function listOfHeads({ title, items }: SeasonSection, issues: readonly ChosenIssue[]): string {
  if (items.length === 0) return '';
  const marker = seasonMarker(issues);
  const heads = items.map((item, index) => numbered(index + 1, marker, headMarkdown(item)));
  return [title === '' ? '' : `## ${title}`, ...heads].filter((part) => part !== '').join('\n\n');
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

function highlightList(
  highlights: readonly Highlight[],
  sections: readonly SeasonSection[],
  language: EditionLanguage,
  marker: 'cjk' | 'dot',
): string {
  const words = seasonWords(language);
  const items = sections.flatMap((section) => section.items);
  const chosen = highlights.flatMap((highlight): readonly SeasonItem[] => {
    const own = items.filter(({ issue: { issue } }) => issue.number === highlight.issue);
    const found =
      own.find(({ item }) => item.url === highlight.item) ??
      own.find(({ item }) => item.title.trim() === highlight.item.trim());
    return found === undefined ? [] : [found];
  });
  if (chosen.length === 0) return '';
  const heads = chosen.map((item, index) => {
    const { number } = item.issue.issue;
    const from = number === null ? '' : words.issue(number);
    return numbered(index + 1, marker, headMarkdown(item) + from);
  });
  return [`## ${words.highlights}`, ...heads].join('\n\n');
}

function titleOf(
  issues: readonly SeasonIssue[],
  language: EditionLanguage,
  { season, settings, form }: CompileOptions,
  values: Readonly<Record<string, string | number>>,
): string {
  const words = seasonWords(language);
  const given = wordsIn(season.own?.title, language) ?? wordsIn(settings.title, language);
  if (given !== null) return fillWords(given, values);
  const name = wordsIn(season.own?.name, language);
  const newsletter = newsletterName(issues) ?? '';
  const own = name === null ? words.season(season.number) : language === 'zh' ? name : ` ${name}`;
  const title = `${newsletter}${own}${words.range(season.from, season.to)}`.trim();
  return form === 'links' ? title + words.links : title;
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
