import { useDragAndDrop, type DragAndDropHooks, type DropItem } from 'react-aria-components';
import { useServices } from '../app/services.ts';
import { selectedItems } from '../outline/selected-items.ts';
import { itemType } from '../outline/use-outline-drag.ts';

/** Items of the outline can be dropped on an issue of the list, but not on the one that they are in. */
export function useIssueDrop(openId: string | null): DragAndDropHooks {
  const { issueMoves, store } = useServices();
  async function drop(items: readonly DropItem[], issueId: string): Promise<void> {
    const dropped = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
    const keys = await Promise.all(dropped.map((item) => item.getText(itemType)));
    await issueMoves.askSection(selectedItems(store.getState().rows, new Set(keys)), issueId);
  }

  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [itemType],
    getDropOperation(target, types) {
      const isIssue =
        target.type === 'item' && target.dropPosition === 'on' && target.key !== openId;
      const file = isIssue
        ? store.getState().library?.files.find(({ id }) => id === target.key)
        : undefined;
      return file?.kind === 'issue' && types.has(itemType) ? 'move' : 'cancel';
    },
    onItemDrop({ items, target }) {
      void drop(items, String(target.key));
    },
  });
  return dragAndDropHooks;
}
