import type { Services } from '../../app/services.ts';
import type { ScrollSide } from '../../scrolling/pair-scrolling.ts';
import { listenToPage } from '../listen-to-page.ts';
import type { PageBlocks } from '../page-lines.ts';
import { onGesture, pageSide } from '../scroll-sync.ts';
import { syncPage, type PageSync } from '../sync-page.ts';
import { outputLines, pageSheet, type OutputLines, type OutputSheet } from './output-lines.ts';

/** Lines are found anew once nothing has been typed for so long: where they were is right until then. */
const pauseMs = 300;

type FollowServices = Pick<Services, 'bridge' | 'editor' | 'store' | 'schedule'>;

interface ShownOutput {
  readonly sheet: OutputSheet;
  readonly side: (
    lines: OutputLines,
    changes: Pick<PageBlocks, 'onChange' | 'version'>,
  ) => ScrollSide;
  /** Hears what is clicked on it; the function returned ends that. */
  readonly listen: (lines: OutputLines, sync: PageSync) => () => void;
}

/** Keeps an output in step with the editor as the text's own page is: by lines, both ways. */
function follow(
  { sheet, side, listen }: ShownOutput,
  { editor, schedule, store }: FollowServices,
): () => void {
  const lines = outputLines(sheet, () => editor.size().lines);
  const listeners = new Set<() => void>();
  let version = 0;
  const tell = (): void => {
    version += 1;
    for (const hear of listeners) hear();
  };
  const find = (): void => {
    lines.find(editor.text());
    tell();
  };
  const finding = schedule.task({ priority: 'preview' }, find);
  const later = schedule.task({ priority: 'index', pauseMs }, find);
  const changes = {
    version: () => version,
    onChange(hear: () => void) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
  const sync = syncPage({ page: side(lines, changes), editor, store });

  // Pictures come late, and what is shown comes when it is made.
  const sizes = new ResizeObserver(tell);
  sizes.observe(sheet.body);
  const content = new MutationObserver(() => finding.restart());
  content.observe(sheet.body, { childList: true, subtree: true, characterData: true });
  const stops = [
    listen(lines, sync),
    store.subscribe((state, before) => {
      if (state.revision !== before.revision) later.restart();
    }),
    () => sizes.disconnect(),
    () => content.disconnect(),
    () => finding.cancel(),
    () => later.cancel(),
    () => sync.end(),
  ];
  find();
  sync.begin(0);
  sync.pause(false);
  return () => {
    for (const stop of stops) stop();
  };
}

/** An export's page in a frame; a click goes to its line. The function returned ends it. */
export function followOutput(page: Document, services: FollowServices): () => void {
  const sheet = pageSheet(page);
  return follow(
    {
      sheet,
      side: (lines, changes) => ({
        ...pageSide(page, lines, changes),
        // The page's styles are the export's own.
        end: sheet.bottom,
        makeRoom(height) {
          page.documentElement.style.paddingBottom = height === 0 ? '' : `${height}px`;
        },
      }),
      listen: (lines, sync) =>
        listenToPage(page, services, {
          lineOf: (element) => lines.lineOf(element),
          goToLine: (line, clientY) => sync.goToLine(line, clientY),
        }),
    },
    services,
  );
}

/** An export's text in an element of the window, from which it is selected and copied: no click leads away. */
export function followOutputText(text: HTMLElement, services: FollowServices): () => void {
  let below = 0;
  const bottom = (): number => text.scrollHeight - below;
  const isMine = (target: EventTarget | null): boolean =>
    target instanceof Node && text.contains(target);
  return follow(
    {
      sheet: {
        body: text,
        scrolled: () => text.scrollTop,
        topOf: (element) =>
          element.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop,
        bottom,
        height: () => text.scrollHeight,
      },
      side: (lines, { onChange, version }) => ({
        placeAt: (top) => lines.lineAt(top),
        heightOf: (line) => lines.topOf(line),
        room: () => text.clientHeight,
        end: bottom,
        makeRoom(height) {
          below = height;
          text.style.setProperty('--room-below', `${height}px`);
        },
        scrolled: () => text.scrollTop,
        mostScrolled: () => text.scrollHeight - text.clientHeight,
        scrollTo(top) {
          text.scrollTop = top;
        },
        onScroll(listen) {
          text.addEventListener('scroll', listen, { passive: true });
          return () => text.removeEventListener('scroll', listen);
        },
        onChange,
        onGesture: (listen) => onGesture(document, isMine, listen),
        version,
      }),
      listen: () => () => undefined,
    },
    services,
  );
}
