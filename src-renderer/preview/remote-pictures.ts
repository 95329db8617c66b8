import { remotePictureAddress } from '#core/pictures/remote-address.ts';

/** What a page shows of the pictures that do not lie in the library. */
export interface ShownPictures {
  /** Those on the web are loaded. */
  readonly fromWeb: boolean;
  /** Where the library's own copies are served, by the public address that stands in the text. */
  readonly copies: Readonly<Record<string, string>>;
}

const ownPicture = /^(?:galley-asset:|data:image\/)/i;

/**
 * Takes the pictures from elsewhere out of what was sanitised, before any of them loads: a quiet box says
 * what would stand there. Where the person wants to see them, those on the web wait for
 * `loadRemotePictures` instead; the window itself may load none.
 */
export function replaceRemotePictures(
  fragment: DocumentFragment,
  { fromWeb, copies }: ShownPictures,
): void {
  for (const image of fragment.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    if (ownPicture.test(src)) continue;
    const copy = copies[src];
    if (copy !== undefined) {
      image.src = copy;
      continue;
    }
    const address = remotePictureAddress(src);
    image.removeAttribute('src');
    if (address !== null && fromWeb) {
      image.dataset['web'] = src;
      continue;
    }
    const box = boxFor(image, src);
    if (address !== null) box.dataset['hidden'] = '';
    image.replaceWith(box);
  }
}

/** Loads the pictures that wait below an element of the preview's page; a box takes the place of a failed one. */
export function loadRemotePictures(element: Element): void {
  for (const image of element.querySelectorAll<HTMLImageElement>('img[data-web]')) {
    const { web: src = '' } = image.dataset;
    image.addEventListener('error', () => image.replaceWith(boxFor(image, src)), { once: true });
    image.src = remotePictureAddress(src) ?? '';
  }
}

/** How many pictures of a page stand on the web and are not shown. */
export function hiddenPictures(page: Document): number {
  return page.querySelectorAll('.picture-away[data-hidden]').length;
}

function boxFor(image: HTMLImageElement, src: string): HTMLElement {
  const box = document.createElement('span');
  box.className = 'picture-away';
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', image.alt || hostOf(src));
  box.append(textLine(image.alt), textLine(hostOf(src)));
  return box;
}

function textLine(text: string): HTMLSpanElement {
  const line = document.createElement('span');
  line.textContent = text;
  return line;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
