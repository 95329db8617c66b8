import { err, ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Issue, Marker, Section } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { plainText } from '../parse/plain-text.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { followMarker } from './body-indent.ts';
import { descriptionOf, newDescriptions, tidyDescription } from './description.ts';
import { typicalGap } from './gaps.ts';
import { styleAt } from './head-style.ts';
import { markerWidth, restyleHead, takeHeadApart, type HeadParts } from './item-head.ts';
import { escapeBrackets, linkTarget } from './link-text.ts';
import type { ItemPlace, Operation, OperationError, TitleError } from './operation.ts';
import { placeNumbers } from './place-numbers.ts';
import { putIn } from './put-in.ts';
import { slotsOf } from './slots.ts';
import { readsAs, structureOf, withItems } from './structure.ts';

/** An item that is yet to be written. */
export interface ItemDraft {
  /** Markdown of one line. */
  readonly title: string;
  readonly url: string | null;
  /** What stands after the link, e.g. `(English)`; '' or absent for nothing. */
  readonly tail?: string;
  /** Markdown without the indent that the section gives it; '' or absent for none. */
  readonly description?: string;
}

/** Inserts an item as item `place.item` of its section, written as the items there are. */
export function insertItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  { title, url, tail = '', description = '' }: ItemDraft,
  parse: ParseText = createTextReader(),
): Result<Operation, TitleError> {
  const section = issue.sections[place.section];
  if (section === undefined || !isPlace(section, place.item)) return err('out-of-range');
  const plain = title.trim();
  if (plain === '' || plain.includes('\n')) return err('no-title');
  const after = tail.trim() === '' ? '' : ` ${tail.trim()}`;
  const core = url === null ? plain : `[${escapeBrackets(plain)}](${linkTarget(url)})${after}`;
  const style =
    styleAt(text, section, place.item) ??
    firstStyle(text, issue, place.section, parse) ??
    plainBullet;
  const head: HeadParts = { ...plainBullet, core, trailing: '' };
  const numbered = style.number !== '';
  const [first = '', ...others] = newDescriptions(text, issue, section, description, style.marker);
  const insert = (body: string) => {
    const write = (number: number) => {
      const line = restyleHead(head, style, number);
      return line === null ? null : line + body;
    };
    return insertWritten(text, issue, place, { title: plainText(plain), numbered, write }, parse);
  };
  const inserted = insert(first);
  for (const body of first === '' ? [] : [first, ...others]) {
    const done = body === first ? inserted : insert(body);
    if (done.ok && describes(text, done.value, place, description, parse)) return done;
  }
  return inserted;
}

/** Whether the inserted item, rather than the section, is read to have the description. */
function describes(
  text: string,
  { edits }: Operation,
  place: ItemPlace,
  description: string,
  parse: ParseText,
): boolean {
  const written = applyEdits(text, edits);
  const section = parse(written).sections[place.section];
  const read = section && descriptionOf(written, section, place.item);
  return read?.markdown === tidyDescription(description);
}

/** Puts a copy of an item after it. */
export function duplicateItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  parse: ParseText = createTextReader(),
): Result<Operation, OperationError> {
  const section = issue.sections[place.section];
  const item = section?.items[place.item];
  const slot = section === undefined ? undefined : slotsOf(text, section)[place.item];
  if (item === undefined || slot === undefined) return err('out-of-range');
  const parts = takeHeadApart(text, item);
  const body = text.slice(item.head.to, slot.content.to);
  const whole = { from: 0, to: body.length };
  const write = (number: number) => {
    const head = restyleHead(parts, parts, number);
    if (head === null) return null;
    const width = markerWidth(parts);
    const growth = head.length - (item.head.to - item.head.from);
    const edits = width === 0 ? [] : followMarker(body, whole, width, width + growth);
    return head + applyEdits(body, edits);
  };
  const copy = { title: item.title, numbered: item.number !== null, write };
  return insertWritten(text, issue, { ...place, item: place.item + 1 }, copy, parse);
}

/** An item with all its text, for `insertWritten`. */
export interface WrittenItem {
  /** As it will be read. */
  readonly title: string;
  readonly numbered: boolean;
  /** The whole item with its number; null when circled numbers run out. */
  readonly write: (number: number) => string | null;
}

/** Puts a written item in as item `place.item` of its section. */
export function insertWritten(
  text: string,
  issue: Issue,
  place: ItemPlace,
  { title, numbered, write }: WrittenItem,
  parse: ParseText,
): Result<Operation, OperationError> {
  const section = issue.sections[place.section];
  if (section === undefined) return err('out-of-range');
  const numbers = placeNumbers(text, issue, { out: null, into: { place, numbered } });
  const written = numbers === null ? null : write(numbers.number);
  if (numbers === null || written === null) return err('no-such-number');
  const gap = typicalGap(text, issue, section);
  const { at, before, after } = putIn(text, issue, section, place.item, gap, parse.recurring);
  const pieces = [{ from: 0, to: at }, before, written, after, { from: at, to: text.length }];
  const { edits, starts }: Arrangement = arrange(text, pieces, numbers.edits);
  const expected = withItems(structureOf(issue), place.section, (items) =>
    items.toSpliced(place.item, 0, title),
  );
  if (!readsAs(expected, text, edits, parse)) return err('would-change-structure');
  return ok({ edits, range: { from: starts[2] ?? 0, to: starts[3] ?? 0 } });
}

function isPlace({ items }: Section, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= items.length;
}

/** How the issue writes its items, for a section that has none yet. */
export function issueStyle(text: string, issue: Issue): HeadParts | null {
  const items = issue.sections.flatMap((section) => section.items);
  const item = items.find(({ marker }) => marker === issue.style) ?? items[0];
  return item === undefined ? null : takeHeadApart(text, item);
}

/**
 * How the first item of a section is written: as the issue's others; where there are none but the unnumbered ones of
 * what stands last (where to subscribe), as the library's issues usually are. Null where nothing tells.
 */
export function firstStyle(
  text: string,
  issue: Issue,
  section: number,
  { usualMarker }: ParseText,
): HeadParts | null {
  const own = issueStyle(text, issue);
  const marker = usualMarker?.(issue.language) ?? null;
  const usual = marker === null ? null : usualHead(marker, issue.language);
  if (own === null || usual === null) return own ?? usual;
  const first = issue.sections.findIndex(({ items }) => items.length > 0);
  const isLast = issue.sections.slice(first + 1).every(({ items }) => items.length === 0);
  return own.number === '' && isLast && section < first ? usual : own;
}

/** Only Chinese numbers with a stop of its own. Null for what is written in more than one way. */
function usualHead(marker: Marker, language: Issue['language']): HeadParts | null {
  if (marker === 'bullet') return plainBullet;
  if (marker !== 'dot' && marker !== 'cjk') return null;
  const isChinese = marker === 'cjk' && language !== 'en';
  return {
    ...plainBullet,
    marker: isChinese ? 'cjk' : 'dot',
    open: '',
    number: '1',
    mark: isChinese ? '、' : '. ',
  };
}

/** How an item is written where no other one says how. */
export const plainBullet: HeadParts = {
  marker: 'bullet',
  indent: '',
  open: '- ',
  number: '',
  mark: '',
  core: '',
  close: '',
  trailing: '',
};
