import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CommandId } from '#core/commands/catalogue.ts';
import { contested } from '#core/commands/shortcuts.ts';
import { useAppState, useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import { findShortcuts } from './find-shortcuts.ts';
import { ShortcutRow } from './shortcut-row.tsx';
import './shortcut-table.css';

/** The catalogue with its keys, by menus; each key can be changed where `isEditable`. */
export function ShortcutTable({
  query,
  isEditable,
}: {
  readonly query: string;
  readonly isEditable: boolean;
}) {
  const t = useTranslations('settings');
  const titles = useTranslations('commands');
  const { notices, preferences } = useServices();
  const platform = useAppState((state) => state.platform);
  const shortcuts = useAppState((state) => state.preferences.shortcuts);
  const [recording, setRecording] = useState<CommandId | null>(null);
  const groups = findShortcuts(query, { shortcuts, platform, onlyWithKeys: !isEditable });
  const twice = contested(shortcuts, platform);
  const isChanged = Object.keys(shortcuts).length > 0;

  if (groups.length === 0) return <p className="settings-none">{t('noShortcut', { query })}</p>;
  return (
    <div className="shortcut-table">
      {isEditable && query === '' ? (
        <div className="shortcut-head">
          <p className="setting-help">{t('shortcutsHelp')}</p>
          <TextButton
            label={t('resetAll')}
            isDisabled={!isChanged}
            onPress={() => {
              preferences.change({ shortcuts: {} });
              notices.announce(t('resetAllDone'));
            }}
          />
        </div>
      ) : null}
      {groups.map(({ menu, commands }) => (
        <section key={menu} className="shortcut-group" aria-label={titles(`menu-${menu}`)}>
          <h3 className="shortcut-menu">{titles(`menu-${menu}`)}</h3>
          <ul className="shortcut-rows">
            {commands.map((command) => (
              <ShortcutRow
                key={command.id}
                command={command}
                isEditable={isEditable}
                isContested={twice.has(command.id)}
                isRecording={recording === command.id}
                onRecord={(isRecording) => setRecording(isRecording ? command.id : null)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
