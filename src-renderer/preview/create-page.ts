import type { RenderedBlock } from '#core/markdown/render-blocks.ts';
import { planPatch } from './plan-patch.ts';
import {
  loadRemotePictures,
  replaceRemotePictures,
  type ShownPictures,
} from './remote-pictures.ts';
import { sanitise } from './sanitise.ts';

/** The frame's page: patched from outside, since nothing may run inside. */
export interface PreviewPage {
  show(blocks: readonly RenderedBlock[]): void;
  /** The title where the text itself shows none (it stands in the front matter); null for none. */
  showTitle(title: string | null): void;
}

interface ShownBlock {
  readonly key: string;
  readonly element: HTMLElement;
  line: number;
}

const lineAttribute = / data-line="\d+"/g;

export function createPage(document: Document, pictures: ShownPictures): PreviewPage {
  const page = document.getElementById('page') ?? document.body;
  const titleElement = document.createElement('h1');
  titleElement.className = 'page-title';
  let shown: ShownBlock[] = [];

  function build({ html, line }: RenderedBlock, key: string): ShownBlock {
    const fragment = sanitise(html);
    replaceRemotePictures(fragment, pictures);
    const element = document.createElement('div');
    element.className = 'block';
    element.append(document.adoptNode(fragment));
    loadRemotePictures(element);
    return { key, element, line };
  }

  /** The block's text did not change, but it stands on other lines now. */
  function shiftLines(block: ShownBlock, line: number): void {
    const shift = line - block.line;
    if (shift === 0) return;
    for (const marked of block.element.querySelectorAll('[data-line]')) {
      marked.setAttribute('data-line', String(Number(marked.getAttribute('data-line')) + shift));
    }
    block.line = line;
  }

  return {
    show(blocks) {
      // Lines are no part of what a block looks like: text inserted above changes nothing below.
      const keys = blocks.map(({ html }) => html.replace(lineAttribute, ''));
      const plan = planPatch(
        shown.map(({ key }) => key),
        keys,
      );
      const built = blocks
        .slice(plan.from, plan.from + plan.inserted)
        .map((block, index) => build(block, keys[plan.from + index] ?? ''));
      const next = shown[plan.from + plan.removed]?.element ?? null;
      for (const { element } of shown.slice(plan.from, plan.from + plan.removed)) element.remove();
      for (const { element } of built) page.insertBefore(element, next);
      shown = [...shown.slice(0, plan.from), ...built, ...shown.slice(plan.from + plan.removed)];
      for (const [index, block] of shown.entries()) {
        shiftLines(block, blocks[index]?.line ?? block.line);
      }
    },
    showTitle(title) {
      if (title === null) titleElement.remove();
      else {
        titleElement.textContent = title;
        page.prepend(titleElement);
      }
    },
  };
}
