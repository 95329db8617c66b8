import type { RenderedBlock } from '#core/markdown/render-blocks.ts';
import type { RenderAnswer, RenderRequest } from './render-messages.ts';

interface RenderQueueDeps {
  readonly startWorker: () => Worker;
  readonly onBlocks: (blocks: readonly RenderedBlock[]) => void;
  /** The text takes longer than the budget, or cannot be rendered at all. */
  readonly onFailure: () => void;
  /** How long one rendering may take before its worker is ended. */
  readonly budgetMs: number;
}

export interface RenderQueue {
  /** Renders the latest text asked for; those in between are skipped. */
  ask(text: string, assetBase: string): void;
  end(): void;
}

/** One rendering at a time in a worker that is ended and started anew when it exceeds its budget. */
export function createRenderQueue(deps: RenderQueueDeps): RenderQueue {
  let worker = listen(deps.startWorker());
  let lastId = 0;
  let running: { readonly id: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let waiting: RenderRequest | null = null;

  function listen(started: Worker): Worker {
    started.addEventListener('message', ({ data }: MessageEvent<RenderAnswer>) => answer(data));
    return started;
  }

  function answer({ id, blocks }: RenderAnswer): void {
    if (running?.id !== id) return;
    clearTimeout(running.timer);
    running = null;
    if (blocks === null) deps.onFailure();
    else deps.onBlocks(blocks);
    next();
  }

  function giveUp(): void {
    worker.terminate();
    worker = listen(deps.startWorker());
    running = null;
    deps.onFailure();
    next();
  }

  function next(): void {
    if (running !== null || waiting === null) return;
    const request = waiting;
    waiting = null;
    running = { id: request.id, timer: setTimeout(giveUp, deps.budgetMs) };
    worker.postMessage(request);
  }

  return {
    ask(text, assetBase) {
      lastId += 1;
      waiting = { id: lastId, text, assetBase };
      next();
    },
    end() {
      if (running !== null) clearTimeout(running.timer);
      running = null;
      waiting = null;
      worker.terminate();
    },
  };
}
