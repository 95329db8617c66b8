import type { RenderedBlock } from '#core/markdown/render-blocks.ts';

/** What the window asks of the rendering worker. */
export interface RenderRequest {
  readonly id: number;
  readonly text: string;
  /** Where relative addresses of pictures are served; ends in a slash. */
  readonly assetBase: string;
}

/** `blocks` is null when the text cannot be rendered, e.g. nested too deeply. */
export interface RenderAnswer {
  readonly id: number;
  readonly blocks: readonly RenderedBlock[] | null;
}

/** What the worker says: once, that it has started, and then its answers. */
export type RenderMessage = { readonly started: true } | RenderAnswer;
