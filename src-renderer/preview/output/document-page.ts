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
  /** Shows the styles that it has for the dark; as the system is when absent. */
  readonly isDark?: boolean;
}

/** Fonts of an exported document are served where it is made; here it has the frame's own. */
const fontFaces = /@font-face\s*\{[^}]*\}/gi;

const schemes = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi;

/** The system says whether it is dark; here the styles take the word of whoever looks. */
function inScheme(style: string, isDark: boolean | undefined): string {
  if (isDark === undefined) return style;
  const wanted = isDark ? 'dark' : 'light';
  return style
    .replaceAll(schemes, (_, scheme: string) =>
      scheme.toLowerCase() === wanted ? '(min-width: 0)' : '(max-width: 0)',
    )
    .replaceAll(/color-scheme\s*:\s*light dark/gi, `color-scheme:${wanted}`);
}

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
    show({ html, base, isDark }) {
      // A parsed document of its own: nothing in it loads or runs.
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      for (const style of styles) style.remove();
      styles = [...parsed.querySelectorAll('style')].map(({ textContent }) => {
        const style = page.createElement('style');
        style.textContent = inScheme(textContent.replaceAll(fontFaces, ''), isDark);
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
