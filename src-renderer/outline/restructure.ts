import { demoteItems } from '#core/issue/operations/demote.ts';
import { normaliseMarkers } from '#core/issue/operations/normalise.ts';
import { promoteParagraph } from '#core/issue/operations/promote.ts';
import { changeSectionLevel } from '#core/issue/operations/section-level.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ChangeAsked, ChangeDone, ChangeError } from './change-item.ts';
import { itemPlaces } from './move-things.ts';
import type { OutlineWords } from './outline-words.ts';

type Changed = Result<ChangeDone, ChangeError> | null;

/** The paragraph under the cursor becomes an item; a section's heading goes up a level. */
export function promote(asked: ChangeAsked, words: OutlineWords): Changed {
  const { text, issue, places, cursor, parse } = asked;
  const section = headedSection(asked);
  if (section !== null) return changeLevel(asked, section, -1, words);
  if (cursor === null) return places.length === 0 ? null : err('is-item');
  const done = promoteParagraph(text, issue, cursor, parse);
  if (!done.ok) return done;
  const { edits, range, place } = done.value;
  const found = issue.sections[place.section];
  const announcement = words.t('outline.promoted', {
    position: place.item + 1,
    count: (found?.items.length ?? 0) + 1,
    section: words.section(found?.title ?? ''),
  });
  return ok({ edits, select: range.from, announcement });
}

/** Items become text of the one before; a section's heading goes down a level. */
export function demote(asked: ChangeAsked, words: OutlineWords): Changed {
  const { text, issue, places, parse } = asked;
  const section = headedSection(asked);
  if (section !== null) return changeLevel(asked, section, 1, words);
  const items = itemPlaces(places);
  const [item] = items;
  if (item === undefined) return null;
  const done = demoteItems(text, issue, items, parse);
  if (!done.ok) return done;
  const title = words.item(issue.sections[item.section]?.items[item.item]?.title ?? '');
  const announcement = words.t('outline.demoted', { title, count: items.length });
  return ok({ edits: done.value.edits, select: done.value.range.from, announcement });
}

/** The markers of the section whose row has the focus, else of the whole issue. */
export function normalise(asked: ChangeAsked, words: OutlineWords): Changed {
  const { text, issue, parse, numbering, cursor, places } = asked;
  const [first] = places;
  const only = cursor === null && first?.item === null ? first.section : null;
  const done = normaliseMarkers(text, issue, only, numbering, parse);
  if (!done.ok) return done.error === 'out-of-range' ? null : done;
  const { edits, count, refused } = done.value;
  const names = refused.map((index) => words.section(issue.sections[index]?.title ?? ''));
  const warning =
    refused.length === 0
      ? undefined
      : words.t('outline.notNormalised', { count: refused.length, sections: names.join(', ') });
  return ok({
    edits,
    select: null,
    announcement: words.t('outline.normalised', { count }),
    warning,
  });
}

/** The section whose row has the focus, or whose heading the cursor is in; null for anything else. */
export function headedSection({ issue, places, cursor }: ChangeAsked): number | null {
  const [first] = places;
  if (first === undefined || first.item !== null) return null;
  const head = issue.sections[first.section]?.head;
  return cursor === null || (head !== undefined && cursor <= head.to) ? first.section : null;
}

function changeLevel(
  { text, issue, parse }: ChangeAsked,
  section: number,
  by: -1 | 1,
  words: OutlineWords,
): Changed {
  const done = changeSectionLevel(text, issue, section, by, parse);
  if (!done.ok) return done;
  const { edits, range, level } = done.value;
  const title = words.section(issue.sections[section]?.title ?? '');
  return ok({
    edits,
    select: range.from,
    announcement: words.t('outline.levelled', { title, level }),
  });
}
