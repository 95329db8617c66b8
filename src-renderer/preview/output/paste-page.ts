import { replaceRemotePictures, type ShownPictures } from '../remote-pictures.ts';
import { sanitiseStyled } from '../sanitise.ts';
import type { PageView } from './sandboxed-page.tsx';
import { createFragmentView } from './show-fragment.ts';

export interface PasteValue {
  /** What goes into fields of its own: its name and its text. */
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly html: string;
}

/** What is pasted, as the place that it is pasted into shows it. */
export function createPastePage(page: Document, pictures: ShownPictures): PageView<PasteValue> {
  const host = page.getElementById('page') ?? page.body;
  const fields = page.createElement('dl');
  const body = page.createElement('div');
  fields.className = 'paste-fields';
  body.className = 'paste-body';
  const showBody = createFragmentView(body);
  host.replaceChildren(body);
  return {
    show(value) {
      fields.replaceChildren(
        ...value.fields.flatMap(({ label, text }) => fieldOf(page, label, text)),
      );
      if (value.fields.length === 0) fields.remove();
      else host.prepend(fields);
      const fragment = sanitiseStyled(value.html);
      replaceRemotePictures(fragment, pictures);
      showBody(fragment);
    },
  };
}

function fieldOf(page: Document, label: string, text: string): readonly HTMLElement[] {
  const name = page.createElement('dt');
  const value = page.createElement('dd');
  name.textContent = label;
  value.textContent = text;
  return [name, value];
}
