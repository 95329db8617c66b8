import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import type { RenderAsk } from './render-ask.ts';
import { resolvePicture } from './resolve-picture.ts';

serveWorker(({ text, assetBase, copies = {} }: RenderAsk) =>
  renderBlocks(text, { resolveImage: (src) => copies[src] ?? resolvePicture(src, assetBase) }),
);
