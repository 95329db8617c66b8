import { editor as en } from '#core/messages/en/editor.ts';
import { editor as zh } from '#core/messages/zh/editor.ts';
import type { Language } from '#core/messages/translator.ts';

const words = { en, zh } as const;

/** The editor's own words, which hold no values: it is there before the window's other messages are loaded. */
export type EditorWords = Pick<
  (typeof words)[Language],
  Extract<keyof typeof en, 'title' | 'textbox' | `search${string}`>
>;

export function editorWords(language: Language): EditorWords {
  return words[language];
}
