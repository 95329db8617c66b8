import { useDragAndDrop, type DragAndDropHooks } from 'react-aria-components';
import { useServices } from '../app/services.ts';
import { selectedItems } from '../outline/selected-items.ts';
import { itemType } from '../outline/use-outline-drag.ts';

/** Items of the outline can be dropped on an issue of the list, but not on the one that they are in. */
export function useIssueDrop(openId: string | null): DragAndDropHooks {
  const { issueMoves, store } = useServices();
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
      const dropped = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
      void Promise.all(dropped.map((item) => item.getText(itemType))).then((keys) => {
        const places = selectedItems(store.getState().rows, new Set(keys));
        void issueMoves.askSection(places, String(target.key));
      });
    },
  });
  return dragAndDropHooks;
}
