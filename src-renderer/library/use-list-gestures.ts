import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { Selection } from 'react-aria-components';
import { useServices } from '../app/services.ts';
import type { IssueRow } from '../parts/issue-rows.ts';
import { closedGroupPrefix } from './group-heading.tsx';
import type { ListView } from './use-list-view.ts';

/** Whose menu is open, and the point of the window that it opens at. */
export interface ListMenuPlace {
  readonly row: IssueRow;
  /** The file that the choices about one file are about. */
  readonly file: string;
  readonly x: number;
  readonly y: number;
}

/** What mouse and keyboard do in the list besides choosing lines. */
export function useListGestures(view: ListView, openRow: string | null) {
  const { rows } = view;
  const { documents, list, listView, parts, store, tabs } = useServices();
  /** Whether what is chosen next reaches from the line that was chosen last without Shift. */
  const isReaching = useRef(false);
  const anchor = useRef<string | null>(null);
  const [menu, setMenu] = useState<ListMenuPlace | null>(null);

  async function open(id: string): Promise<void> {
    if (await documents.open(id)) store.setState({ libraryOverlay: false });
    else if (openRow !== null) list.select([openRow]);
  }

  function rowAt(target: EventTarget): IssueRow | null {
    const key = keyAt(target);
    return rows.find(({ id }) => id === key) ?? null;
  }
  function choose(keys: Selection): void {
    if (keys === 'all') {
      list.select(linesInSight(view));
      return;
    }
    const ids = [...keys].map(String).filter((id) => !id.startsWith(closedGroupPrefix));
    // The keys of a list box carry the one that was chosen last.
    const last = 'currentKey' in keys ? String(keys.currentKey) : (ids.at(-1) ?? null);
    if (!isReaching.current || last === null) {
      anchor.current = last;
      list.select(ids);
      return;
    }
    const lines = linesInSight(view);
    const from = lines.indexOf(anchor.current ?? openRow ?? last);
    const to = lines.indexOf(last);
    const isThere = from !== -1 && to !== -1;
    list.select(isThere ? lines.slice(Math.min(from, to), Math.max(from, to) + 1) : ids);
  }

  /** True for what opens or closes a group. */
  function toggleAt(target: EventTarget): boolean {
    const heading = target instanceof Element ? target.closest('[data-heading]') : null;
    const closed = keyAt(target);
    const key =
      heading?.getAttribute('data-heading') ??
      (closed?.startsWith(closedGroupPrefix) === true
        ? closed.slice(closedGroupPrefix.length)
        : null);
    if (key === null) return false;
    listView.toggleGroup(key);
    return true;
  }

  function click(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isIn(event.target, '[data-part]') || toggleAt(event.target)) return;
    const row = rowAt(event.target);
    if (row !== null && row.id !== store.getState().document?.issueId) void open(row.id);
  }

  /** The first click of two has opened it. */
  function doubleClick(event: MouseEvent): void {
    const row = isIn(event.target, '[data-part]') ? null : rowAt(event.target);
    if (row !== null) tabs.keep(row.id);
  }

  function middleClick(event: MouseEvent): void {
    const row = event.button === 1 ? rowAt(event.target) : null;
    if (row !== null) void tabs.open(row.id);
  }

  function openMenu(event: MouseEvent): void {
    const row = rowAt(event.target);
    if (row === null || !(event.target instanceof Element)) return;
    event.preventDefault();
    if (!store.getState().listSelection.has(row.id)) list.select([row.id]);
    const chip = event.target.closest('[data-part]')?.getAttribute('data-part') ?? null;
    const openId = store.getState().document?.issueId;
    const own = row.files.find(({ id }) => id === openId)?.id ?? row.id;
    // The menu key has no place of its own; then it opens below the line.
    const line = event.target.closest('[data-key]')?.getBoundingClientRect();
    const isPointer = event.button === 2;
    setMenu({
      row,
      file: chip ?? (isPointer ? row.id : own),
      x: isPointer ? event.clientX : (line?.left ?? 0) + 24,
      y: isPointer ? event.clientY : (line?.bottom ?? 0),
    });
  }

  function keyDown(event: KeyboardEvent): void {
    isReaching.current = event.shiftKey;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      const row = rowAt(event.target);
      if (row !== null) void open(row.id);
      if (row === null && !toggleAt(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    // Left and right go through the files of the issue in focus.
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const row = rowAt(event.target);
    if (row !== null && parts.step(row.id, event.key === 'ArrowRight' ? 1 : -1)) {
      event.preventDefault();
    }
  }

  return {
    menu,
    closeMenu: () => setMenu(null),
    choose,
    handlers: {
      onPointerDownCapture: (event: PointerEvent) => {
        isReaching.current = event.shiftKey;
      },
      onClickCapture: click,
      onDoubleClick: doubleClick,
      onAuxClick: middleClick,
      onContextMenu: openMenu,
      onKeyDownCapture: keyDown,
    },
  };
}

/** The ids of all lines but those of closed groups, in the order that they are shown in. */
function linesInSight({ groups, rows, ungrouped }: ListView): readonly string[] {
  const issues = groups.flatMap(({ isClosed, rows: own }) => (isClosed ? [] : own));
  const apart = (['compilation', 'other'] as const).flatMap((kind) =>
    rows.filter((row) => row.kind === kind),
  );
  return [...ungrouped, ...issues, ...apart].map(({ id }) => id);
}

function keyAt(target: EventTarget): string | null {
  const line = target instanceof Element ? target.closest('[data-key]') : null;
  return line?.getAttribute('data-key') ?? null;
}

function isIn(target: EventTarget, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
