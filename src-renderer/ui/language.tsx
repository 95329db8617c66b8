import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'use-intl';
import type { en } from '#core/messages/en/index.ts';
import { messagesByLanguage, type Language } from '#core/messages/translator.ts';

declare module 'use-intl' {
  interface AppConfig {
    readonly Locale: Language;
    readonly Messages: typeof en;
  }
}

const locales = { en: 'en-US', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/** The interface language for everything below: `useTranslations('area')` reads it. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.documentElement.lang = locales[language];
  }, [language]);
  // Both languages have the same keys; the English texts type the values.
  const messages = messagesByLanguage[language] as typeof en;
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </IntlProvider>
  );
}
