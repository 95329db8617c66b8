import { findDate } from '../parse/dates.ts';
import { numberInTitle } from '../parse/issue-number.ts';
import { linkAt } from '../parse/link-syntax.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { dateMentions } from './date-mentions.ts';
import type { IssueIdentity } from './identity-edits.ts';
import { bareNumber, numberMentions } from './number-mentions.ts';
import { ownWords, placeholder } from './subtitle.ts';
import { titleEdits } from './title-edits.ts';

/** An issue that others refer to. */
export interface KnownIssue extends IssueIdentity {
  readonly title: string | null;
}

/** What is needed to let references advance. */
export interface References {
  /** How many numbers the new issue is ahead. */
  readonly step: number;
  readonly names: readonly string[];
  /** Null when no issue of that number is known. */
  readonly findIssue: (number: number) => KnownIssue | null;
}

/** The section in which issues look back at older ones. */
export const lookBackName =
  /往年回顾|往期回顾|历史回顾|去年今日|往期推荐|looking back|look back|past reviews?|from the archives?|flashback|throwback|(?:years?|issues) ago|過去の|振り返り/iu;

/** A line that leads to the issue before or after. */
export const neighbourLine =
  /^\W*(?:上一?期|下一?期|前一期|后一期|previous(?: issue)?|next(?: issue)?)\s*[:：]/iu;

const yearAndMonth = /(?<=\/)((?:19|20)\d{2})\/(\d{2})(?=\/)/u;

/**
 * A line that refers to an older issue, `[Weekly #10: Title](…/2023-06-10-weekly) (2023-06-10)`, as it
 * refers to the issue that is `step` later. What is not known of that one becomes the placeholder. Null
 * when the line refers to no issue by its number.
 */
export function advanceReference(line: string, references: References): string | null {
  const { step, names, findIssue } = references;
  const open = line.search(/(?<!!)\[/u);
  const link = open === -1 ? null : linkAt(line, open, line.length);
  const number = numberInTitle(line.replaceAll(/\]\([^)]*\)/gu, '] '));
  if (link === null || link.url === null || number === null) return null;
  const next: KnownIssue = findIssue(number + step) ?? {
    number: number + step,
    date: null,
    title: null,
  };
  const old = { number, date: findIssue(number)?.date ?? findDate(link.url) };
  const urlFrom = line.indexOf(link.url, link.labelTo);
  return [
    line.slice(0, link.labelFrom),
    labelOf(line.slice(link.labelFrom, link.labelTo), old, next, names),
    line.slice(link.labelTo, urlFrom),
    urlOf(link.url, old, next),
    line.slice(urlFrom + link.url.length, link.to),
    tailOf(line.slice(link.to), old, next, names),
  ].join('');
}

function labelOf(
  label: string,
  old: IssueIdentity,
  next: KnownIssue,
  names: readonly string[],
): string {
  const statesNumber = old.number !== null && numberMentions(label, old.number, names).length > 0;
  if (next.title === null) {
    if (!statesNumber) return placeholder;
    const range = { from: 0, to: label.length };
    return applyEdits(label, titleEdits(label, range, { from: old, to: next, names }));
  }
  const title = next.title.replaceAll(/[[\]]/gu, String.raw`\$&`);
  const own = ownWords(title, next, names)[0];
  return statesNumber || own === undefined ? title : title.slice(own.from, own.to);
}

/** The placeholder when the address cannot be told from what is known of the two issues. */
function urlOf(url: string, old: IssueIdentity, next: KnownIssue): string {
  let address = url;
  const dates = old.date === null ? [] : dateMentions(url, old.date);
  if (dates.length > 0 || yearAndMonth.test(url)) {
    if (next.date === null) return placeholder;
    const { date } = next;
    address = applyEdits(
      url,
      dates.map(({ from, to, write }) => ({ from, to, insert: write(date) })),
    );
    if (dates.length === 0) {
      address = address.replace(yearAndMonth, date.slice(0, 7).replace('-', '/'));
    }
  }
  if (old.number !== null && next.number !== null) {
    const { number } = next;
    const mentions = numberMentions(address, old.number);
    address = applyEdits(
      address,
      mentions.map(({ from, to, write }) => ({ from, to, insert: write(number) })),
    );
  }
  return address === url ? placeholder : address;
}

function tailOf(
  tail: string,
  old: IssueIdentity,
  next: KnownIssue,
  names: readonly string[],
): string {
  const dated = applyEdits(
    tail,
    old.date === null
      ? []
      : dateMentions(tail, old.date).map(({ from, to, write }) => ({
          from,
          to,
          insert: next.date === null ? placeholder : write(next.date),
        })),
  );
  if (old.number === null || next.number === null) return dated;
  const { number } = next;
  const mention = numberMentions(dated, old.number, names)[0] ?? bareNumber(dated, old.number);
  if (mention === null) return dated;
  const numbered = dated.slice(0, mention.from) + mention.write(number) + dated.slice(mention.to);
  return next.date === null
    ? numbered
    : numbered.replace(/(?<!\d)(?:19|20)\d{2}(?=\s?[#第])/u, next.date.slice(0, 4));
}
