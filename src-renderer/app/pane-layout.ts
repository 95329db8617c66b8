import type { Preferences } from '#core/settings/preferences.ts';
import type { ViewMode } from '#core/settings/settings.ts';
import type { WindowWidth } from '../state/layout-state.ts';

const panes = ['library', 'outline', 'editor', 'twin', 'preview', 'release'] as const;
export type Pane = (typeof panes)[number];

export function windowWidthOf(pixels: number): WindowWidth {
  if (pixels < 800) return 'narrow';
  return pixels < 1100 ? 'medium' : 'wide';
}

/** A narrow window has room for the editor or the preview, not for both. */
export function effectiveViewMode(viewMode: ViewMode, width: WindowWidth): ViewMode {
  return width === 'narrow' && viewMode === 'split' ? 'edit' : viewMode;
}

export function nextViewMode(viewMode: ViewMode, width: WindowWidth): ViewMode {
  if (width === 'narrow') return viewMode === 'preview' ? 'edit' : 'preview';
  const next = { edit: 'split', split: 'preview', preview: 'edit' } as const;
  return next[viewMode];
}

const none = { beside: false, roomForThree: false } as const;

/** Whether the open issue's other language is shown beside it. */
export function isBeside({
  preferences,
  twinFile,
}: {
  readonly preferences: Pick<Preferences, 'twinShown'>;
  readonly twinFile: unknown;
}): boolean {
  return preferences.twinShown && twinFile !== null;
}

/** The panes that lie side by side, from left to right. */
export function shownPanes(
  preferences: Pick<Preferences, 'viewMode' | 'libraryShown' | 'outlineShown' | 'deskShown'>,
  width: WindowWidth,
  twin: { readonly beside: boolean; readonly roomForThree: boolean } = none,
): readonly Pane[] {
  const viewMode = effectiveViewMode(preferences.viewMode, width);
  const { deskShown } = preferences;
  // The desk takes the preview's place, and the outline's room: on release day nothing is arranged.
  const shown: Record<Pane, boolean> = {
    library: preferences.libraryShown && width === 'wide',
    outline: preferences.outlineShown && width !== 'narrow' && !deskShown,
    editor: viewMode !== 'preview' && (width !== 'narrow' || !deskShown),
    twin: twin.beside && viewMode !== 'preview' && (width !== 'narrow' || !deskShown),
    preview:
      viewMode !== 'edit' &&
      !deskShown &&
      (viewMode === 'preview' || !twin.beside || twin.roomForThree),
    release: deskShown,
  };
  return panes.filter((pane) => shown[pane]);
}

/** Sizes are remembered for each set of panes: what fits three does not fit four. */
export function layoutKey(shown: readonly Pane[]): string {
  return shown.join('+');
}
