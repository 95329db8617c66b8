import type { AppStore } from '../state/store.ts';
import { windowWidthOf } from './pane-layout.ts';

/** Keeps the state's width class in step with the window; lasts as long as the page. */
export function followWindowWidth(store: AppStore): void {
  const measure = (): void => {
    const windowWidth = windowWidthOf(window.innerWidth);
    if (store.getState().windowWidth === windowWidth) return;
    store.setState({ windowWidth, libraryOverlay: false });
  };
  measure();
  window.addEventListener('resize', measure);
}
