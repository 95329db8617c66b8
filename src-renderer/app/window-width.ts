import type { AppState, AppStore } from '../state/store.ts';
import { isBeside, windowWidthOf } from './pane-layout.ts';

/** Two texts and the outline leave the library no place of its own in a window narrower than this. */
const wideForTwo = 1900;
/** Room for two texts and the preview, beside the outline. */
const wideForThree = 1500;

/** Keeps the state's width class in step with the window; lasts as long as the page. */
export function followWindowWidth(store: AppStore): void {
  const measure = (): void => {
    const pixels = window.innerWidth;
    const own = windowWidthOf(pixels);
    const isTight = own === 'wide' && pixels < wideForTwo && isBeside(store.getState());
    const windowWidth = isTight ? 'medium' : own;
    const roomForThree = pixels >= wideForThree;
    const state = store.getState();
    if (state.roomForThree !== roomForThree) store.setState({ roomForThree });
    if (state.windowWidth === windowWidth) return;
    store.setState({ windowWidth, libraryOverlay: false });
  };
  measure();
  window.addEventListener('resize', measure);
  store.subscribe((state: AppState, before: AppState) => {
    if (isBeside(state) !== isBeside(before)) measure();
  });
}
