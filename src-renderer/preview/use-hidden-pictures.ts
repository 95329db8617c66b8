import { useEffect } from 'react';
import { useServices } from '../app/services.ts';
import { hiddenPictures } from './remote-pictures.ts';

/** Keeps count of the pictures on the web that the preview's page does not show. */
export function useHiddenPictures(page: Document | null): void {
  const { store } = useServices();
  useEffect(() => {
    if (page === null) return undefined;
    const count = (): void => {
      const hidden = hiddenPictures(page);
      if (hidden !== store.getState().hiddenPictures) store.setState({ hiddenPictures: hidden });
    };
    const observer = new MutationObserver(count);
    observer.observe(page.body, { childList: true, subtree: true });
    count();
    return () => {
      observer.disconnect();
      store.setState({ hiddenPictures: 0 });
    };
  }, [page, store]);
}
