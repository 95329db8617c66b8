import type { Language } from '#core/messages/translator.ts';
import type { Preferences } from '#core/settings/preferences.ts';

/** The language to show: the preference, or Chinese where the system prefers it, else English. */
export function interfaceLanguage(
  preference: Preferences['language'],
  systemLanguages: readonly string[],
): Language {
  if (preference !== 'system') return preference;
  return /^zh\b/i.test(systemLanguages[0] ?? '') ? 'zh' : 'en';
}
