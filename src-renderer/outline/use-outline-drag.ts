import { useDragAndDrop, type DragAndDropHooks, type Key } from 'react-aria-components';
import { useServices } from '../app/services.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import { dropPlace } from './drop-place.ts';
import { placeOfKey } from './outline-place.ts';
import type { SectionRow } from './outline-rows.ts';
import { selectedItems, selectedSections } from './selected-items.ts';

/** How a dragged item is told apart, by the key of its row. */
export const itemType = 'application/x-galley-item';
const sectionType = 'application/x-galley-section';

/** Drag and drop by mouse, touch and keyboard: items go between items or into a section, sections between sections. */
export function useOutlineDrag(rows: readonly SectionRow[], isDisabled: boolean): DragAndDropHooks {
  const { outline } = useServices();
  const placeOf = (key: Key | undefined): OutlinePlace | null =>
    key === undefined ? null : placeOfKey(rows, String(key));

  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled,
    acceptedDragTypes: [itemType, sectionType],
    getAllowedDropOperations: () => ['move'],
    getItems: (keys) =>
      [...keys].map((key) => {
        const type = placeOf(key)?.item === null ? sectionType : itemType;
        return { [type]: String(key), 'text/plain': String(key) };
      }),
    getDropOperation(target, types) {
      if (target.type !== 'item') return 'cancel';
      const isItemRow = placeOf(target.key)?.item !== null;
      const isItem = types.has(itemType);
      const between = target.dropPosition !== 'on';
      const fits = isItem ? between === isItemRow : between && !isItemRow;
      return fits ? 'move' : 'cancel';
    },
    onMove({ keys, target }) {
      const dragged = new Set(keys);
      const items = selectedItems(rows, dragged);
      const from = items.length > 0 ? items : selectedSections(rows, dragged);
      const { key, dropPosition } = target;
      const to = dropPlace(rows, from, { key: String(key), dropPosition });
      if (to !== null) outline.move(from, to);
    },
  });
  return dragAndDropHooks;
}
