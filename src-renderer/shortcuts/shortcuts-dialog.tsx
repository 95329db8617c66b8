import { useState } from 'react';
import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { ShortcutTable } from './shortcut-table.tsx';
import '../settings/settings-dialog.css';

/** All keys at a glance, to be searched by what they do or by the key itself. */
export function ShortcutsDialog() {
  const t = useTranslations('settings');
  const { settings, store } = useServices();
  const [query, setQuery] = useState('');
  const close = (): void => store.setState({ dialog: null });
  return (
    <DialogFrame title={t('sheetTitle')} size="wide" onClose={close}>
      <div className="settings">
        <div className="settings-tools">
          <SearchField
            className="settings-search"
            aria-label={t('sheetSearch')}
            value={query}
            onChange={setQuery}
            autoFocus
          >
            <Search size={14} strokeWidth={2} aria-hidden />
            <Input placeholder={t('sheetPlaceholder')} spellCheck={false} />
          </SearchField>
          <TextButton
            label={t('sheetChange')}
            onPress={() => {
              close();
              settings.open('shortcuts');
            }}
          />
        </div>
        <div
          className="settings-found shortcut-sheet"
          role="region"
          aria-label={t('sheetTitle')}
          tabIndex={0}
        >
          <ShortcutTable query={query} isEditable={false} />
        </div>
      </div>
    </DialogFrame>
  );
}
