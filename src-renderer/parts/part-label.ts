import type { Translate } from '#core/messages/translator.ts';
import type { IssuePart } from '#core/parts/part-group.ts';

/** How a part is called where there is little room: `EN`, `EN digest`. */
export function shortPartLabel(part: IssuePart, t: Translate): string {
  const language = shortLanguage(part, t);
  if (part.role === 'compilation') return t('parts.compiled');
  if (part.edition !== 'digest') return language;
  return language === '' ? t('parts.digest') : t('parts.digestIn', { language });
}

/** The same in full, for menus and hints. */
export function partLabel(part: IssuePart, t: Translate): string {
  const kind = t(kindKeys[kindOf(part)]);
  const language = part.isBilingual
    ? t('parts.bilingual')
    : part.language === null
      ? null
      : t(languageKeys[part.language]);
  return language === null ? kind : t('parts.label', { kind, language });
}

const kindKeys = {
  master: 'parts.master',
  twin: 'parts.twin',
  edition: 'parts.edition',
  digest: 'parts.digest',
  compilation: 'parts.compilation',
} as const;

const languageKeys = {
  zh: 'parts.chinese',
  en: 'parts.english',
  ja: 'parts.japanese',
} as const;

function kindOf({ role, edition }: IssuePart): keyof typeof kindKeys {
  return edition === 'digest' ? 'digest' : role;
}

function shortLanguage({ language, isBilingual }: IssuePart, t: Translate): string {
  if (isBilingual) return t('parts.shortBoth');
  if (language === null) return t('parts.shortFile');
  return t(({ zh: 'parts.shortZh', en: 'parts.shortEn', ja: 'parts.shortJa' } as const)[language]);
}
