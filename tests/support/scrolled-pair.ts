import type { Page } from 'playwright-core';
import { renderBlocks } from '#core/markdown/render-blocks.ts';

/** A block of a text as it can be known again on the page. */
interface KnownBlock {
  readonly line: number;
  readonly html: string;
}

/** What editor and preview show, each by the block at its upper edge; blocks count from 0, -1 is what is above. */
export interface ShownPair {
  readonly editor: number;
  readonly page: number;
  readonly areBothAtEnd: boolean;
  /** What is scrolled past. */
  readonly editorTop: number;
  readonly pageTop: number;
}

type Side = 'editor' | 'page';

/** Where in its way down a side is put, from 0 to 1; null leaves both where they are. */
export interface Scroll {
  readonly side: Side;
  readonly part: number;
}

/** The blocks of a text in the order of the page, by their lines. */
export function knownBlocks(text: string): readonly KnownBlock[] {
  return renderBlocks(text).map(({ html, line }) => ({ html, line }));
}

/**
 * Scrolls one side without a gesture, waits until nothing moves any more, and says what both sides show
 * then. The blocks of the page are known by their words, so that nothing of the app's own knowledge is used.
 */
export function scrollAndLook(
  page: Page,
  blocks: readonly KnownBlock[],
  scroll: Scroll | null,
): Promise<ShownPair> {
  return page.evaluate(
    async ({ known, to }) => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[title="Preview"]');
      const inner = frame?.contentDocument;
      const scroller = document.querySelector<HTMLElement>('.editor-host .cm-scroller');
      const root = inner?.documentElement;
      if (!inner || !scroller || !root) throw new Error('no editor beside a preview');

      const box = '.picture-away';
      /** Pictures that do not load say whence they would come; those words are not the text's. */
      const wordsOf = (element: Element): string => {
        const copy = element.cloneNode(true) as Element;
        const pictures = copy.querySelectorAll(`img, ${box}`).length;
        for (const each of copy.querySelectorAll(box)) each.remove();
        return `${pictures} ${copy.textContent.replace(/\s+/gu, ' ').trim()}`;
      };
      const kept = (window as { knownWords?: { key: string; words: string[] } }).knownWords;
      const key = JSON.stringify(known.map(({ html }) => html.length));
      const parsed =
        kept?.key === key
          ? kept.words
          : known.map(({ html }) =>
              wordsOf(new DOMParser().parseFromString(html, 'text/html').body),
            );
      Object.assign(window, { knownWords: { key, words: parsed } });

      const ways = {
        editor: scroller,
        page: root,
      };
      const most = (side: 'editor' | 'page'): number =>
        ways[side].scrollHeight - ways[side].clientHeight;
      const sides = ['editor', 'page'] as const;
      const go = (): void => {
        if (to === null) return;
        ways[to.side].scrollTo({ top: most(to.side) * to.part, behavior: 'instant' });
      };
      go();
      for (let quiet = 0, last = '', turn = 0; quiet < 3; turn += 1) {
        if (turn > 100) throw new Error(`it goes on moving: ${last}`);
        await new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
        // Where the end is shows only there.
        if (to?.part === 1) go();
        const now = `${scroller.scrollTop} ${root.scrollTop} ${scroller.scrollHeight} ${root.scrollHeight}`;
        quiet = now === last ? quiet + 1 : 0;
        last = now;
      }

      const lineAt = (y: number): number => {
        const numbers = [...scroller.querySelectorAll('.cm-lineNumbers .cm-gutterElement')];
        const seen = numbers
          .map((element) => ({
            top: element.getBoundingClientRect().top,
            line: Number(element.textContent),
            isShown: getComputedStyle(element).visibility !== 'hidden',
          }))
          .filter(({ top, isShown }) => isShown && top <= y);
        return Math.max(0, ...seen.map(({ line }) => line));
      };
      const edge = scroller.getBoundingClientRect();
      const blockOfLine = (line: number): number =>
        known.findLastIndex((block) => block.line <= line);
      const editorAt = blockOfLine(lineAt(edge.top + 1.5));
      const built = [...inner.querySelectorAll<HTMLElement>('.block')];
      const nearest = (element: Element | undefined, wanted: number): number => {
        if (element === undefined) return -1;
        const words = wordsOf(element);
        const same = parsed.flatMap((each, index) => (each === words ? [index] : []));
        const [best = Number.NaN] = same.toSorted(
          (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted),
        );
        return best;
      };
      const atTop = built.findLast((element) => element.getBoundingClientRect().top <= 1.5);
      return {
        editor: editorAt,
        page: nearest(atTop, editorAt),
        areBothAtEnd: sides.every((side) => most(side) - ways[side].scrollTop <= 1),
        editorTop: scroller.scrollTop,
        pageTop: root.scrollTop,
      };
    },
    { known: blocks, to: scroll },
  );
}

/** How many blocks the two sides are apart; NaN where the page shows a block that the text does not have. */
export function blocksApart({ editor, page }: ShownPair): number {
  return Math.abs(editor - page);
}
