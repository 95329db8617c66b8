import type { FirstPreferences } from '#core/ipc/first-issue.ts';
import { layoutKey, shownPanes, windowWidthOf, type Pane } from './pane-layout.ts';
import { firstSizes } from './pane-sizes.ts';
import './app.css';
import './header.css';
import './status-bar.css';
import './workspace.css';
import '../editor/editor.css';
import '../ui/pane-head.css';

/** The panes without what is in them, where the window will have them. */
export interface FirstPanes {
  /** Where the editor goes. */
  readonly host: HTMLElement;
  readonly remove: () => void;
}

function part(name: string, className: string, ...inside: readonly Node[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...inside);
  return element;
}

function paneOf(slot: Pane, percent: number | undefined): HTMLElement {
  const pane = part('div', 'workspace-pane');
  pane.dataset['pane'] = slot;
  const { defaultSize, minSize, maxSize } = firstSizes[slot];
  pane.style.flex = percent === undefined ? `1 1 ${defaultSize ?? 0}px` : `${percent} 1 0`;
  if (percent === undefined && defaultSize !== undefined) pane.style.flex = `0 0 ${defaultSize}px`;
  pane.style.minWidth = `${minSize}px`;
  if (maxSize !== undefined) pane.style.maxWidth = `${maxSize}px`;
  return pane;
}

/** Null where the window begins without the editor. */
export function showFirstPanes(
  preferences: FirstPreferences,
  editorTitle: string,
  hasTabs: boolean,
): FirstPanes | null {
  const panes = shownPanes(preferences, windowWidthOf(window.innerWidth));
  if (!panes.includes('editor')) return null;
  const kept = preferences.paneSizes[layoutKey(panes)];
  const host = part('div', 'editor-host');
  const workspace = part('div', 'workspace first-panes');
  for (const [index, slot] of panes.entries()) {
    if (index > 0) workspace.append(part('div', 'workspace-separator'));
    const pane = paneOf(slot, kept?.[slot]);
    workspace.append(pane);
    if (slot !== 'editor') continue;
    const title = part('h2', 'pane-head-title', new Text(editorTitle));
    pane.append(part('section', 'editor-pane', part('div', 'pane-head', title), host));
  }
  const frame = part(
    'div',
    'app first-window',
    part('header', 'header'),
    ...(hasTabs ? [part('div', 'tab-strip-place')] : []),
    workspace,
    part('footer', 'app-footer', part('div', 'status-bar')),
  );
  document.body.append(frame);
  return { host, remove: () => frame.remove() };
}
