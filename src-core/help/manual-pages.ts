import type { Language } from '../messages/translator.ts';

/** The pages that the manual's list names, in order: their files in `docs/`, by the window's language. */
export const manualPages = {
  en: [
    'user-guide.md',
    'troubleshooting.md',
    'galley-yaml.md',
    'copy-desk.md',
    'saving.md',
    'privacy.md',
  ],
  zh: ['user-guide.zh.md', 'troubleshooting.zh.md', 'galley-yaml.zh.md'],
} as const satisfies Record<Language, readonly string[]>;

export const manualTopics = ['guide', 'troubleshooting'] as const;
export type ManualTopic = (typeof manualTopics)[number];

export function manualPageOf(topic: ManualTopic, language: Language): string {
  return manualPages[language][topic === 'guide' ? 0 : 1];
}

/** The language that a page is written in. */
export function manualLanguage(file: string): Language {
  return file.endsWith('.zh.md') ? 'zh' : 'en';
}

const pageName = /^[\w-]+(?:\.zh)?\.md$/u;
const pictureName = /^images\/(?:[\w-]+\/)?[\w-]+\.png$/u;

/** What a path of the manual asks for: a page or a picture below `docs/`; null for anything else. */
export function manualFile(
  path: string,
): { readonly kind: 'page' | 'picture'; readonly file: string } | null {
  if (pageName.test(path)) return { kind: 'page', file: path };
  return pictureName.test(path) ? { kind: 'picture', file: path } : null;
}
