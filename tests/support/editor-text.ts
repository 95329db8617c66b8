import type { Page } from 'playwright-core';

/** The whole text of the editor, which draws only what is in sight. */
export function editorText(page: Page): Promise<string> {
  return page.evaluate(() => {
    interface Editor {
      readonly state: { readonly doc: { sliceString(from: number): string } };
    }
    const content = document.querySelector('.editor-host .cm-content') as unknown as {
      readonly cmTile: { readonly root: { readonly view: Editor } };
    };
    return content.cmTile.root.view.state.doc.sliceString(0);
  });
}
