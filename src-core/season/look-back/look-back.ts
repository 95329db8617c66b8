import { hasCjk, isBilingual } from '../../issue/half-title.ts';
import type { Issue, Section } from '../../issue/model.ts';
import { numberInTitle } from '../../issue/parse/issue-number.ts';
import { sectionKeys } from '../../issue/section-key.ts';
import type { LookBackSettings, SeasonWords } from '../../library/season-settings.ts';
import type { TextEdit } from '../../text/edit.ts';
import { wordsIn } from '../season-words.ts';
import { changesOf, type Wanted } from './look-back-edits.ts';
import {
  addressKey,
  defaultLines,
  lookBackLine,
  type EarlierIssue,
  type LackingFact,
  type LineLanguage,
} from './look-back-line.ts';
import { newSection } from './new-section.ts';
import { linesOf, type OldLine } from './old-lines.ts';

export interface LookBack {
  /** In order; none where every line stands there already. */
  readonly edits: readonly TextEdit[];
  /** The numbers of the issues whose line is new or changed, and of those whose line stood there. */
  readonly written: readonly number[];
  readonly there: readonly number[];
  readonly missing: readonly MissingIssue[];
}

/** Why there is no line for an issue: there is none of that number, or it lacks what the line says. */
export interface MissingIssue {
  readonly number: number;
  readonly lacks: readonly LackingFact[] | null;
}

/**
 * The edits that let an issue look back at those so many numbers before it, by the rule of galley.yaml;
 * null for an issue without a number. Blanks of a line that stands there are left alone, and so is
 * whatever the curator wrote in other words; lines that came along from the issue before are replaced.
 */
export function lookBack(
  text: string,
  issue: Issue,
  rule: LookBackSettings,
  library: readonly EarlierIssue[],
): LookBack | null {
  const { number } = issue;
  if (number === null) return null;
  const language = languageOf(issue);
  const spoken = language === 'both' ? 'zh' : language;
  const template = inLanguage(rule.line, spoken) ?? defaultLines[spoken];
  const { wanted, missing } = wantedLines({ number, rule, template, language, library });
  const section = findSection(issue, rule.section);
  if (section === null) {
    const numbers = wanted.map((each) => each.number);
    const heading = inLanguage(rule.section, spoken) ?? '';
    const before = rule.before === undefined ? null : findSection(issue, rule.before);
    const lines = wanted.map((each) => each.text);
    const edits = lines.length === 0 ? [] : [newSection(text, issue, { heading, lines, before })];
    return { edits, written: numbers, there: [], missing };
  }
  const carried = carriedFrom(number, rule, library);
  const lines = linesOf(text, section, template);
  return { ...changesOf(text, section, { lines, wanted, carried }), missing };
}

/** Whether a line is that of an issue which the issue before looked back at. */
function carriedFrom(
  number: number,
  { offsets }: LookBackSettings,
  library: readonly EarlierIssue[],
): (line: OldLine) => boolean {
  const numbers = new Set(offsets.map((offset) => number - 1 - offset));
  const addresses = new Set(
    library.flatMap((each) =>
      each.address !== null && numbers.has(each.number) ? [addressKey(each.address)] : [],
    ),
  );
  return ({ address, text }) =>
    addresses.has(address) ||
    numbers.has(numberInTitle(text.replaceAll(/\]\([^)]*\)/gu, '] ')) ?? -1);
}

function languageOf({ title, language }: Issue): LineLanguage {
  if (title !== null && isBilingual(title)) return 'both';
  if (language === null) return hasCjk(title ?? '') ? 'zh' : 'en';
  return language === 'zh' ? 'zh' : 'en';
}

/** A text that is set for another language only is better than none. */
function inLanguage(words: SeasonWords | undefined, language: 'zh' | 'en'): string | null {
  return wordsIn(words, language) ?? wordsIn(words, language === 'zh' ? 'en' : 'zh');
}

function wantedLines({
  number,
  rule,
  template,
  language,
  library,
}: {
  readonly number: number;
  readonly rule: LookBackSettings;
  readonly template: string;
  readonly language: LineLanguage;
  readonly library: readonly EarlierIssue[];
}): { readonly wanted: readonly Wanted[]; readonly missing: readonly MissingIssue[] } {
  const wanted: Wanted[] = [];
  const missing: MissingIssue[] = [];
  for (const offset of new Set(rule.offsets)) {
    const earlier = library.find((each) => each.number === number - offset);
    if (earlier === undefined) {
      missing.push({ number: number - offset, lacks: null });
      continue;
    }
    const { text, lacking } = lookBackLine(template, earlier, language);
    if (text === null) missing.push({ number: earlier.number, lacks: lacking });
    else wanted.push({ number: earlier.number, text, address: addressKey(earlier.address ?? '') });
  }
  return { wanted, missing };
}

function findSection({ sections }: Issue, name: SeasonWords): Section | null {
  const names = typeof name === 'string' ? [name] : Object.values(name);
  const keys = new Set(
    names.flatMap((each) => sectionKeys(headingWords(each ?? ''))).filter((key) => key !== ''),
  );
  return sections.find(({ title }) => sectionKeys(title).some((key) => keys.has(key))) ?? null;
}

/** A heading's words without the address of its link. */
function headingWords(heading: string): string {
  return heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}
