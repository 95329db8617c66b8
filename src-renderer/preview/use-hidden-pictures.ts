import { useEffect } from 'react';
import { createPause } from '../document/pause.ts';
import { useServices } from '../app/services.ts';
import { hiddenPictures } from './remote-pictures.ts';

const countPauseMs = 100;

/** Keeps count of the pictures on the web that the preview's page does not show. */
export function useHiddenPictures(page: Document | null): void {
  const { store } = useServices();
  useEffect(() => {
    if (page === null) return undefined;
    const count = (): void => {
      const hidden = hiddenPictures(page);
      if (hidden !== store.getState().hiddenPictures) store.setState({ hiddenPictures: hidden });
    };
    // A long page is built bit by bit; to look through it after each of them would take a while.
    const soon = createPause(countPauseMs, count);
    const observer = new MutationObserver(() => soon.restart());
    observer.observe(page.body, { childList: true, subtree: true });
    count();
    return () => {
      observer.disconnect();
      soon.cancel();
      store.setState({ hiddenPictures: 0 });
    };
  }, [page, store]);
}
