import { demoteItems } from '../issue/operations/demote.ts';
import { moveItems } from '../issue/operations/move-items.ts';
import type { ItemPlace } from '../issue/operations/operation.ts';
import { promoteParagraph } from '../issue/operations/promote.ts';
import { renumber } from '../issue/operations/renumber.ts';
import { changeSectionLevel } from '../issue/operations/section-level.ts';
import { deleteItems, duplicateItems } from '../issue/operations/several-items.ts';
import { assertNever, err, ok, type Result } from '../result.ts';
import type { TextEdit } from '../text/edit.ts';
import { alignTwins, type Alignment } from './align-twins.ts';
import { adoptInserted } from './link-insert.ts';
import { counterpartParagraph } from './link-paragraph.ts';
import { moveSectionsAlike } from './link-sections.ts';
import { renamedAlike } from './link-title.ts';
import type { Linked, LinkedEdits, LinkRefusal, LinkRequest } from './link-request.ts';
import type { LinkedOperation } from './linked-operation.ts';
import { placeAmong } from './place-among.ts';
import { sectionPartners } from './section-partners.ts';

type Edits = Result<readonly TextEdit[], LinkRefusal>;

/** The edits of the other language that follow an operation on one (T7, T8). */
export function linkEdits(request: LinkRequest): Result<LinkedEdits, LinkRefusal> {
  const { before, other, names, operation } = request;
  const alignment = alignTwins(before, other);
  const linked: Linked = {
    ...request,
    alignment,
    partners: sectionPartners(alignment, before.issue, other.issue, names),
    counterpart: counterparts(alignment),
  };
  if (operation.kind === 'rename') return renamedAlike(linked, operation.section);
  const edits = editsFor(linked, operation);
  if (!edits.ok) return edits;
  return edits.value.length === 0 ? err('nothing') : ok({ edits: edits.value, certain: true });
}

function counterparts({ pairs }: Alignment): Linked['counterpart'] {
  const known = new Map(
    pairs.map(({ left, right }) => [
      `${left.section}.${left.item}`,
      { section: right.section, item: right.item },
    ]),
  );
  return ({ section, item }) => known.get(`${section}.${item}`) ?? null;
}

function editsFor(
  linked: Linked,
  operation: Exclude<LinkedOperation, { readonly kind: 'rename' }>,
): Edits {
  const { other, parse } = linked;
  const { text, issue } = other;
  switch (operation.kind) {
    case 'move-items':
      return moveAlike(linked, operation.from, operation.to);
    case 'move-sections':
      return moveSectionsAlike(linked, operation.from, operation.to);
    case 'insert':
      return adoptInserted(linked, operation.places);
    case 'delete':
    case 'duplicate':
    case 'demote': {
      const places = theirs(linked, operation.places);
      if (places.length === 0) return err('nothing');
      const act = { delete: deleteItems, duplicate: duplicateItems, demote: demoteItems };
      return done(act[operation.kind](text, issue, places, parse));
    }
    case 'promote': {
      const position = counterpartParagraph(linked, operation.position);
      if (position === null) return err('no-counterpart');
      return done(promoteParagraph(text, issue, position, parse));
    }
    case 'level': {
      const section = linked.partners[operation.section] ?? null;
      if (section === null) return err('no-counterpart');
      return done(changeSectionLevel(text, issue, section, operation.by, parse));
    }
    case 'renumber': {
      const section = linked.partners[operation.section] ?? null;
      if (section === null) return err('no-counterpart');
      const edits = renumber(text, issue, section, linked.numbering);
      return edits.ok ? edits : err('refused');
    }
    default:
      return assertNever(operation);
  }
}

function theirs({ counterpart }: Linked, places: readonly ItemPlace[]): readonly ItemPlace[] {
  return places.flatMap((place) => counterpart(place) ?? []);
}

function done(result: Result<{ readonly edits: readonly TextEdit[] }, unknown>): Edits {
  return result.ok ? ok(result.value.edits) : err('refused');
}

function isAmong(places: readonly ItemPlace[], section: number, item: number): boolean {
  return places.some((place) => place.section === section && place.item === item);
}

/** Behind the counterpart of what they stand behind now, else before that of what they stand before. */
function moveAlike(linked: Linked, from: readonly ItemPlace[], to: ItemPlace): Edits {
  const { before, other, parse, partners } = linked;
  const moving = theirs(linked, from);
  if (moving.length === 0) return err('nothing');
  const section = partners[to.section] ?? null;
  const target = section === null ? undefined : other.issue.sections[section];
  if (section === null || target === undefined) return err('no-counterpart');
  const staying = [...(before.issue.sections[to.section]?.items.keys() ?? [])].filter(
    (item) => !isAmong(from, to.section, item),
  );
  const stayingThere = [...target.items.keys()].filter((item) => !isAmong(moving, section, item));
  const item = placeAmong(
    linked,
    { section: to.section, staying, at: to.item },
    section,
    stayingThere,
  );
  return done(moveItems(other.text, other.issue, moving, { section, item }, parse));
}
