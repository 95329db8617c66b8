import { demoteItems } from '#core/issue/operations/demote.ts';
import { insertItem } from '#core/issue/operations/insert-item.ts';
import { moveItems } from '#core/issue/operations/move-items.ts';
import { moveSections } from '#core/issue/operations/move-sections.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { renameSection } from '#core/issue/operations/rename-section.ts';
import { renumber } from '#core/issue/operations/renumber.ts';
import { deleteItems, duplicateItems } from '#core/issue/operations/several-items.ts';
import type { ParseText } from '#core/issue/text-reader.ts';
import type { Result } from '#core/result.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';
import { contentSections, type TwinText } from '#core/twins/twin-text.ts';
import type { Random } from '../../../support/random.ts';

interface DoneOperation {
  readonly operation: LinkedOperation;
  readonly edits: readonly TextEdit[];
}

const kinds = [
  'move-items',
  'move-items',
  'move-items',
  'move-several',
  'move-sections',
  'insert',
  'delete',
  'duplicate',
  'demote',
  'renumber',
  'rename',
] as const;

const made = (
  operation: LinkedOperation,
  result: Result<{ readonly edits: readonly TextEdit[] }, unknown>,
): DoneOperation | null =>
  result.ok && result.value.edits.length > 0 ? { operation, edits: result.value.edits } : null;

/** Something that a person may do to an issue; null where that is not possible. */
export function randomOperation(
  { text, issue }: TwinText,
  parse: ParseText,
  random: Random,
  turn: number,
): DoneOperation | null {
  const sections = contentSections(issue);
  if (sections.length === 0) return null;
  const anySection = (): number => random.pick(sections);
  const countOf = (section: number): number => issue.sections[section]?.items.length ?? 0;
  const anyItem = (): ItemPlace => {
    const section = anySection();
    return { section, item: random.below(countOf(section)) };
  };
  const kind = random.pick(kinds);
  switch (kind) {
    case 'move-items':
    case 'move-several': {
      const places = kind === 'move-items' ? [anyItem()] : [anyItem(), anyItem(), anyItem()];
      const from = [...new Map(places.map((at) => [`${at.section}.${at.item}`, at])).values()];
      const section = anySection();
      const gone = from.filter((place) => place.section === section).length;
      const to = { section, item: random.below(countOf(section) - gone + 1) };
      return made({ kind: 'move-items', from, to }, moveItems(text, issue, from, to, parse));
    }
    case 'move-sections': {
      const from = [anySection()];
      // Behind the footer, what is the footer's would be content.
      const to = random.below(Math.max(...sections) + 1);
      return made({ kind, from, to }, moveSections(text, issue, from, to, parse));
    }
    case 'insert': {
      const section = anySection();
      const place = { section, item: random.below(countOf(section) + 1) };
      const draft = {
        title: `New ${turn}`,
        url: `https://new.example/${turn}`,
        description: 'New.',
      };
      return made({ kind, places: [place] }, insertItem(text, issue, place, draft, parse));
    }
    case 'delete':
    case 'duplicate':
    case 'demote': {
      const place = anyItem();
      if (kind !== 'duplicate' && countOf(place.section) < 3) return null;
      const act = { delete: deleteItems, duplicate: duplicateItems, demote: demoteItems };
      return made({ kind, places: [place] }, act[kind](text, issue, [place], parse));
    }
    case 'renumber': {
      const section = anySection();
      const edits = renumber(text, issue, section);
      return edits.ok ? made({ kind, section }, { ok: true, value: { edits: edits.value } }) : null;
    }
    case 'rename': {
      const section = anySection();
      const title = `Called ${turn}`;
      return made({ kind, section }, renameSection(text, issue, section, title, parse));
    }
    default:
      return null;
  }
}
