import { useState } from 'react';
import { Search } from 'lucide-react';
import { Input, SearchField, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { ShortcutTable } from '../shortcuts/shortcut-table.tsx';
import { settingsTabs, type SettingsTab } from '../state/settings-state.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { LibraryText } from './library-text.tsx';
import { SettingList } from './setting-list.tsx';
import './settings-dialog.css';

/** Everything that can be set: for this person, and for the library. */
export function SettingsDialog() {
  const t = useTranslations('settings');
  const { settings, store } = useServices();
  const tab = useAppState((state) => state.settingsTab);
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  return (
    <DialogFrame
      title={t('title')}
      size="wide"
      isDismissable={false}
      onClose={() => store.setState({ dialog: null })}
    >
      <div className="settings">
        <div className="settings-tools">
          <SearchField
            className="settings-search"
            aria-label={t('search')}
            value={query}
            onChange={setQuery}
          >
            <Search size={14} strokeWidth={2} aria-hidden />
            <Input placeholder={t('searchPlaceholder')} spellCheck={false} />
          </SearchField>
          <TextButton label={t('import')} onPress={() => void settings.importFile()} />
          <TextButton label={t('export')} onPress={() => void settings.exportFile()} />
        </div>
        {isSearching ? (
          <div className="settings-found">
            <SettingList tab={null} query={query} />
            <ShortcutTable query={query} isEditable />
          </div>
        ) : (
          <Tabs
            className="settings-tabs"
            orientation="vertical"
            selectedKey={tab}
            onSelectionChange={(key) => store.setState({ settingsTab: key as SettingsTab })}
          >
            <TabList className="settings-tab-list" aria-label={t('tabs')}>
              {settingsTabs.map((id) => (
                <Tab key={id} id={id} className="settings-tab">
                  {t(`tab-${id}`)}
                </Tab>
              ))}
            </TabList>
            {settingsTabs.map((id) => (
              <TabPanel key={id} id={id} className="settings-panel">
                <Panel tab={id} />
              </TabPanel>
            ))}
          </Tabs>
        )}
      </div>
    </DialogFrame>
  );
}

function Panel({ tab }: { readonly tab: SettingsTab }) {
  if (tab === 'shortcuts') return <ShortcutTable query="" isEditable />;
  if (tab === 'library') return <LibraryText />;
  return <SettingList tab={tab} query="" />;
}
