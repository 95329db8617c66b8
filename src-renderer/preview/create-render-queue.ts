import type { RenderedBlock } from '#core/markdown/render-blocks.ts';
import type { RenderAnswer, RenderMessage, RenderRequest } from './render-messages.ts';

interface RenderQueueDeps {
  readonly startWorker: () => Worker;
  readonly onBlocks: (blocks: readonly RenderedBlock[]) => void;
  /** The text takes longer than the budget, or cannot be rendered at all. */
  readonly onFailure: () => void;
  /** How long one rendering may take before its worker is ended; the start of a worker is not counted. */
  readonly budgetMs: number;
}

export interface RenderQueue {
  /** Renders the latest text asked for; those in between are skipped. */
  ask(text: string, assetBase: string): void;
  end(): void;
}

/** One rendering at a time in a worker that is ended and started anew when it exceeds its budget. */
export function createRenderQueue(deps: RenderQueueDeps): RenderQueue {
  let hasStarted = false;
  let worker = start();
  let lastId = 0;
  let running: { readonly id: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let waiting: RenderRequest | null = null;

  function start(): Worker {
    const started = deps.startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<RenderMessage>) => {
      if (started !== worker) return;
      if ('id' in data) answer(data);
      else hasStarted = true;
      next();
    });
    started.addEventListener('error', () => deps.onFailure());
    return started;
  }

  function answer({ id, blocks }: RenderAnswer): void {
    if (running?.id !== id) return;
    clearTimeout(running.timer);
    running = null;
    if (blocks === null) deps.onFailure();
    else deps.onBlocks(blocks);
  }

  function giveUp(): void {
    worker.terminate();
    worker = start();
    hasStarted = false;
    running = null;
    deps.onFailure();
  }

  function next(): void {
    if (!hasStarted || running !== null || waiting === null) return;
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
