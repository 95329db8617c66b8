import { err, ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Issue, Item } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { headLink, type HeadLink } from '../parse/head-title.ts';
import {
  descriptionOf,
  newDescriptions,
  rewriteDescription,
  tidyDescription,
  type Description,
} from './description.ts';
import { takeHeadApart } from './item-head.ts';
import { escapeBrackets, linkTarget, plainAddress } from './link-text.ts';
import type { ItemPlace, Operation, TitleError } from './operation.ts';
import { sameStructure, structureOf, withItems } from './structure.ts';

/** What an item consists of for the person who writes it; all but `url` is Markdown. */
export interface ItemFields {
  readonly title: string;
  /** '' without a link; null when the address stands in the title or description itself. */
  readonly url: string | null;
  /** '' without one; only a head that begins with its link can have one. */
  readonly tail: string;
  readonly description: string;
}

/** The fields to change; those that are absent or equal keep their bytes. */
export type ItemChanges = Partial<Readonly<Record<keyof ItemFields, string>>>;

/** The fields of an item; null when there is no such item. */
export function itemFields(text: string, issue: Issue, place: ItemPlace): ItemFields | null {
  return readItem(text, issue, place)?.fields ?? null;
}

/**
 * Writes changed fields of an item into the text. A title must not be empty. Refused as
 * `would-change-structure` where what was written would not be read back as these fields.
 */
export function editItem(
  text: string,
  issue: Issue,
  place: ItemPlace,
  changes: ItemChanges,
  parse: ParseText = createTextReader(),
): Result<Operation, TitleError> {
  const parts = readItem(text, issue, place);
  if (parts === null) return err('out-of-range');
  const wanted = wantedFields(parts.fields, changes);
  const needsTitle = wanted.title !== parts.fields.title || wanted.url !== parts.fields.url;
  if (needsTitle && !/^.+$/u.test(wanted.title)) return err('no-title');
  if (wanted.tail.includes('\n')) return err('would-change-structure');
  const head = headEdits(text, parts, wanted);
  for (const below of descriptionEdits(text, issue, place, parts, wanted.description)) {
    const edits = [...head, ...below]
      .filter(({ from, to, insert }) => text.slice(from, to) !== insert)
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    const done = checked(text, issue, place, parts, wanted, edits, parse);
    if (done !== null) return ok(done);
  }
  return err('would-change-structure');
}

/** The edits as an operation; null when the text is not read as wanted then. */
function checked(
  text: string,
  issue: Issue,
  place: ItemPlace,
  parts: ItemParts,
  wanted: ItemFields,
  edits: readonly TextEdit[],
  parse: ParseText,
): Operation | null {
  const { from } = parts.item;
  const grown = edits.reduce((sum, edit) => sum + edit.insert.length - (edit.to - edit.from), 0);
  const range = { from, to: parts.contentTo + grown };
  if (edits.length === 0) return { edits, range };

  const written = applyEdits(text, edits);
  const after = parse(written);
  const read = readItem(written, after, place);
  if (read === null || !isAsWanted(parts.fields, wanted, read.fields)) return null;
  const expected = withItems(structureOf(issue), place.section, (items) =>
    items.with(place.item, read.item.title),
  );
  return sameStructure(structureOf(after), expected) ? { edits, range } : null;
}

interface ItemParts {
  readonly item: Item;
  readonly link: HeadLink | null;
  readonly coreTo: number;
  readonly description: Description;
  readonly contentTo: number;
  readonly fields: ItemFields;
}

function readItem(text: string, issue: Issue, place: ItemPlace): ItemParts | null {
  const section = issue.sections[place.section];
  const item = section?.items[place.item];
  if (section === undefined || item === undefined) return null;
  const description = descriptionOf(text, section, place.item);
  if (description === null) return null;
  const { indent, open, number, mark, core } = takeHeadApart(text, item);
  const coreFrom = item.head.from + (indent + open + number + mark).length;
  const coreTo = coreFrom + core.length;
  const link = headLink(text, coreFrom, coreTo);
  return {
    item,
    link,
    coreTo,
    description,
    contentTo: Math.max(item.head.to, description.range.to),
    fields: {
      title: text.slice(item.titleRange.from, item.titleRange.to),
      url: link === null && item.url !== null ? null : (item.url ?? ''),
      tail: link === null ? '' : text.slice(link.tailFrom, coreTo).trim(),
      description: description.markdown,
    },
  };
}

function wantedFields(now: ItemFields, changes: ItemChanges): ItemFields {
  const url = changes.url ?? now.url;
  const title = changes.title === undefined || changes.title === now.title ? null : changes.title;
  const isLinked = url !== null && url !== '';
  return {
    title: title === null ? now.title : isLinked ? escapeBrackets(title.trim()) : title.trim(),
    url: url === now.url || url === null ? now.url : plainAddress(url),
    tail: (changes.tail ?? now.tail).trim(),
    description:
      changes.description === undefined || changes.description === now.description
        ? now.description
        : tidyDescription(changes.description),
  };
}

function headEdits(
  text: string,
  { item, link, coreTo, fields }: ItemParts,
  wanted: ItemFields,
): readonly TextEdit[] {
  const { titleRange } = item;
  const title = { ...titleRange, insert: wanted.title };
  const tail = wanted.tail === '' ? '' : blankBefore(wanted.tail) + wanted.tail;
  if (link === null) {
    if (wanted.url === fields.url || wanted.url === null) return [title];
    const insert = `[${escapeBrackets(wanted.title)}](${linkTarget(wanted.url)})${tail}`;
    return [{ ...titleRange, insert }];
  }
  const edits: TextEdit[] = [title];
  if (wanted.url !== fields.url) edits.push(...linkEdits(text, link, wanted.url ?? ''));
  if (wanted.tail !== fields.tail) {
    const old = text.slice(link.tailFrom, coreTo);
    const from = link.tailFrom + (fields.tail === '' ? 0 : old.length - old.trimStart().length);
    const to = link.tailFrom + old.trimEnd().length;
    const isBlankKept = fields.tail !== '' && wanted.tail !== '';
    edits.push(
      isBlankKept ? { from, to, insert: wanted.tail } : { from: link.tailFrom, to, insert: tail },
    );
  }
  return edits;
}

/** Another address for the link, or for '' only its text. */
function linkEdits(text: string, { first }: HeadLink, url: string): readonly TextEdit[] {
  if (url === '') {
    return [
      { from: first.from, to: first.labelFrom, insert: '' },
      { from: first.labelTo, to: first.to, insert: '' },
    ];
  }
  // A reference may serve other links, too, so that its definition stays as it is.
  if (first.url === null) {
    return [{ from: first.labelTo + 1, to: first.to, insert: `(${linkTarget(url)})` }];
  }
  const from = text.indexOf(first.url, first.labelTo + 2);
  const to = from + first.url.length;
  if (text[from - 1] !== '<') return [{ from, to, insert: linkTarget(url) }];
  // Angle brackets that the old address needed go with it; others are how the link is written.
  const isNeeded = linkTarget(first.url) !== first.url;
  return isNeeded
    ? [{ from: from - 1, to: to + 1, insert: linkTarget(url) }]
    : [{ from, to, insert: plainAddress(url) }];
}

/** The ways to write the description, the likeliest first. */
function descriptionEdits(
  text: string,
  issue: Issue,
  place: ItemPlace,
  { item, description, fields }: ItemParts,
  wanted: string,
): readonly (readonly TextEdit[])[] {
  const section = issue.sections[place.section];
  if (wanted === fields.description || section === undefined) return [[]];
  if (wanted === '') return [[{ from: item.head.to, to: description.range.to, insert: '' }]];
  if (fields.description !== '') return [[rewriteDescription(text, description, wanted)]];
  const ways = newDescriptions(text, issue, section, wanted, item.marker);
  return ways.map((insert) => [{ from: item.head.to, to: item.head.to, insert }]);
}

/** Full-width brackets and marks of punctuation follow the link at once. */
function blankBefore(tail: string): string {
  return /^[（，。：、；【《,.:;!?]/u.test(tail) ? '' : ' ';
}

/** Without its link a head is all title, so that symbols before it belong to the title then. */
function isAsWanted(before: ItemFields, wanted: ItemFields, read: ItemFields): boolean {
  const lostLink = wanted.url === '' && before.url !== '';
  // An address in words may come and go with them.
  const isInWords = !before.url && before.url === wanted.url;
  return (
    (lostLink || read.title === wanted.title) &&
    (isInWords || read.url === wanted.url) &&
    read.tail === wanted.tail &&
    read.description === wanted.description
  );
}
