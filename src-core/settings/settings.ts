import { titleHalves } from '../issue/half-title.ts';
import { languages } from '../messages/translator.ts';
import { defaultPreferences } from './default-preferences.ts';
import { longestOwnWord, mostOwnWords } from '../spelling/judge-word.ts';
import { spellingLanguages } from '../spelling/spelling-languages.ts';
import { choice, several, steps, wordList, yesOrNo } from './setting-row.ts';

export const viewModes = ['edit', 'split', 'preview'] as const;
export type ViewMode = (typeof viewModes)[number];

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * What a person can set, each declared here and nowhere else: where it stands in the settings, what it may
 * be, and what it is until somebody says otherwise. The messages `settings.NAME`, `settings.NAMEHelp` and
 * `settings.NAME-VALUE` are its words.
 */
export const settings = {
  language: choice('general', ['system', ...languages], defaultPreferences.language),
  theme: choice('general', themes, defaultPreferences.theme),
  zoom: steps('general', [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3], defaultPreferences.zoom),
  /** Save by itself two seconds after the last change. */
  autosave: yesOrNo('general', defaultPreferences.autosave),
  viewMode: choice('window', viewModes, defaultPreferences.viewMode),
  libraryShown: yesOrNo('window', defaultPreferences.libraryShown),
  outlineShown: yesOrNo('window', defaultPreferences.outlineShown),
  /** What the outline shows of titles in two languages. */
  titleHalf: choice('window', titleHalves, defaultPreferences.titleHalf),
  /** The list of problems below the editor. */
  problemsShown: yesOrNo('window', defaultPreferences.problemsShown),
  /** The list of what is not translated, in the same place. */
  translationShown: yesOrNo('window', defaultPreferences.translationShown),
  /** The other language of the open issue beside it. */
  twinShown: yesOrNo('window', defaultPreferences.twinShown),
  /** What is arranged in one language is arranged in the other as well, without asking. */
  twinLinked: yesOrNo('window', defaultPreferences.twinLinked),
  /** Editor and preview scroll together. */
  scrollSync: yesOrNo('window', defaultPreferences.scrollSync),
  /** The size of the text in pixels. */
  editorSize: steps('editor', [12, 13, 14, 15, 16, 18, 20, 24], defaultPreferences.editorSize),
  /** Enter in a list begins its next entry. */
  continueLists: yesOrNo('editor', defaultPreferences.continueLists),
  /** What another program formatted is pasted as Markdown. */
  pasteMarkdown: yesOrNo('editor', defaultPreferences.pasteMarkdown),
  /** How many narrow characters a line of the editor has before it is broken; 0 for all there is room for. */
  wrapColumns: steps('editor', [0, 60, 72, 80, 100, 120], defaultPreferences.wrapColumns),
  /** Words that no chosen dictionary knows are marked in the text. */
  spelling: yesOrNo('spelling', defaultPreferences.spelling),
  /** A word is right when one of them knows it. */
  spellingLanguages: several('spelling', spellingLanguages, defaultPreferences.spellingLanguages),
  /** Words that are right for this person whatever the dictionaries say. */
  ownWords: wordList('spelling', longestOwnWord, mostOwnWords),
} as const;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[];

/** The step after or before the one that is nearest to `value`; that of the end where there is none. */
export function stepFrom(name: 'zoom', value: number, direction: 1 | -1): number {
  const { values } = settings[name];
  const further = values.filter((step) => (step - value) * direction > 0.001);
  return (direction === 1 ? further[0] : further.at(-1)) ?? value;
}
