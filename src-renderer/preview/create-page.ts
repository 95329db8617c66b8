import type { Piece } from '#core/markdown/piece.ts';
import type { TrackedMarkdown } from '#core/markdown/track-markdown.ts';
import { createBlockGroups, type Group } from './block-groups.ts';
import type { PageBlocks } from './page-lines.ts';
import { planPatch } from './plan-patch.ts';
import {
  loadRemotePictures,
  replaceRemotePictures,
  type ShownPictures,
} from './remote-pictures.ts';
import { sanitise } from './sanitise.ts';

type ShownPage = Pick<TrackedMarkdown, 'pieces' | 'line'>;

/** The frame's page: patched from outside, since nothing may run inside. */
export interface PreviewPage {
  /** Shows a text: what is in sight at once as far as this takes no time, the rest when it comes near. */
  show(page: ShownPage): void;
  /** The title where the text itself shows none (it stands in the front matter); null for none. */
  showTitle(title: string | null): void;
  /** Where the blocks are. */
  readonly blocks: PageBlocks;
  /** The 1-based line of the text that an element of the page is from; null for none. */
  lineOf(element: Element): number | null;
  /** Builds no more. */
  end(): void;
}

/** Half a frame: what is typed meanwhile must not wait. */
const sliceMs = 8;
/** Of a page of more blocks only what is near the window is built, and laid out. */
const longPage = 200;
/** How many windows high the surroundings of the window are that are built. */
const nearWindows = 1;

const htmlOf = ({ html }: Piece): string | null => html;

function countBlocks(pieces: readonly Piece[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    if ((pieces[index]?.html ?? null) !== null) count += 1;
  }
  return count;
}

/** Whether two pages have the same blocks on the same lines, whatever is in them. */
function haveSameLines(one: ShownPage, other: ShownPage): boolean {
  return (
    one.line === other.line &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every((piece, index) => {
      const next = other.pieces[index];
      if (next === piece) return true;
      return piece.lines === next?.lines && (piece.html === null) === (next.html === null);
    })
  );
}

export function createPage(document: Document, pictures: ShownPictures): PreviewPage {
  const page = document.getElementById('page') ?? document.body;
  const titleElement = document.createElement('h1');
  titleElement.className = 'page-title';
  const groups = createBlockGroups(page, make);
  let shown: ShownPage = { pieces: [], line: 1 };
  /** The lines of the blocks; null until somebody asks. */
  let lines: readonly number[] | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let frame: number | null = null;
  let isCalibrated = false;
  const listeners = new Set<() => void>();
  let version = 0;
  /** The end of the page says whether a key that only changed words moved anything. */
  const tell = (isOnlyWords = false): void => {
    if (!isOnlyWords) version += 1;
    for (const listen of listeners) listen();
  };
  const view = document.defaultView;
  const scrolled = (): number => view?.scrollY ?? 0;
  const room = (): number => document.documentElement.clientHeight;

  function make(html: string): HTMLElement {
    const fragment = sanitise(html);
    replaceRemotePictures(fragment, pictures);
    const element = document.createElement('div');
    element.className = 'block';
    element.append(document.adoptNode(fragment));
    loadRemotePictures(element);
    return element;
  }

  /** The groups in sight and near it, those in sight first. */
  function wanted(): readonly Group[] {
    const { all } = groups;
    if (!page.classList.contains('is-long')) return all;
    const near = nearWindows * Math.max(room(), 600);
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = all[middle]?.element.getBoundingClientRect().bottom ?? 0;
      if (bottom < -near) low = middle + 1;
      else high = middle;
    }
    const inSight: Group[] = [];
    const around: Group[] = [];
    for (let index = low; index < all.length; index += 1) {
      const group = all[index];
      if (group === undefined) break;
      const { top, bottom } = group.element.getBoundingClientRect();
      if (top > room() + near) break;
      (bottom >= 0 && top <= room() ? inSight : around).push(group);
    }
    return [...inSight, ...around];
  }

  /** Builds for half a frame, and goes on later; says whether anything was built. */
  function buildSome(): boolean {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const until = performance.now() + sliceMs;
    let hasBuilt = false;
    for (const { blocks } of wanted()) {
      for (const block of blocks) {
        if (block.element !== null) continue;
        if (performance.now() > until) {
          timer = setTimeout(goOn, 0);
          return hasBuilt;
        }
        groups.build(block);
        hasBuilt = true;
      }
    }
    return hasBuilt;
  }

  function goOn(): void {
    if (buildSome()) tell();
  }

  /** In the frame of the scrolling, but after whoever hears of it: they are to know who scrolled. */
  function onScroll(): void {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      goOn();
    });
  }

  const observer = new ResizeObserver(() => {
    // What is not built can be guessed better by what is, as long as nobody has moved away from the start.
    if (!isCalibrated && groups.all[0]?.blocks[0]?.element && scrolled() === 0) {
      isCalibrated = true;
      groups.calibrate();
    }
    if (timer === null) buildSome();
    tell();
  });
  observer.observe(page);
  document.addEventListener('scroll', onScroll, { passive: true });

  const linesOfBlocks = (): readonly number[] => {
    if (lines !== null) return lines;
    const found: number[] = [];
    let { line } = shown;
    for (const piece of shown.pieces) {
      if (piece.html !== null) found.push(line);
      line += piece.lines;
    }
    lines = found;
    return found;
  };
  const bottomOf = (element: HTMLElement | undefined): number =>
    (element?.getBoundingClientRect().bottom ?? 0) + scrolled();

  return {
    show(next) {
      const { from, removed, inserted } = planPatch(shown.pieces, next.pieces, htmlOf);
      const htmls = next.pieces.slice(from, from + inserted).flatMap(({ html }) => html ?? []);
      const first = countBlocks(next.pieces, 0, from);
      const gone = countBlocks(shown.pieces, from, from + removed);
      const isOnlyWords = haveSameLines(shown, next);
      shown = next;
      if (!isOnlyWords) lines = null;
      groups.replace(first, gone, htmls);
      page.classList.toggle('is-long', groups.count() > longPage);
      if (gone !== htmls.length || timer !== null) buildSome();
      tell(isOnlyWords);
    },
    showTitle(title) {
      if (title === null) titleElement.remove();
      else if (titleElement.textContent !== title || !titleElement.isConnected) {
        titleElement.textContent = title;
        page.prepend(titleElement);
      }
    },
    blocks: {
      count: () => groups.count(),
      lineOf: (index) => linesOfBlocks()[index] ?? 0,
      elementOf: (index) => groups.at(index)?.element ?? null,
      topOf(index) {
        const block = groups.at(index);
        if (block === null) return 0;
        if (block.element) return block.element.getBoundingClientRect().top + scrolled();
        // What is not built yet stands at the end of its group, by what it is thought to measure.
        const { element, blocks } = block.group;
        let top = bottomOf(element);
        for (const each of blocks.slice(blocks.indexOf(block))) {
          if (each.element === null) top -= groups.heightOf(each);
        }
        return top;
      },
      bottom: () => bottomOf(groups.all.at(-1)?.element),
      version: () => version,
      onChange(listen) {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
    },
    lineOf(element) {
      const marked = element.closest('[data-line]');
      const holder = element.closest('.block');
      const block = holder === null ? null : groups.blockOf(holder);
      if (marked === null || block === null) return null;
      const line = linesOfBlocks()[groups.indexOf(block)] ?? 1;
      return line + Number(marked.getAttribute('data-line'));
    },
    end() {
      observer.disconnect();
      document.removeEventListener('scroll', onScroll);
      if (frame !== null) cancelAnimationFrame(frame);
      if (timer !== null) clearTimeout(timer);
    },
  };
}
