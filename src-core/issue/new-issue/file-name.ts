import { stemOf } from '../parse/issue-number.ts';
import { findDate } from '../parse/dates.ts';
import { addDays, daysBetween } from './calendar.ts';
import { dateMentions } from './date-mentions.ts';
import type { IssueIdentity } from './identity-edits.ts';
import { placeholder } from './subtitle.ts';

/** A file's path below the library, with what the issue in it says of itself. */
export interface NamedIssue extends IssueIdentity {
  readonly path: string;
}

const dateMark = '\u{e000}';
const numberMark = '\u{e001}';
const commonWords =
  /^(?:the|issue|issues|no|nr|vol|volume|number|weekly|week|newsletter|digest|news|post|draft|周刊|第|期|号)$/iu;

/** A path with marks for the issue's date and number: issues of one habit have the same. */
export function pathPattern({ path, number, date }: NamedIssue): string {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut).replaceAll(/(?<=^|\/)(?:19|20)\d{2}(?=\/)/gu, '2000');
  return folder + namePattern(path.slice(cut), { number, date });
}

/**
 * The path of the issue after `last`, by the names of `others`: date, number and a folder's year advance,
 * a title in the name becomes the placeholder.
 */
export function nextPath(
  last: NamedIssue,
  others: readonly NamedIssue[],
  next: IssueIdentity,
  hasOwnTitle: boolean,
): string {
  const cut = last.path.lastIndexOf('/') + 1;
  const name = last.path.slice(cut);
  const extension = name.slice(stemOf(name).length);
  const pattern = namePattern(name, last).slice(0, -extension.length || undefined);
  const otherPatterns = others
    .filter(({ path }) => path !== last.path)
    .map((other) => namePattern(stemOf(other.path), other));
  const stem = withoutOwnWords(pattern, otherPatterns, hasOwnTitle);
  const folder = nextFolder(last.path.slice(0, cut), last.date, next.date);
  return `${folder}${fill(stem, last, name, next) ?? fallbackStem(next)}${extension || '.md'}`;
}

function fallbackStem({ number, date }: IssueIdentity): string {
  return date === null ? `issue-${number ?? 1}` : `${date}-weekly`;
}

/** Where the whole name is not a habit, the words in it that are the issue's own give way. */
function withoutOwnWords(pattern: string, others: readonly string[], hasOwnTitle: boolean): string {
  if (others.includes(pattern)) return pattern;
  const behind = Math.max(pattern.lastIndexOf(dateMark), pattern.lastIndexOf(numberMark)) + 1;
  if (others.length === 0) {
    if (hasOwnTitle || !hasOwnWords(pattern.slice(behind))) return pattern;
    const own = pattern.slice(behind).replace(/[\p{L}\p{N}].*$/u, placeholder);
    return pattern.slice(0, behind) + own;
  }
  const marks = marksOf(pattern);
  const like = others.filter((other) => marksOf(other) === marks);
  if (like.length === 0) return pattern;
  const start = Math.min(...like.map((other) => sharedLength(pattern, other)));
  const end = Math.min(...like.map((other) => sharedLength(reversed(pattern), reversed(other))));
  const from = wordStart(pattern, start);
  const to = Math.max(from, wordEnd(pattern, pattern.length - end));
  const own = pattern.slice(from, to);
  if (marksOf(own) !== '' || !hasOwnWords(own)) return pattern;
  return pattern.slice(0, from) + placeholder + pattern.slice(to);
}

function hasOwnWords(name: string): boolean {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !commonWords.test(word));
}

function marksOf(pattern: string): string {
  return pattern.replaceAll(/[^\u{e000}\u{e001}]/gu, '');
}

function reversed(text: string): string {
  return text.split('').toReversed().join('');
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end))) end += 1;
  return end;
}

function namePattern(name: string, { number, date }: IssueIdentity): string {
  const ownDate = dateInName(name, date);
  const dated =
    ownDate === null ? name : name.slice(0, ownDate.from) + dateMark + name.slice(ownDate.to);
  return number === null ? dated : dated.replace(numberPattern(number), numberMark);
}

/** The date in a name: the issue's own, else any. */
function dateInName(name: string, date: string | null) {
  const own = date === null ? undefined : dateMentions(name, date)[0];
  if (own !== undefined) return { ...own, date };
  const other = findDate(name);
  const mention = other === null ? undefined : dateMentions(name, other)[0];
  return mention === undefined ? null : { ...mention, date: other };
}

function numberPattern(number: number): RegExp {
  return new RegExp(`(?<!\\d)0*${number}(?!\\d)`, 'u');
}

/** Null when the name carries nothing that tells issues apart. */
function fill(stem: string, last: IssueIdentity, name: string, next: IssueIdentity): string | null {
  if (marksOf(stem) === '') return null;
  const found = dateInName(name, last.date);
  const written = found === null ? '' : name.slice(found.from, found.to);
  const rest = found === null ? name : name.slice(0, found.from) + name.slice(found.to);
  const digits = last.number === null ? '' : (numberPattern(last.number).exec(rest)?.[0] ?? '');
  if (stem.includes(dateMark) && next.date === null) return null;
  return stem
    .replace(dateMark, () => found?.write(shifted(found.date, last.date, next.date)) ?? written)
    .replace(numberMark, () => String(next.number ?? '').padStart(digits.length, '0'));
}

/** A name's date that is not the issue's keeps its distance from it. */
function shifted(found: string | null, last: string | null, next: string | null): string {
  if (next === null) return found ?? '';
  return found === null || last === null ? next : addDays(next, daysBetween(last, found));
}

function nextFolder(folder: string, last: string | null, next: string | null): string {
  if (last === null || next === null) return folder;
  return folder.replace(new RegExp(`(?<=^|/)${last.slice(0, 4)}(?=/)`, 'u'), next.slice(0, 4));
}
