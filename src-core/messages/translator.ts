import { createTranslator } from 'use-intl/core';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export type MessageArea = keyof typeof en;
export type MessageKey<Area extends MessageArea> = keyof (typeof en)[Area] & string;
type MessageValues = Readonly<Record<string, string | number>>;

export const messagesByLanguage = { en, zh } as const;

/** The typed translator of one language: `t('outline.announceMoved', { … })`. */
export function translatorFor(language: Language) {
  // Both languages have the same keys (checked where zh is declared); the English texts type the values.
  const messages: typeof en = messagesByLanguage[language] as typeof en;
  return createTranslator({ locale: language, messages });
}
export type Translate = ReturnType<typeof translatorFor>;

/** For a key and values that arrive as data, e.g. an error's code or a report's reason. */
export function translateData<Area extends MessageArea>(
  translate: Translate,
  area: Area,
  key: MessageKey<Area>,
  values: MessageValues,
): string {
  const translateAny = translate as unknown as (path: string, values: MessageValues) => string;
  return translateAny(`${area}.${key}`, values);
}
