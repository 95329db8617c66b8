import type { Services } from '../app/services.ts';
import type { AppState } from '../state/store.ts';
import { createPage } from './create-page.ts';
import { followText } from './follow-text.ts';
import { listenToPage } from './listen-to-page.ts';
import { pageLook, pageLookId } from './output/part-look.ts';
import { pageLines } from './page-lines.ts';
import { pageSide } from './scroll-sync.ts';
import { syncPage } from './sync-page.ts';

/** A title that only the front matter has: the text itself shows none. */
function titleToShow({ issue }: AppState): string | null {
  const isHidden =
    issue?.frontMatter !== null &&
    issue?.titleRange !== null &&
    (issue?.titleRange.to ?? 0) <= (issue?.frontMatter?.to ?? -1);
  return isHidden ? (issue?.title ?? null) : null;
}

/** Where the page is is only asked for when it stands. */
const placePauseMs = 500;

interface PageOptions {
  /** What the page says below a block that it shows only the beginning of. */
  readonly shortened: string;
  readonly onFailure: (failed: boolean) => void;
}

/** Keeps the page showing the editor's text, in the window's theme, in step with its scrolling. */
export function connectPage(
  document: Document,
  services: Pick<Services, 'bridge' | 'editor' | 'store' | 'pagePlaces' | 'schedule'>,
  { shortened, onFailure }: PageOptions,
): () => void {
  const { editor, store, pagePlaces, schedule } = services;
  const page = createPage(document, {
    fromWeb: store.getState().library?.remotePictures === true,
    // The worker has put them into what it renders.
    copies: {},
  });
  const text = followText({
    editor,
    onShow(shown, isLate) {
      page.show(shown);
      sync.pause(isLate);
      onFailure(false);
    },
    onLate: () => sync.pause(true),
    onFailure() {
      sync.pause(false);
      onFailure(true);
    },
  });
  const { blocks } = page;
  const lines = pageLines(document, blocks, {
    lines: () => editor.size().lines,
    height: () => document.documentElement.scrollHeight,
  });
  const sync = syncPage({ page: pageSide(document, lines, blocks), editor, store });

  const render = ({ document: open, pictureCopies }: AppState): void =>
    text.follow({
      assetBase: open?.assetBase ?? 'galley-asset://none/',
      shortened,
      copies: pictureCopies,
    });
  /** Before the frame that shows a key or another text, once for all that has changed until then. */
  const rendering = schedule.task({ priority: 'preview' }, () => {
    render(store.getState());
    // Laid out now, while there is time, and not in the frame itself.
    document.body.getBoundingClientRect();
  });
  const dress = (state: AppState): void => {
    page.showTitle(titleToShow(state));
    const isDarkWindow = window.document.documentElement.dataset['theme'] === 'dark';
    const { isDark, width } = pageLook(state.preferences.previewLooks[pageLookId], isDarkWindow);
    setAttributes(document.documentElement, {
      lang: state.issue?.language ?? state.language,
      'data-theme': isDark ? 'dark' : 'light',
      'data-width': width,
    });
  };
  const keepPlace = (state: AppState): void => {
    const line = sync.line();
    if (line !== null) pagePlaces.keep(state, line);
  };
  /** Whose page is shown. */
  let shown = store.getState();
  const keepLater = schedule.task({ priority: 'index', pauseMs: placePauseMs }, () =>
    keepPlace(shown),
  );
  const hearScroll = (): void => keepLater.restart();
  const goToPlace = (state: AppState): void => {
    shown = state;
    const id = state.document?.issueId;
    sync.begin((id === undefined ? undefined : pagePlaces.of(id, state)) ?? 0);
  };
  goToPlace(shown);
  render(store.getState());
  dress(store.getState());

  document.addEventListener('scroll', hearScroll, { passive: true });
  const stops = [
    () => document.removeEventListener('scroll', hearScroll),
    () => keepLater.cancel(),
    store.subscribe((state, before) => {
      // By what is shown: who hears of another issue first may tell of more before we hear of it.
      if (state.document?.issueId !== shown.document?.issueId) {
        keepPlace(shown);
        goToPlace(state);
        sync.pause(true);
        rendering.restart();
      }
      const isOther = state.pictureCopies !== before.pictureCopies;
      if (isOther || state.revision !== before.revision) rendering.restart();
      dress(state);
    }),
    watchTheme(() => dress(store.getState())),
    listenToPage(document, services, {
      lineOf: (element) => page.lineOf(element),
      goToLine: (line, clientY) => sync.goToLine(line, clientY),
    }),
    () => keepPlace(shown),
    () => rendering.cancel(),
    () => sync.end(),
    () => text.end(),
    () => page.end(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Only what differs: the same language said once more has the styles of the whole page computed anew. */
function setAttributes(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** The theme may change with the system's, without any change of the state. */
function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
