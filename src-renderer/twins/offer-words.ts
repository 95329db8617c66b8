import { assertNever } from '#core/result.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';
import type { LinkedText } from '#core/twins/link-request.ts';
import type { OutlineWords } from '../outline/outline-words.ts';

interface Done {
  readonly operation: LinkedOperation;
  readonly before: LinkedText;
  readonly after: LinkedText;
}

/** What was done in one language, as an order for the other one. */
export function offerWords({ operation, before, after }: Done, words: OutlineWords): string {
  const { t } = words;
  const sectionOf = (side: LinkedText, section: number): string =>
    words.section(side.issue.sections[section]?.title ?? '');
  const itemOf = (side: LinkedText, section: number, item: number): string =>
    words.item(side.issue.sections[section]?.items[item]?.title ?? '');
  switch (operation.kind) {
    case 'move-items': {
      const [first] = operation.from;
      const title = first === undefined ? '' : itemOf(before, first.section, first.item);
      const section = sectionOf(before, operation.to.section);
      return first?.section === operation.to.section
        ? t('twinDesk.doMove', {
            count: operation.from.length,
            title,
            place: String(operation.to.item + 1),
          })
        : t('twinDesk.doMoveTo', { count: operation.from.length, title, section });
    }
    case 'move-sections': {
      const title = sectionOf(before, operation.from[0] ?? -1);
      return t('twinDesk.doMoveSection', { count: operation.from.length, title });
    }
    case 'insert':
    case 'delete':
    case 'duplicate':
    case 'demote': {
      const [first] = operation.places;
      const side = operation.kind === 'insert' ? after : before;
      const title = first === undefined ? '' : itemOf(side, first.section, first.item);
      const keys = {
        insert: 'twinDesk.doInsert',
        delete: 'twinDesk.doDelete',
        duplicate: 'twinDesk.doDuplicate',
        demote: 'twinDesk.doDemote',
      } as const;
      return t(keys[operation.kind], { count: operation.places.length, title });
    }
    case 'promote':
      return t('twinDesk.doPromote');
    case 'level':
      return t('twinDesk.doLevel', { title: sectionOf(before, operation.section) });
    case 'renumber':
      return t('twinDesk.doRenumber', { title: sectionOf(before, operation.section) });
    case 'rename':
      return t('twinDesk.doRename', { title: sectionOf(after, operation.section) });
    default:
      return assertNever(operation);
  }
}
