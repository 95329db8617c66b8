import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { useServices } from '../app/services.ts';

/** Where a tab that is dragged would be put. */
export interface TabDrop {
  readonly issueId: string;
  /** Its index among the others. */
  readonly at: number;
  /** Where the line that shows it stands, in pixels from the left of the list. */
  readonly line: number;
}

/** Fewer pixels are a click with an unsteady hand. */
const leastDistance = 6;

function tabAt(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element) || target.closest('.tab-close') !== null) return null;
  return target.closest<HTMLElement>('[data-tab]');
}

/** Tabs are put in another order with the mouse; Escape leaves them where they are. */
export function useTabDrag(list: RefObject<HTMLElement | null>) {
  const { tabs } = useServices();
  const [drop, setDrop] = useState<TabDrop | null>(null);
  const from = useRef<{ readonly issueId: string; readonly x: number } | null>(null);

  function placeOf(issueId: string, x: number): TabDrop | null {
    const element = list.current;
    if (element === null) return null;
    const others = [...element.querySelectorAll<HTMLElement>('[data-tab]')].filter(
      (tab) => tab.dataset['tab'] !== issueId,
    );
    const boxes = others.map((tab) => tab.getBoundingClientRect());
    const at = boxes.filter(({ left, width }) => left + width / 2 < x).length;
    const edge = boxes[at]?.left ?? boxes.at(-1)?.right ?? 0;
    return { issueId, at, line: edge - element.getBoundingClientRect().left + element.scrollLeft };
  }

  function end(): void {
    from.current = null;
    setDrop(null);
  }

  return {
    drop,
    cancel: end,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const issueId = event.button === 0 ? tabAt(event.target)?.dataset['tab'] : undefined;
        from.current = issueId === undefined ? null : { issueId, x: event.clientX };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const start = from.current;
        if (start === null) return;
        if (drop === null) {
          if (Math.abs(event.clientX - start.x) < leastDistance) return;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        setDrop(placeOf(start.issueId, event.clientX));
      },
      onPointerUp: () => {
        if (drop !== null) tabs.moveTo(drop.issueId, drop.at);
        end();
      },
      onPointerCancel: end,
    },
  };
}
