import type { PageLook } from './page-look.ts';

/** What the window asks of the rendering worker. */
export interface RenderAsk extends PageLook {
  readonly text: string;
}
