import type { Page } from 'playwright-core';

type Way = 'paste' | 'drop';

const editor = '.cm-content';

/** HTML from elsewhere, with the text that comes along, put into the editor. */
export function pasteHtml(page: Page, html: string, text: string): Promise<void> {
  return put(page, 'paste', html, text, editor);
}

/** The same let go over the editor or another place. */
export function dropHtml(page: Page, html: string, text: string, place = editor): Promise<void> {
  return put(page, 'drop', html, text, place);
}

function put(page: Page, way: Way, html: string, text: string, place: string): Promise<void> {
  return page.evaluate(
    ([kind, pasted, plain, selector]) => {
      const content = document.querySelector<HTMLElement>(selector);
      if (content === null) throw new Error('no such place');
      const data = new DataTransfer();
      data.setData('text/html', pasted);
      data.setData('text/plain', plain);
      content.focus();
      const init = { bubbles: true, cancelable: true };
      const { left, top } = content.getBoundingClientRect();
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', {
              ...init,
              dataTransfer: data,
              clientX: left + 5,
              clientY: top + 5,
            });
      content.dispatchEvent(event);
    },
    [way, html, text, place] as const,
  );
}
