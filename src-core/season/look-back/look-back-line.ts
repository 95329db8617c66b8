import { escapeBrackets, linkTarget } from '../../issue/operations/link-text.ts';
import { halfTitle, isBilingual } from '../../issue/half-title.ts';
import { nameInTitle, ownWords } from '../../issue/new-issue/subtitle.ts';
import { canonicalUrl } from '../../links/canonical-url.ts';
import { fillWords } from '../season-words.ts';

/** An issue that others look back at. */
export interface EarlierIssue {
  readonly number: number;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** Where it can be read; null when not known. */
  readonly address: string | null;
}

/** How a line is written where galley.yaml does not say it. */
export const defaultLines = {
  zh: '[{title}]({original})（{year}.{month}.{day}）',
  en: '[{title}]({original}) ({date})',
} as const;

/** What a line can need of an issue and not get. */
export type LackingFact = 'title' | 'date' | 'address';

/** Bilingual lines keep both halves of a title; others take the half of their language. */
export type LineLanguage = 'zh' | 'en' | 'both';

interface Line {
  /** Null where something lacks. */
  readonly text: string | null;
  readonly lacking: readonly LackingFact[];
}

/** The line that a template makes of an issue. */
export function lookBackLine(
  template: string,
  earlier: EarlierIssue,
  language: LineLanguage,
): Line {
  const values = valuesOf(earlier, language);
  const needed = [...template.matchAll(/\{([a-z]+)\}/gu)].map(([, name = '']) => name);
  const lacking = needed.flatMap((name): readonly LackingFact[] =>
    Object.hasOwn(values, name) && (values[name] ?? null) === null ? [factOf(name)] : [],
  );
  if (lacking.length > 0) return { text: null, lacking: [...new Set(lacking)] };
  const filled = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  );
  return { text: fillWords(template, Object.fromEntries(filled)), lacking: [] };
}

function factOf(name: string): LackingFact {
  if (name === 'original') return 'address';
  return name === 'title' || name === 'words' ? 'title' : 'date';
}

function valuesOf(
  { number, title, date, address }: EarlierIssue,
  language: LineLanguage,
): Readonly<Record<string, string | null>> {
  const shown = title === null ? null : wordsOf(title, language).trim();
  const [year = null, month = null, day = null] = date?.split('-') ?? [];
  return {
    number: String(number),
    title: shown === null ? null : escapeBrackets(shown),
    words: shown === null ? null : escapeBrackets(ownWordsIn(shown, number, date)),
    original: address === null ? null : linkTarget(address),
    date,
    year,
    month,
    day,
  };
}

function wordsOf(title: string, language: LineLanguage): string {
  return language === 'both' ? title : halfTitle(title, language);
}

/** The title without what the newsletter is called and the issue's number and date. */
function ownWordsIn(title: string, number: number, date: string | null): string {
  const found = ownWords(title, { number, date }, nameInTitle(title, number));
  const own = found.map(({ from, to }) => title.slice(from, to));
  return own.length === 0 ? title : own.join(isBilingual(title) ? '---' : ' ');
}

/** A line as it is compared: blanks are the curator's own. */
export function lineKey(line: string): string {
  return line.replaceAll(/\s+/gu, '');
}

/** Whether a line has the form of a template, whatever stands in its places. */
export function hasForm(template: string, line: string): boolean {
  const literal = lineKey(template).replaceAll(/[.*+?^$()|[\]\\/{}]/gu, String.raw`\$&`);
  const form = literal.replaceAll(/\\\{[a-z]+\\\}/gu, '.*?');
  return new RegExp(`^${form}$`, 'u').test(lineKey(line));
}

/** What addresses are compared by. */
export function addressKey(address: string): string {
  return canonicalUrl(address) ?? address;
}
