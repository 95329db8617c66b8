import { adoptItem } from '../issue/operations/adopt-item.ts';
import { inTurn } from '../issue/operations/in-turn.ts';
import { sortedPlaces } from '../issue/operations/move-items.ts';
import type { ItemPlace, Operation, OperationError } from '../issue/operations/operation.ts';
import type { Issue } from '../issue/model.ts';
import type { ParseText } from '../issue/text-reader.ts';
import { canonicalUrl } from '../links/canonical-url.ts';
import { err, ok, type Result } from '../result.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Linked, LinkRefusal } from './link-request.ts';
import { placeAmong } from './place-among.ts';

/** Copies what was inserted into the other side, untranslated; `places` are those of `after`. */
export function adoptInserted(
  linked: Linked,
  places: readonly ItemPlace[],
): Result<readonly TextEdit[], LinkRefusal> {
  const { after, before, other, parse, partners } = linked;
  const inserted = sortedPlaces(places);
  const [first] = inserted;
  // A list before any heading that comes into being counts all sections one on.
  if (first === undefined || after.issue.sections.length !== before.issue.sections.length) {
    return err('no-counterpart');
  }
  const section = partners[first.section] ?? null;
  const target = section === null ? undefined : other.issue.sections[section];
  if (section === null || target === undefined) return err('no-counterpart');
  const { alignment } = linked;
  const waiting = new Set(alignment.rightOnly.flatMap(({ address }) => address ?? []));
  const isThere = (place: ItemPlace): boolean => {
    const url = after.issue.sections[place.section]?.items[place.item]?.url ?? null;
    return url !== null && waiting.has(canonicalUrl(url) ?? url);
  };
  const missing = inserted.filter((place) => !isThere(place));
  if (missing.length === 0) return err('nothing');
  const start = placeAmong(
    linked,
    {
      section: first.section,
      staying: [...(before.issue.sections[first.section]?.items.keys() ?? [])],
      at: first.item,
    },
    section,
    [...target.items.keys()],
  );
  const turns = missing.map(
    (place, index) => (text: string, issue: Issue, parseNow: ParseText) =>
      adoptItem(
        after,
        place,
        { text, issue, parse: parseNow, folder: other.folder },
        { section, item: start + index },
      ),
  );
  const done = inTurn<Operation, OperationError>(other.text, other.issue, turns, parse);
  return done.ok ? ok(done.value.edits) : err('refused');
}
