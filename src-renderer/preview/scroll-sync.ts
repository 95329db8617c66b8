import type { EditorPage } from '../editor/editor-page.ts';
import type { ScrollSide } from '../scrolling/pair-scrolling.ts';
import type { PageBlocks, PageLines } from './page-lines.ts';

const gestures = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/** Listens for what people scroll with, anywhere in a document; `isMine` says on which part of it. */
export function onGesture(
  host: Document,
  isMine: (target: EventTarget | null) => boolean,
  listen: () => void,
): () => void {
  const hear = ({ target }: Event): void => {
    if (isMine(target)) listen();
  };
  for (const gesture of gestures) {
    host.addEventListener(gesture, hear, { capture: true, passive: true });
  }
  return () => {
    for (const gesture of gestures) host.removeEventListener(gesture, hear, { capture: true });
  };
}

/**
 * An editor as one side. Every gesture in its window is meant for it, for a jump goes there too, unless
 * `isMine` says otherwise.
 */
export function editorSide(
  page: EditorPage,
  host: Document,
  isMine: (target: EventTarget | null) => boolean = () => true,
): ScrollSide {
  return {
    placeAt: (height) => page.lineAt(height),
    heightOf: (line) => page.heightOf(line),
    room: () => page.room(),
    end: () => page.end(),
    makeRoom: (height) => page.makeRoom(height),
    scrolled: () => page.scrolled(),
    mostScrolled: () => page.mostScrolled(),
    scrollTo: (top) => page.scrollTo(top),
    onScroll: (listen) => page.onScroll(listen),
    onChange: (listen) => page.onLayout(listen),
    onGesture: (listen) => onGesture(host, isMine, listen),
  };
}

/** The page of a frame as the other side. */
export function pageSide(
  page: Document,
  lines: PageLines,
  blocks: Pick<PageBlocks, 'onChange' | 'version'>,
): ScrollSide {
  const { documentElement: root, body, defaultView: view } = page;
  let below = 0;
  return {
    placeAt: (top) => lines.lineAt(top),
    heightOf: (line) => lines.topOf(line),
    room: () => root.clientHeight,
    end: () => body.getBoundingClientRect().height - below,
    makeRoom(height) {
      if (height === below) return;
      below = height;
      body.style.setProperty('--room-below', `${height}px`);
    },
    scrolled: () => view?.scrollY ?? 0,
    mostScrolled: () => root.scrollHeight - root.clientHeight,
    scrollTo: (top) => view?.scrollTo({ top, behavior: 'instant' }),
    onScroll(listen) {
      page.addEventListener('scroll', listen, { passive: true });
      return () => page.removeEventListener('scroll', listen);
    },
    onChange: (listen) => blocks.onChange(listen),
    version: () => blocks.version(),
    onGesture: (listen) => onGesture(page, () => true, listen),
    follow(isFollowing) {
      // Put right by the line, and by the browser as well, it would move twice.
      root.style.overflowAnchor = isFollowing ? 'none' : '';
    },
  };
}
