import { readStarCounts } from '../issue/parse/stars.ts';
import type { Item } from '../issue/model.ts';
import { adoptItem } from '../issue/operations/adopt-item.ts';
import { editItem } from '../issue/operations/edit-item.ts';
import { moveItem } from '../issue/operations/move-item.ts';
import { numberLike } from '../issue/operations/number-text.ts';
import { renumber } from '../issue/operations/renumber.ts';
import type { ItemPlace } from '../issue/operations/operation.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/edit.ts';
import { alignTwins } from './align-twins.ts';
import { fileNameOf } from './compare-items.ts';
import { insertSection } from './insert-section.ts';
import { placeBehind } from './place-behind.ts';
import type { TwinFinding } from './twin-states.ts';
import type { TwinFile, TwinText } from './twin-text.ts';

/** One difference as the side that is to be mended sees it: `other` is right. */
export type TwinFix = Pick<
  TwinFinding,
  'message' | 'section' | 'item' | 'twinSection' | 'twinItem'
>;

/** A finding seen from the other side, the one that `twinStates(there, here)` would give. */
export function seenFromThere(fix: TwinFix): TwinFix {
  const { section, item, twinSection, twinItem } = fix;
  const opposite = {
    notHere: 'notThere',
    notThere: 'notHere',
    sectionNotHere: 'sectionNotThere',
    sectionNotThere: 'sectionNotHere',
  } as const;
  const message =
    fix.message !== null && fix.message in opposite
      ? opposite[fix.message as keyof typeof opposite]
      : fix.message;
  return { message, section: twinSection, item: twinItem, twinSection: section, twinItem: item };
}

/**
 * The edits of `here` that take from `there` what a finding says differs: an address, a number, stars, pictures,
 * an item's place, an item or a section that only `there` has (as a copy to be translated). Null where
 * nothing can be done safely. What is not about the finding keeps its bytes (S5).
 */
export function fixTwin(here: TwinFile, there: TwinFile, fix: TwinFix): readonly TextEdit[] | null {
  if (fix.message === 'sectionNotHere') {
    return fix.twinSection === null
      ? null
      : insertSection(here, there, fix.twinSection, alignTwins(here, there));
  }
  const place = placeOf(fix.section, fix.item);
  const theirPlace = placeOf(fix.twinSection, fix.twinItem);
  if (theirPlace === null) return null;
  if (fix.message === 'notHere') return insertMissing(here, there, theirPlace);
  const item = place && itemAt(here, place);
  const theirs = itemAt(there, theirPlace);
  if (!item || theirs === null) return null;
  const fixes: Partial<Record<NonNullable<TwinFix['message']>, () => readonly TextEdit[] | null>> =
    {
      url: () =>
        theirs.url === null || item.url === null
          ? null
          : editsOf(editItem(here.text, here.issue, place, { url: theirs.url }, here.parse)),
      number: () => takeNumber(here, item, theirs),
      stars: () => takeStars(here, item, there, theirs),
      image: () => takeImages(here, item, there, theirs),
      order: () => takePlace(here, there, place, theirPlace),
    };
  return (fix.message && fixes[fix.message]?.()) ?? null;
}

function placeOf(section: number | null, item: number | null): ItemPlace | null {
  return section === null || item === null ? null : { section, item };
}

function itemAt({ issue }: TwinText, { section, item }: ItemPlace): Item | null {
  return issue.sections[section]?.items[item] ?? null;
}

function editsOf(
  done:
    | { readonly ok: true; readonly value: { readonly edits: readonly TextEdit[] } }
    | { readonly ok: false },
): readonly TextEdit[] | null {
  return done.ok && done.value.edits.length > 0 ? done.value.edits : null;
}

function takeNumber({ text }: TwinText, item: Item, { number }: Item): readonly TextEdit[] | null {
  const { numberRange } = item;
  if (number === null || numberRange === null) return null;
  const insert = numberLike(number, text.slice(numberRange.from, numberRange.to));
  return insert === null ? null : [{ ...numberRange, insert }];
}

/** Figure and unit; words and brackets stay as this language has them. */
function takeStars(
  { text }: TwinText,
  item: Item,
  there: TwinText,
  theirItem: Item,
): readonly TextEdit[] | null {
  const mine = readStarCounts(text, item.from, item.to).at(-1);
  const theirs = readStarCounts(there.text, theirItem.from, theirItem.to).at(-1);
  if (mine === undefined || theirs === undefined) return null;
  const from = text.indexOf(mine.figure, mine.from + mine.open.length + mine.before.length);
  const to = from + (mine.figure + mine.gap + mine.unit).length;
  if (text.slice(from, to) !== mine.figure + mine.gap + mine.unit) return null;
  const gap = mine.unit === '' ? theirs.gap : mine.gap;
  const isSameUnit = mine.unit.toLowerCase() === theirs.unit.toLowerCase();
  return [{ from, to, insert: theirs.figure + gap + (isSameUnit ? mine.unit : theirs.unit) }];
}

/** Pictures that stand one for one get the other's address; one that is not here is put at the end. */
function takeImages(
  here: TwinFile,
  item: Item,
  there: TwinText,
  theirItem: Item,
): readonly TextEdit[] | null {
  const [mine, theirs] = [item.images, theirItem.images];
  if (mine.length === theirs.length) {
    return mine.flatMap((image, index): readonly TextEdit[] => {
      const url = theirs[index]?.url ?? image.url;
      if (fileNameOf(url) === fileNameOf(image.url)) return [];
      const from = here.text.indexOf(image.url, image.from + 2);
      return [{ from, to: from + image.url.length, insert: url }];
    });
  }
  const names = new Set(mine.map(({ url }) => fileNameOf(url)));
  const missing = theirs.filter(({ url }) => !names.has(fileNameOf(url)));
  if (missing.length === 0 || mine.length + missing.length !== theirs.length) return null;
  const written = missing.map(({ from, to }) => there.text.slice(from, to)).join('\n\n');
  const end = item.note?.from ?? item.to;
  const content = here.text.slice(item.head.from, end).trimEnd();
  const at = item.head.from + content.length;
  return readable(here, [{ from: at, to: at, insert: `\n\n${written}` }]);
}

/** The item goes behind the one that is before it there. */
function takePlace(
  here: TwinFile,
  there: TwinText,
  place: ItemPlace,
  theirPlace: ItemPlace,
): readonly TextEdit[] | null {
  const to = placeBehind(alignTwins(here, there), theirPlace, place);
  if (to === null) return null;
  const isBefore = to.section === place.section && place.item < to.item;
  const target = isBefore ? { ...to, item: to.item - 1 } : to;
  const moved = editsOf(moveItem(here.text, here.issue, place, target, here.parse));
  return moved && numberedLike(here, there, moved, to.section);
}

function insertMissing(
  here: TwinFile,
  there: TwinFile,
  theirPlace: ItemPlace,
): readonly TextEdit[] | null {
  const to = placeBehind(alignTwins(here, there), theirPlace, null);
  const copied = to && editsOf(adoptItem(there, theirPlace, here, to));
  return copied && to && numberedLike(here, there, copied, to.section);
}

/** The edits, and the section numbered anew where its numbers are not those of the other side then. */
function numberedLike(
  here: TwinFile,
  there: TwinText,
  edits: readonly TextEdit[],
  section: number,
): readonly TextEdit[] {
  const text = applyEdits(here.text, edits);
  const issue = here.parse(text);
  const differ = alignTwins({ text, issue }, there).pairs.some(
    ({ left, right }) => left.section === section && left.at.number !== right.at.number,
  );
  const numbered = differ ? renumber(text, issue, section) : null;
  return numbered?.ok === true ? composeEdits(here.text, edits, numbered.value) : edits;
}

/** The edits, if the items stay the same ones. */
function readable(here: TwinFile, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const after = here.parse(applyEdits(here.text, edits));
  return itemCounts(after) === itemCounts(here.issue) ? edits : null;
}

function itemCounts({ sections }: TwinText['issue']): string {
  return sections.map(({ items }) => items.length).join();
}
