import { trackMarkdown, type TrackedMarkdown } from '#core/markdown/track-markdown.ts';
import { updateMarkdown, type ReadingLimit } from '#core/markdown/update-markdown.ts';
import { isQuicklyRead } from '#core/markdown/reading-limits.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { createWorkerQueue } from '../worker/create-worker-queue.ts';
import { pageOptions, type PageLook } from './page-look.ts';
import type { RenderAsk } from './render-ask.ts';
import { lineEnd, textBeginning } from './text-beginning.ts';

interface FollowDeps {
  readonly editor: Pick<EditorHandle, 'followChanges' | 'size' | 'slice' | 'text'>;
  /** `isLate`: the text has changed and what is shown is not yet of it. */
  readonly onShow: (page: TrackedMarkdown, isLate: boolean) => void;
  /** The text has changed, and its page comes later. */
  readonly onLate: () => void;
  readonly onFailure: () => void;
}

export interface TextFollower {
  /** The text has changed, or what its page looks like. */
  follow(look: PageLook): void;
  end(): void;
}

/** Some tenths of a second would do for a megabyte, on a machine that does nothing else. */
const budgetMs = 8_000;
/** Rows and blocks cost more than their characters; the longest real issues of that length have 400 lines. */
const mostLines = 1_000;
/** What the window reads by itself, in the frame of the key that changed it. */
const atOnce: ReadingLimit = {
  most: 24_000,
  isQuick: (text) => lineEnd(text, mostLines) === text.length && isQuicklyRead(text),
};

/**
 * Keeps the page of the editor's text. What a key changes is read at once, in the window; the whole of a
 * long text, and what marked could take long for, in a worker that is ended when it does.
 */
export function followText({ editor, onShow, onLate, onFailure }: FollowDeps): TextFollower {
  const changes = editor.followChanges();
  let look: PageLook | null = null;
  let page: TrackedMarkdown | null = null;
  /** The worker reads the text as it was when `changes` were last taken. */
  let isAsked = false;
  let asking: ReturnType<typeof setTimeout> | undefined;

  const queue = createWorkerQueue<RenderAsk, TrackedMarkdown>({
    startWorker: () =>
      new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' }),
    budgetMs,
    onAnswer: take,
    onFailure() {
      isAsked = false;
      onFailure();
    },
  });

  function update(from: TrackedMarkdown): TrackedMarkdown | null {
    const edits = changes.take();
    if (edits === null || look === null) return null;
    const { length } = editor.size();
    const source = { length, slice: (start: number, end: number) => editor.slice(start, end) };
    return updateMarkdown(from, source, edits, pageOptions(look), atOnce);
  }

  /** In a task of its own: to hand over a long text takes as long as to draw one. */
  function ask(): void {
    page = null;
    isAsked = false;
    clearTimeout(asking);
    asking = setTimeout(handOver, 0);
  }

  function handOver(): void {
    if (look === null) return;
    changes.take();
    isAsked = true;
    queue.ask({ ...look, text: editor.text() });
  }

  function take(read: TrackedMarkdown): void {
    if (!isAsked) return;
    isAsked = false;
    page = update(read);
    if (page !== null) onShow(page, false);
    else {
      onShow(read, true);
      ask();
    }
  }

  /** Shows what can be shown of another text at once. */
  function begin(now: PageLook): void {
    const text = editor.text();
    const beginning = textBeginning(text, atOnce);
    changes.take();
    isAsked = false;
    if (beginning !== null) {
      const read = trackMarkdown(beginning, pageOptions(now));
      const isWhole = beginning.length === text.length;
      onShow(read, !isWhole);
      page = isWhole ? read : null;
      if (isWhole) return;
    }
    onLate();
    ask();
  }

  return {
    follow(now) {
      const isOther =
        changes.isOther() ||
        look === null ||
        look.assetBase !== now.assetBase ||
        look.copies !== now.copies;
      look = now;
      if (isOther) {
        begin(now);
        return;
      }
      if (isAsked) return;
      page = page && update(page);
      if (page !== null) onShow(page, false);
      else {
        onLate();
        ask();
      }
    },
    end() {
      clearTimeout(asking);
      changes.end();
      queue.end();
    },
  };
}
