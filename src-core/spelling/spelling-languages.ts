/** The languages that there are dictionaries for, as BCP 47 tags. */
export const spellingLanguages = ['en', 'en-GB', 'fr', 'es', 'nl', 'pt'] as const;
export type SpellingLanguage = (typeof spellingLanguages)[number];
