import { err, ok, type Result } from '../../result.ts';
import type { Issue, Section } from '../model.ts';
import { parseIssue } from '../parse-issue.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { typicalGap } from './gaps.ts';
import { styleAt } from './head-style.ts';
import { restyleHead, takeHeadApart, type HeadParts } from './item-head.ts';
import type { ItemPlace, Operation, OperationError, ParseText, TitleError } from './operation.ts';
import { placeNumbers } from './place-numbers.ts';
import { putIn } from './put-in.ts';
import { slotsOf } from './slots.ts';
import { readsAs, structureOf, withItems } from './structure.ts';

/** An item that is yet to be written. */
export interface ItemDraft {
  /** Plain text of one line. */
  readonly title: string;
  readonly url: string | null;
}

/** Inserts an item as item `place.item` of its section, written as the items there are. */
export function insertItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  { title, url }: ItemDraft,
  parse: ParseText = parseIssue,
): Result<Operation, TitleError> {
  const section = issue.sections[place.section];
  if (section === undefined || !isPlace(section, place.item)) return err('out-of-range');
  const plain = title.trim();
  if (plain === '' || plain.includes('\n')) return err('no-title');
  const core = url === null ? plain : `[${escapeBrackets(plain)}](${linkTarget(url)})`;
  const style = styleAt(text, section, place.item) ?? issueStyle(text, issue) ?? plainBullet;
  const head: HeadParts = { ...plainBullet, core, trailing: '' };
  const write = (number: number) => restyleHead(head, style, number);
  const numbered = style.number !== '';
  return insertText(text, issue, place, { title: plain, numbered, write }, parse);
}

/** Puts a copy of an item after it. */
export function duplicateItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  parse: ParseText = parseIssue,
): Result<Operation, OperationError> {
  const section = issue.sections[place.section];
  const item = section?.items[place.item];
  const slot = section === undefined ? undefined : slotsOf(text, section)[place.item];
  if (item === undefined || slot === undefined) return err('out-of-range');
  const parts = takeHeadApart(text, item);
  const body = text.slice(item.head.to, slot.content.to);
  const write = (number: number) => {
    const head = restyleHead(parts, parts, number);
    return head === null ? null : head + body;
  };
  const copy = { title: item.title, numbered: item.number !== null, write };
  return insertText(text, issue, { ...place, item: place.item + 1 }, copy, parse);
}

interface NewItem {
  readonly title: string;
  readonly numbered: boolean;
  /** The whole item with its number; null when circled numbers run out. */
  readonly write: (number: number) => string | null;
}

function insertText(
  text: string,
  issue: Issue,
  place: ItemPlace,
  { title, numbered, write }: NewItem,
  parse: ParseText,
): Result<Operation, OperationError> {
  const section = issue.sections[place.section];
  if (section === undefined) return err('out-of-range');
  const numbers = placeNumbers(text, issue, { out: null, into: { place, numbered } });
  const written = numbers === null ? null : write(numbers.number);
  if (numbers === null || written === null) return err('no-such-number');
  const gap = typicalGap(text, issue, section);
  const { at, before, after } = putIn(text, issue, section, place.item, gap);
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
function issueStyle(text: string, issue: Issue): HeadParts | null {
  const items = issue.sections.flatMap((section) => section.items);
  const item = items.find(({ marker }) => marker === issue.style) ?? items[0];
  return item === undefined ? null : takeHeadApart(text, item);
}

const plainBullet: HeadParts = {
  marker: 'bullet',
  indent: '',
  open: '- ',
  number: '',
  mark: '',
  core: '',
  close: '',
  trailing: '',
};

/** Brackets that do not pair would end the link text early. */
function escapeBrackets(title: string): string {
  let depth = 0;
  for (const character of title) {
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (depth < 0) break;
  }
  return depth === 0 ? title : title.replaceAll(/[[\]]/gu, String.raw`\$&`);
}

/** An address that CommonMark reads whole: blanks and parentheses need angle brackets. */
function linkTarget(url: string): string {
  const oneLine = url.trim().replaceAll(/[\s<>]/gu, (character) => encodeURIComponent(character));
  return /[()]/u.test(oneLine) ? `<${oneLine}>` : oneLine;
}
