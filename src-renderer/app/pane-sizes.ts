import type { Pane } from './pane-layout.ts';

/** How wide a pane is in pixels where nobody has changed it, and may become; the others share what is left. */
interface PaneSize {
  readonly defaultSize?: number;
  readonly minSize: number;
  readonly maxSize?: number;
}

export const firstSizes: Readonly<Record<Pane | 'nothing', PaneSize>> = {
  library: { defaultSize: 256, minSize: 200, maxSize: 420 },
  outline: { defaultSize: 272, minSize: 200, maxSize: 520 },
  editor: { minSize: 280 },
  twin: { minSize: 280 },
  preview: { minSize: 280 },
  release: { minSize: 380 },
  nothing: { minSize: 280 },
};
