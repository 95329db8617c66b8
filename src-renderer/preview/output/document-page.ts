import { resolvePicture } from '../resolve-picture.ts';
import { replaceRemotePictures, type ShownPictures } from '../remote-pictures.ts';
import { sanitiseStyled } from '../sanitise.ts';
import type { PageView } from './sandboxed-page.tsx';
import { createFragmentView } from './show-fragment.ts';

export interface DocumentValue {
  /** A whole HTML document. */
  readonly html: string;
  /** Where its relative pictures are served; ends in a slash. */
  readonly base: string;
}

/** Fonts of an exported document are served where it is made; here it has the frame's own. */
const fontFaces = /@font-face\s*\{[^}]*\}/gi;

/** Leaves of the page's own styles only the fonts. */
function keepFonts(page: Document): void {
  for (const sheet of page.styleSheets) {
    for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1) {
      const isFont = sheet.cssRules[index]?.cssText.startsWith('@font-face') === true;
      if (!isFont) sheet.deleteRule(index);
    }
  }
}

/** A whole HTML document with its own styles in the frame's page, whose own look goes. */
export function createDocumentPage(
  page: Document,
  pictures: ShownPictures,
): PageView<DocumentValue> {
  keepFonts(page);
  let styles: readonly HTMLStyleElement[] = [];
  const showBody = createFragmentView(page.body);
  page.body.replaceChildren();
  return {
    show({ html, base }) {
      // A parsed document of its own: nothing in it loads or runs.
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      for (const style of styles) style.remove();
      styles = [...parsed.querySelectorAll('style')].map(({ textContent }) => {
        const style = page.createElement('style');
        style.textContent = textContent.replaceAll(fontFaces, '');
        return style;
      });
      page.head.append(...styles);
      page.documentElement.lang = parsed.documentElement.lang;
      for (const name of ['class', 'dir'] as const) {
        page.body.setAttribute(name, parsed.body.getAttribute(name) ?? '');
      }
      const fragment = sanitiseStyled(parsed.body.innerHTML);
      for (const image of fragment.querySelectorAll('img')) {
        image.setAttribute('src', resolvePicture(image.getAttribute('src') ?? '', base));
      }
      replaceRemotePictures(fragment, pictures);
      showBody(fragment);
    },
  };
}
