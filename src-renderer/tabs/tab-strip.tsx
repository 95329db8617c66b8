import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import { useAppState, useServices } from '../app/services.ts';
import { presentTabs } from './shown-tabs.ts';
import { TabItem } from './tab-item.tsx';
import { TabListButton } from './tab-list-button.tsx';
import { TabMenu, type TabMenuPlace } from './tab-menu.tsx';
import { useTabDrag } from './use-tab-drag.ts';
import './tab-strip.css';

const middleButton = 1;

function idAt(target: EventTarget): string | null {
  const tab = target instanceof Element ? target.closest('[data-tab]') : null;
  return tab?.getAttribute('data-tab') ?? null;
}

function tabsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])];
}

/** The issues at hand, side by side. */
export function TabStrip() {
  const t = useTranslations('tabs');
  const { run, tabs } = useServices();
  const shown = useAppState(useShallow(presentTabs));
  const shownId = useAppState((state) => state.document?.issueId ?? null);
  const list = useRef<HTMLDivElement>(null);
  const { drop, cancel, handlers } = useTabDrag(list);
  const [menu, setMenu] = useState<TabMenuPlace | null>(null);
  const hadFocus = useRef(false);

  const elements = () => tabsIn(list.current);
  const firstStop = shown.some(({ issueId }) => issueId === shownId)
    ? shownId
    : (shown[0]?.issueId ?? null);

  useEffect(() => {
    const tab = tabsIn(list.current).find(({ dataset }) => dataset['tab'] === shownId);
    tab?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [shownId]);

  // A tab that had the focus may be gone: then the one that is shown has it.
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    tabsIn(list.current)
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
  });
  useLayoutEffect(
    () => () => {
      if (hadFocus.current) run('view.focus-editor');
    },
    [run],
  );

  function step(from: string, by: number): void {
    const all = elements();
    const at = all.findIndex(({ dataset }) => dataset['tab'] === from);
    all.at((at + by) % all.length)?.focus();
  }

  function keyDown(event: KeyboardEvent): void {
    const issueId = idAt(event.target);
    if (event.key === 'Escape') cancel();
    if (issueId === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => step(issueId, -1),
      ArrowRight: () => step(issueId, 1),
      Home: () => elements().at(0)?.focus(),
      End: () => elements().at(-1)?.focus(),
      Enter: () => void tabs.show(issueId),
      ' ': () => void tabs.show(issueId),
      Delete: () => void tabs.close(issueId),
    };
    const act = acts[event.key];
    if (act === undefined || event.shiftKey) return;
    event.preventDefault();
    act();
  }

  function openMenu(event: MouseEvent): void {
    const issueId = idAt(event.target);
    if (issueId === null) return;
    event.preventDefault();
    // The menu key has no place of its own; then it opens below the tab.
    const box = elements()
      .find(({ dataset }) => dataset['tab'] === issueId)
      ?.getBoundingClientRect();
    const isPointer = event.button === 2;
    setMenu({
      issueId,
      x: isPointer ? event.clientX : (box?.left ?? 0) + 12,
      y: isPointer ? event.clientY : (box?.bottom ?? 0),
    });
  }

  return (
    <div className="tab-strip" data-dragging={drop !== null || undefined}>
      <div
        ref={list}
        className="tab-list"
        role="tablist"
        aria-label={t('strip')}
        aria-orientation="horizontal"
        {...handlers}
        onClick={(event) => {
          const issueId = idAt(event.target);
          if (issueId !== null) void tabs.show(issueId);
        }}
        onDoubleClick={(event) => tabs.keep(idAt(event.target) ?? '')}
        onMouseDown={(event) => {
          if (event.button === middleButton) event.preventDefault();
        }}
        onAuxClick={(event) => {
          const issueId = event.button === middleButton ? idAt(event.target) : null;
          if (issueId !== null) tabs.close(issueId);
        }}
        onContextMenu={openMenu}
        onKeyDown={keyDown}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget !== null) hadFocus.current = false;
        }}
        onWheel={({ currentTarget, deltaY }) => {
          currentTarget.scrollLeft += deltaY;
        }}
      >
        {shown.map((tab) => (
          <TabItem
            key={tab.issueId}
            tab={tab}
            isShown={tab.issueId === shownId}
            isFirstStop={tab.issueId === firstStop}
            isDragged={tab.issueId === drop?.issueId}
          />
        ))}
        {drop === null ? null : (
          <span className="tab-drop" style={{ left: drop.line }} role="presentation" />
        )}
      </div>
      <TabListButton shown={shown} />
      {menu === null ? null : <TabMenu place={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
