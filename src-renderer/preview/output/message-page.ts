import {
  loadRemotePictures,
  replaceRemotePictures,
  type ShownPictures,
} from '../remote-pictures.ts';
import { sanitiseStyled } from '../sanitise.ts';
import type { PageView } from './sandboxed-page.tsx';

/** `over`: more than the place takes; `near`: little is left. */
export type CountTone = 'fine' | 'near' | 'over';

export interface ShownMessage {
  readonly label: string;
  /** Null shows the plain text. */
  readonly html: string | null;
  readonly text: string;
  readonly count: {
    readonly short: string;
    readonly long: string;
    readonly tone: CountTone;
  } | null;
  /** The picture that it goes with, for a caption. */
  readonly picture: string | null;
}

/** Messages as a chat shows them, each with its counter. */
export function createMessagePage(
  page: Document,
  pictures: ShownPictures,
): PageView<readonly ShownMessage[]> {
  const host = page.getElementById('page') ?? page.body;
  let shown: { readonly key: string; readonly element: HTMLElement }[] = [];
  return {
    show(messages) {
      shown = messages.map((message, index) => {
        const key = JSON.stringify(message);
        const before = shown[index];
        return before?.key === key ? before : { key, element: bubbleOf(page, message, pictures) };
      });
      const elements = shown.map(({ element }) => element);
      if (elements.some((element, index) => host.children[index] !== element)) {
        host.replaceChildren(...elements);
      }
      for (const extra of [...host.children].slice(elements.length)) extra.remove();
    },
  };
}

function bubbleOf(page: Document, message: ShownMessage, pictures: ShownPictures): HTMLElement {
  const article = page.createElement('article');
  article.className = 'message';
  article.setAttribute('aria-label', message.label);
  article.append(headOf(page, message), bodyOf(page, message, pictures));
  return article;
}

function headOf(page: Document, { label, count }: ShownMessage): HTMLElement {
  const head = page.createElement('div');
  head.className = 'message-head';
  const name = head.appendChild(page.createElement('span'));
  name.textContent = label;
  if (count !== null) {
    const counter = head.appendChild(page.createElement('span'));
    counter.className = 'message-count';
    counter.dataset['tone'] = count.tone;
    counter.title = count.long;
    counter.textContent = count.short;
  }
  return head;
}

function bodyOf(
  page: Document,
  { html, text, picture }: ShownMessage,
  pictures: ShownPictures,
): HTMLElement {
  const body = page.createElement('div');
  body.className = 'message-body';
  if (picture !== null) {
    const image = body.appendChild(page.createElement('img'));
    image.src = picture;
    image.alt = '';
  }
  const words = body.appendChild(page.createElement('div'));
  words.className = html === null ? 'message-text' : 'message-html';
  if (html === null) words.textContent = text;
  else {
    const fragment = sanitiseStyled(html);
    replaceRemotePictures(fragment, pictures);
    words.append(page.adoptNode(fragment));
    loadRemotePictures(words);
  }
  return body;
}
