import { useTranslations } from 'use-intl';
import { messagesByLanguage, type MessageKey } from '#core/messages/translator.ts';
import type { SettingTab } from '#core/settings/setting-row.ts';
import { settingNames, settings, type SettingName } from '#core/settings/settings.ts';
import { useAppState } from '../app/services.ts';
import { SettingControl } from './setting-control.tsx';

/** The settings of a tab, or of all tabs, as far as their words hold what is looked for. */
export function SettingList({
  tab,
  query,
}: {
  /** Null for all. */
  readonly tab: SettingTab | null;
  readonly query: string;
}) {
  const t = useTranslations('settings');
  const language = useAppState((state) => state.language);
  const wanted = query.trim().toLocaleLowerCase(language);
  const shown = settingNames.filter(
    (name) =>
      (tab === null || settings[name].tab === tab) &&
      wordsOf(name).some((words) => words.includes(wanted)),
  );
  if (shown.length === 0) {
    return wanted === '' ? null : <p className="settings-none">{t('none', { query })}</p>;
  }
  return (
    <div className="setting-list">
      {shown.map((name) => (
        <SettingControl key={name} name={name} />
      ))}
    </div>
  );
}

/** In either language, as the palette finds commands. */
function wordsOf(name: SettingName): readonly string[] {
  return Object.values(messagesByLanguage).flatMap(({ settings: words }) => {
    const keys: readonly MessageKey<'settings'>[] = [name, `${name}Help`];
    return keys.map((key) => words[key].toLocaleLowerCase());
  });
}
