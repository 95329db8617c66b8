import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { resolvePicture } from './resolve-picture.ts';
import type { RenderAnswer, RenderMessage, RenderRequest } from './render-messages.ts';

/** Some texts make marked slow or overflow its stack; here that harms nobody (DESIGN.md, principle 6). */
self.addEventListener('message', ({ data }: MessageEvent<RenderRequest>) => {
  const { id, text, assetBase } = data;
  self.postMessage({ id, blocks: render(text, assetBase) } satisfies RenderMessage);
});
self.postMessage({ started: true } satisfies RenderMessage);

function render(text: string, assetBase: string): RenderAnswer['blocks'] {
  try {
    return renderBlocks(text, { resolveImage: (src) => resolvePicture(src, assetBase) });
  } catch {
    return null;
  }
}
