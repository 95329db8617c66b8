import { findDate } from '../issue/parse/dates.ts';
import { dateKeys, numberKeys } from '../issue/parse/identity.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import { numberInTitle, stemOf } from '../issue/parse/issue-number.ts';
import type { Range } from '../text/edit.ts';
import type { IssueView } from './issue-view.ts';

type Place = 'file' | 'title' | 'heading' | 'matter' | 'original';

/** What one place says an issue's number or date is; `range` is null for the file's name. */
export interface Stated<Value> {
  readonly place: Place;
  readonly value: Value;
  readonly range: Range | null;
}

export interface StatedIdentity {
  readonly numbers: readonly Stated<number>[];
  readonly dates: readonly Stated<string>[];
}

/** Names that state a number beyond doubt: `issue-300`, `vol-12`, `第12期`, `012`. */
const fileNumber =
  /(?:^|[^a-z])(?:issue|vol|no|第|#)[-_ .#]{0,2}0*(\d{1,5})(?![\d.])|^0*(\d{1,4})$/iu;
/** Words of a link to the issue's first home. */
const originalWords = /\boriginal\b|原文|原版|原始版本/iu;

/** Every place of an issue, its file's name among them, that states its number or its date. */
export function statedIdentity(view: IssueView): StatedIdentity {
  const numbers: Stated<number>[] = [];
  const dates: Stated<string>[] = [];
  const add = (place: Place, range: Range | null, number: number | null, date: string | null) => {
    if (number !== null) numbers.push({ place, value: number, range });
    if (date !== null) dates.push({ place, value: date, range });
  };
  if (view.path !== '') {
    const stem = stemOf(view.path);
    const found = fileNumber.exec(stem);
    const digits = found?.[1] ?? found?.[2];
    const number = digits === undefined ? null : Number(digits);
    add('file', null, number === null || isYear(number) ? null : number, findDate(stem));
  }
  const { frontMatter, title, titleRange } = view.issue;
  for (const [key, value] of Object.entries(frontMatter?.values ?? {})) {
    const range = frontMatter?.ranges[key] ?? null;
    if (range === null) continue;
    const isNumber = isOneOf(numberKeys, key) && /^\d{1,6}$/u.test(value);
    add(
      'matter',
      range,
      isNumber ? Number(value) : null,
      isOneOf(dateKeys, key) ? findDate(value) : null,
    );
  }
  if (title !== null && titleRange !== null) {
    add('title', titleRange, numberInTitle(title), findDate(title.slice(0, 500)));
  }
  const heading = topHeading(view);
  if (
    heading !== null &&
    (titleRange === null || heading.to < titleRange.from || heading.from > titleRange.to)
  ) {
    const words = view.text.slice(heading.from, heading.to);
    add('heading', heading, numberInTitle(words), findDate(words.slice(0, 500)));
  }
  for (const original of originalLinks(view)) {
    add('original', original, null, findDate(view.text.slice(original.from, original.to)));
  }
  return { numbers, dates };
}

function isYear(value: number): boolean {
  return value >= 1990 && value <= 2100;
}

function isOneOf(keys: readonly string[], key: string): boolean {
  return keys.some((each) => each.toLowerCase() === key.toLowerCase());
}

/** The first heading, when it is of the first level. */
function topHeading({ blocks }: IssueView): Range | null {
  const first = blocks.find(({ kind }) => kind === lineKind.heading);
  if (first === undefined || !/^ {0,3}#\s/u.test(first.block.text)) return null;
  return { from: first.from, to: first.from + first.block.text.trimEnd().length };
}

/** Addresses before the first section whose links say that they lead to this issue's first home. */
function originalLinks({ blocks, issue: { preamble } }: IssueView): readonly Range[] {
  return blocks
    .filter(({ from, to }) => from >= preamble.from && to <= preamble.to)
    .flatMap(({ from: by, block }) =>
      block.links.flatMap(({ from, to, address }) => {
        const link = block.text.slice(from, to);
        const at = link.lastIndexOf(address);
        const words = at === -1 ? '' : link.slice(0, at);
        const isOriginal = originalWords.test(words) && /\/\d{4}-\d{2}-\d{2}/u.test(address);
        return isOriginal ? [{ from: by + from + at, to: by + from + at + address.length }] : [];
      }),
    );
}
