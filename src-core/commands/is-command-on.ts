import type { Preferences } from '../settings/preferences.ts';
import type { CommandId } from './catalogue.ts';

/** A preference and its value that a command stands for. */
const chosen = {
  titles: 'titleHalf',
  theme: 'theme',
  language: 'language',
  view: 'viewMode',
} as const satisfies Readonly<Record<string, keyof Preferences>>;

const switched: Partial<Readonly<Record<CommandId, keyof Preferences>>> = {
  'preferences.toggle-autosave': 'autosave',
  'preview.scroll-sync': 'scrollSync',
  'problems.toggle': 'problemsShown',
  'spelling.toggle': 'spelling',
  'translation.toggle': 'translationShown',
  'twin.toggle': 'twinShown',
  'twin.link': 'twinLinked',
  'view.toggle-library': 'libraryShown',
  'view.toggle-outline': 'outlineShown',
};

const values = new Set(['system', 'light', 'dark', 'en', 'zh', 'edit', 'split', 'preview']);
const halves = new Set(['window', 'first', 'second', 'both']);

/** Whether a command that switches something is switched on now; null for every other command. */
export function isCommandOn(id: CommandId, preferences: Preferences): boolean | null {
  const name = switched[id];
  if (name !== undefined) return preferences[name] === true;
  const [area = '', value = ''] = id.split('.');
  if (!(area in chosen) || !(area === 'titles' ? halves : values).has(value)) return null;
  return preferences[chosen[area as keyof typeof chosen]] === value;
}
