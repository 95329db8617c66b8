import type { CommandId } from '#core/commands/catalogue.ts';
import type { AppState } from '../state/store.ts';

/** Whether a command that switches something is switched on now; false for every other command. */
export function isCommandOn(
  id: CommandId,
  { library, preferences }: Pick<AppState, 'library' | 'preferences'>,
): boolean {
  const { autosave, language, libraryShown, outlineShown, theme, titleHalf, viewMode } =
    preferences;
  if (id === 'preferences.toggle-autosave') return autosave;
  if (id === 'preview.scroll-sync') return preferences.scrollSync;
  if (id === 'preview.remote-pictures') return library?.remotePictures === true;
  if (id === 'twin.toggle') return preferences.twinShown;
  if (id === 'twin.link') return preferences.twinLinked;
  if (id === 'view.toggle-library') return libraryShown;
  if (id === 'view.toggle-outline') return outlineShown;
  return (
    id === `titles.${titleHalf}` ||
    id === `theme.${theme}` ||
    id === `language.${language}` ||
    id === `view.${viewMode}`
  );
}
