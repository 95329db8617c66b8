import type { Issue } from '../issue/model.ts';
import { issueStatuses } from '../release/status.ts';
import { foldText } from './fold-text.ts';

/** Where a word is looked for: anywhere, in titles of issues and items, in addresses, in their hosts. */
type TermPlace = 'text' | 'title' | 'url' | 'domain';

export interface SearchTerm {
  readonly place: TermPlace;
  /** As it was typed. */
  readonly written: string;
  /** Never empty. */
  readonly folded: string;
}

export type SearchStatus = (typeof issueStatuses)[number];

/** Every part must hold; a part without values asks for nothing. Several values of a filter are alternatives. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** Folded parts of section titles. */
  readonly sections: readonly string[];
  readonly years: readonly { readonly from: number; readonly to: number }[];
  readonly languages: readonly string[];
  readonly statuses: readonly SearchStatus[];
}

export const searchLanguages = ['zh', 'en', 'ja'] as const satisfies readonly NonNullable<
  Issue['language']
>[];

/** Longer queries are cut: nobody types them. */
const longestQuery = 500;
const mostTerms = 20;

/** A filter's name or none, then a phrase in quotes or a word. An open quote reaches to the end. */
const part =
  /(?:(title|url|domain|site|section|year|lang|language|status):)?(?:"([^"]*)(?:"|$)|“([^”]*)(?:”|$)|「([^」]*)(?:」|$)|(\S+))/giu;

/** A filter that is still being typed asks for nothing yet. */
const unfinished = /^(?:title|url|domain|site|section|year|lang|language|status):$/iu;

/**
 * Reads what is typed into the search field. Never fails: what is no filter, or a filter whose value
 * cannot be one (`year:soon`), is a word to look for. S3 in INVARIANTS.md.
 */
export function parseQuery(typed: string): SearchQuery {
  const terms: SearchTerm[] = [];
  const sections: string[] = [];
  const years: { from: number; to: number }[] = [];
  const languages: string[] = [];
  const statuses: SearchStatus[] = [];
  const addTerm = (place: TermPlace, value: string) => {
    const { text: folded } = foldText(value);
    const isKnown = terms.some((term) => term.place === place && term.folded === folded);
    if (folded !== '' && !isKnown && terms.length < mostTerms)
      terms.push({ place, written: value, folded });
  };
  for (const match of typed.slice(0, longestQuery).matchAll(part)) {
    const value = match.slice(2).find((each) => each !== undefined) ?? '';
    const name = match[1]?.toLowerCase();
    const year = name === 'year' ? yearsOf(value) : null;
    const language = searchLanguages.find((each) => each === value.toLowerCase());
    const status = issueStatuses.find((each) => each === value.toLowerCase());
    if (name === 'title' || name === 'url') addTerm(name, value);
    else if (name === 'domain' || name === 'site') addTerm('domain', value);
    else if (name === 'section') sections.push(foldText(value).text);
    else if (year !== null) years.push(year);
    else if ((name === 'lang' || name === 'language') && language !== undefined) {
      languages.push(language);
    } else if (name === 'status' && status !== undefined) statuses.push(status);
    else if (name !== undefined) addTerm('text', match[0]);
    else if (!unfinished.test(match[0])) addTerm('text', value);
  }
  return {
    terms,
    sections: sections.filter((section) => section !== ''),
    years,
    languages,
    statuses,
  };
}

/** Whether there is anything to look for. */
export function isEmptyQuery({
  terms,
  sections,
  years,
  languages,
  statuses,
}: SearchQuery): boolean {
  return [terms, sections, years, languages, statuses].every((each) => each.length === 0);
}

function yearsOf(value: string): { from: number; to: number } | null {
  const match = /^(\d{4})?(-|\.\.)?(\d{4})?$/u.exec(value);
  const [, first, dash, last] = match ?? [];
  if (first === undefined && last === undefined) return null;
  const from = Number(first ?? 0);
  const to = last === undefined ? (dash === undefined ? from : 9999) : Number(last);
  return { from: Math.min(from, to), to: Math.max(from, to) };
}
