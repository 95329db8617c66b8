import { adoptItem } from '../issue/operations/adopt-item.ts';
import { editItem } from '../issue/operations/edit-item.ts';
import type { ItemPlace } from '../issue/operations/operation.ts';
import { portableItem } from '../issue/operations/portable-item.ts';
import { ok, type Result } from '../result.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { composeEdits } from '../text/compose-edits.ts';
import type { TextEdit } from '../text/edit.ts';
import { alignTwins } from '../twins/align-twins.ts';
import { itemNames } from '../twins/item-print.ts';
import { insertSection } from '../twins/insert-section.ts';
import { placeBehind } from '../twins/place-behind.ts';
import { twinItems, type TwinFile } from '../twins/twin-text.ts';
import { wordsOf, type ItemWords } from './item-words.ts';

/** An item's name in the source, and what it says in the translation. */
export interface PlacedWords {
  readonly name: string;
  readonly words: ItemWords;
}

export interface PlacedAnswer {
  /** Edits of the translation's text. */
  readonly edits: readonly TextEdit[];
  /** The names of the items that are in it now. */
  readonly placed: readonly string[];
}

/**
 * Writes translated items into the translation: over the words of those that are there, else as new ones at the
 * place that they have in the source, with their section where that is missing, too. All that is not
 * about these items keeps its bytes (R4).
 */
export function placeAnswer(
  source: TwinFile,
  translation: TwinFile,
  answers: readonly PlacedWords[],
): PlacedAnswer {
  let now = translation;
  let edits: readonly TextEdit[] = [];
  const placed: string[] = [];
  const items = twinItems(source);
  const names = itemNames(items);
  const change = (more: readonly TextEdit[]): void => {
    const text = applyEdits(now.text, more);
    edits = composeEdits(translation.text, edits, more);
    now = { ...now, text, issue: now.parse(text, { text: now.text, edits: more }) };
  };
  for (const { name, words } of answers) {
    const item = items[names.indexOf(name)];
    if (item === undefined) continue;
    const before = { now, edits };
    const place = placeOf(source, now, item) ?? takeOver(source, now, item, change);
    const written = place === null ? null : writeWords(source, now, item, place, words);
    if (written?.ok !== true) {
      ({ now, edits } = before);
      continue;
    }
    if (written.value.length > 0) change(written.value);
    placed.push(name);
  }
  return { edits, placed };
}

function placeOf(source: TwinFile, translation: TwinFile, item: ItemPlace): ItemPlace | null {
  const pair = alignTwins(source, translation).pairs.find(
    ({ left }) => left.section === item.section && left.item === item.item,
  );
  return pair === undefined ? null : { section: pair.right.section, item: pair.right.item };
}

/** Copies the item, or all of its section; null where neither can be. */
function takeOver(
  source: TwinFile,
  translation: TwinFile,
  item: ItemPlace,
  change: (edits: readonly TextEdit[]) => void,
): ItemPlace | null {
  const alignment = alignTwins(translation, source);
  if (!alignment.sections.includes(item.section)) {
    const edits = insertSection(translation, source, item.section, alignment);
    if (edits === null) return null;
    change(edits);
    const text = applyEdits(translation.text, edits);
    return placeOf(source, { ...translation, text, issue: translation.parse(text) }, item);
  }
  const to = placeBehind(alignment, item, null);
  const copied = to && adoptItem(source, item, translation, to);
  if (to === null || copied?.ok !== true) return null;
  change(copied.value.edits);
  return to;
}

function writeWords(
  source: TwinFile,
  translation: TwinFile,
  item: ItemPlace,
  place: ItemPlace,
  { title, tail, description }: ItemWords,
): Result<readonly TextEdit[], unknown> {
  const own = wordsOf(translation, place);
  const theirs = wordsOf(source, item);
  const changes = {
    title,
    description: portableItem(description, source, translation).content,
    ...(own?.url === '' || theirs?.url === '' ? {} : { tail }),
    ...(own !== null &&
    theirs !== null &&
    own.url !== '' &&
    theirs.url !== '' &&
    !isSamePage(own, theirs)
      ? { url: theirs.url }
      : {}),
  };
  const written = editItem(translation.text, translation.issue, place, changes, translation.parse);
  return written.ok ? ok(written.value.edits) : written;
}

function isSamePage(one: ItemWords, other: ItemWords): boolean {
  return one.url === other.url;
}
