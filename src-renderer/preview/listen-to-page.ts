import type { Services } from '../app/services.ts';

/** What a page is made from. */
export interface PageSource {
  /** The line of the text on which an element begins; null for one that is not from it. */
  readonly lineOf: (element: Element) => number | null;
  /** `clientY` is where in the element it was clicked. */
  readonly goToLine: (line: number, clientY: number) => void;
}

/**
 * Clicks and keys on a page: a link opens in the browser, anything else may go to its source
 * (`source`, null where the page's lines are not the editor's), and the window's shortcuts work
 * here too.
 */
export function listenToPage(
  page: Document,
  { bridge }: Pick<Services, 'bridge'>,
  source: PageSource | null,
): () => void {
  const click = (event: MouseEvent): void => {
    const target = event.target as Element | null;
    const link = target?.closest('a[href]');
    event.preventDefault();
    if (link !== null && link !== undefined) {
      void bridge.call('link.open', { url: link.getAttribute('href') ?? '' });
      return;
    }
    const isSelecting = page.getSelection()?.isCollapsed === false;
    const line = target && source?.lineOf(target);
    if (isSelecting || line === null || line === undefined) return;
    source?.goToLine(line, event.clientY);
  };
  page.addEventListener('click', click);
  page.addEventListener('auxclick', refuse);
  page.addEventListener('keydown', passOn);
  return () => {
    page.removeEventListener('click', click);
    page.removeEventListener('auxclick', refuse);
    page.removeEventListener('keydown', passOn);
  };
}

/** The window's shortcuts work in the frame too. */
function passOn(event: KeyboardEvent): void {
  const isWanted = !window.dispatchEvent(new KeyboardEvent('keydown', keyOf(event)));
  if (isWanted) event.preventDefault();
}

function refuse(event: Event): void {
  event.preventDefault();
}

function keyOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, cancelable: true };
}
