import { createBlockGroups } from './block-groups.ts';
import type { PageBlock } from './page-block.ts';
import type { PageBlocks } from './page-lines.ts';
import { planPatch } from './plan-patch.ts';
import {
  loadRemotePictures,
  replaceRemotePictures,
  type ShownPictures,
} from './remote-pictures.ts';
import { sanitise } from './sanitise.ts';

/** The frame's page: patched from outside, since nothing may run inside. */
export interface PreviewPage {
  /** Shows the blocks: at once as far as this takes no time, and the rest bit by bit. */
  show(blocks: readonly PageBlock[]): void;
  /** The title where the text itself shows none (it stands in the front matter); null for none. */
  showTitle(title: string | null): void;
  /** Where the blocks are. */
  readonly blocks: PageBlocks;
  /** The 1-based line of the text that an element of the page is from; null for none. */
  lineOf(element: Element): number | null;
  /** Builds no more. */
  end(): void;
}

interface ShownBlock {
  readonly html: string;
  readonly line: number;
  /** Null as long as it waits to be built. */
  readonly element: HTMLElement | null;
}

/** Half a frame: what is typed meanwhile must not wait. */
const sliceMs = 8;
/** A page of more blocks leaves out the layout of those out of sight. */
const longPage = 200;

export function createPage(document: Document, pictures: ShownPictures): PreviewPage {
  const page = document.getElementById('page') ?? document.body;
  const titleElement = document.createElement('h1');
  titleElement.className = 'page-title';
  const groups = createBlockGroups(page);
  const lines = new WeakMap<Element, number>();
  let shown: ShownBlock[] = [];
  /** All blocks before this one are built. */
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listen of listeners) listen();
  };
  const observer = new ResizeObserver(tell);
  observer.observe(page);

  const scrolled = (): number => document.defaultView?.scrollY ?? 0;
  const bottomOf = (block: ShownBlock | undefined): number =>
    (block?.element?.getBoundingClientRect().bottom ?? 0) + scrolled();

  function build({ html }: ShownBlock): HTMLElement {
    const fragment = sanitise(html);
    replaceRemotePictures(fragment, pictures);
    const element = document.createElement('div');
    element.className = 'block';
    element.append(document.adoptNode(fragment));
    loadRemotePictures(element);
    return element;
  }

  function buildSome(): void {
    const until = performance.now() + sliceMs;
    for (; next < shown.length; next += 1) {
      const block = shown[next];
      if (block === undefined || block.element !== null) continue;
      if (performance.now() > until) {
        timer = setTimeout(buildSome, 0);
        tell();
        return;
      }
      const element = build(block);
      lines.set(element, block.line);
      groups.insert(element, shown[next - 1]?.element ?? null);
      shown[next] = { ...block, element };
    }
    tell();
  }

  return {
    show(blocks) {
      if (timer !== null) clearTimeout(timer);
      const { from, removed, inserted } = planPatch(
        shown.map(({ html }) => html),
        blocks.map(({ html }) => html),
      );
      groups.remove(shown.slice(from, from + removed).flatMap(({ element }) => element ?? []));
      const before = shown;
      shown = blocks.map(({ html, line }, index) => {
        const isKept = index < from || index >= from + inserted;
        const old = isKept ? before[index < from ? index : index - inserted + removed] : undefined;
        const element = old?.element ?? null;
        if (element !== null && old?.line !== line) lines.set(element, line);
        return { html, line, element };
      });
      next = Math.min(next, from);
      page.classList.toggle('is-long', shown.length > longPage);
      buildSome();
    },
    showTitle(title) {
      if (title === null) titleElement.remove();
      else {
        titleElement.textContent = title;
        page.prepend(titleElement);
      }
    },
    blocks: {
      count: () => shown.length,
      lineOf: (index) => shown[index]?.line ?? 0,
      elementOf: (index) => shown[index]?.element ?? null,
      topOf(index) {
        const element = shown[index]?.element;
        // What waits to be built stands for now where the last one before it ends.
        if (!element) return next === 0 ? 0 : bottomOf(shown[next - 1]);
        return element.getBoundingClientRect().top + scrolled();
      },
      bottom: () => (next === 0 ? 0 : bottomOf(shown.findLast(({ element }) => element !== null))),
      onChange(listen) {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
    },
    lineOf(element) {
      const marked = element.closest('[data-line]');
      const block = element.closest('.block');
      const line = block === null ? undefined : lines.get(block);
      if (marked === null || line === undefined) return null;
      return line + Number(marked.getAttribute('data-line'));
    },
    end() {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
