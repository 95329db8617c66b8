import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import { pageBlocks } from './page-block.ts';
import type { RenderAsk } from './render-ask.ts';
import { resolvePicture } from './resolve-picture.ts';

serveWorker(({ text, assetBase, shortened, copies = {} }: RenderAsk) => {
  const resolveImage = (src: string): string => copies[src] ?? resolvePicture(src, assetBase);
  return pageBlocks(text, renderBlocks(text, { resolveImage }), shortened);
});
