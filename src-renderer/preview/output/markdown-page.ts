import { frontMatterValue, readFrontMatter } from '#core/issue/front-matter.ts';
import type { TrackedMarkdown } from '#core/markdown/track-markdown.ts';
import { createPage } from '../create-page.ts';
import { createWorkerQueue } from '../../worker/create-worker-queue.ts';
import type { ShownPictures } from '../remote-pictures.ts';
import type { RenderAsk } from '../render-ask.ts';
import type { PageView } from './sandboxed-page.tsx';

const budgetMs = 2_000;

export interface MarkdownValue {
  readonly text: string;
  /** Where its relative pictures are served; ends in a slash. */
  readonly base: string;
  /** Where those are that it calls by another address. */
  readonly copies: Readonly<Record<string, string>>;
  /** What the page says below a block that it shows only the beginning of. */
  readonly shortened: string;
}

/** A Markdown file as a page: the title of its front matter first, as a blog shows it. */
export function createMarkdownPage(
  document: Document,
  pictures: ShownPictures,
): PageView<MarkdownValue> {
  const page = createPage(document, pictures);
  const queue = createWorkerQueue<RenderAsk, TrackedMarkdown>({
    startWorker: () =>
      new Worker(new URL('../render.worker.ts', import.meta.url), { type: 'module' }),
    budgetMs,
    onAnswer: (shown) => page.show(shown),
    // What was exported within its budget and cannot be shown within this one stays as it was.
    onFailure: () => undefined,
  });
  return {
    show({ text, base, copies, shortened }) {
      page.showTitle(frontMatterValue(readFrontMatter(text), 'title'));
      queue.ask({ text, assetBase: base, copies, shortened });
    },
    end() {
      queue.end();
      page.end();
    },
  };
}
