import { useEffect, useRef, useState, type RefObject } from 'react';

export const pageAddress = './preview.html';

/** The document of a frame that shows the preview's page, once it is there. */
export function useFramePage(): {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly page: Document | null;
} {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    // The frame may have loaded before this effect; its first document is a blank one.
    const ready = (): void => {
      const loaded = element.contentDocument;
      if (loaded?.getElementById('page')) setPage(loaded);
      // A page of somebody else's, refused by the policy: back to ours.
      else if (loaded === null) element.src = pageAddress;
    };
    ready();
    element.addEventListener('load', ready);
    return () => element.removeEventListener('load', ready);
  }, []);
  return { frame, page };
}
