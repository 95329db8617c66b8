import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { TextDifference } from '../document/text-difference.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { formatMoment } from '../ui/format-moment.ts';
import { TextButton } from '../ui/text-button.tsx';
import './versions-dialog.css';

/** What the open issue was at other times, beside what it is now. */
export function VersionsDialog() {
  const t = useTranslations('versions');
  const { editor, store, versions: service } = useServices();
  const language = useAppState((state) => state.language);
  const name = useAppState((state) => state.document?.fileName ?? '');
  const all = useAppState((state) => state.versions);
  const chosen = useAppState((state) => state.chosenVersion);
  const [withPauses, setWithPauses] = useState(false);
  const shown = withPauses ? all : all.filter(({ kind }) => kind !== 'pause');
  const close = (): void => store.setState({ dialog: null });
  const now = editor.text();
  const chosenAt = all.find(({ id }) => id === chosen?.id)?.at ?? null;

  return (
    <DialogFrame title={t('title', { name })} size="wide" onClose={close}>
      <div className="versions">
        <div className="versions-side">
          <ListBox
            className="versions-list"
            aria-label={t('list')}
            autoFocus
            items={shown}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={chosen === null ? [] : [chosen.id]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys];
              if (typeof key === 'string') void service.choose(key);
            }}
            renderEmptyState={() => <p className="versions-hint">{t('none')}</p>}
          >
            {({ id, at, kind, added, removed }) => (
              <ListBoxItem
                className="versions-row"
                id={id}
                textValue={`${formatMoment(at, language)} ${t(kind)}`}
              >
                <span className="versions-time">{formatMoment(at, language)}</span>
                <span className="versions-kind">{t(kind)}</span>
                <span className="versions-size">{t('size', { added, removed })}</span>
              </ListBoxItem>
            )}
          </ListBox>
          <label className="versions-pauses">
            <input
              type="checkbox"
              checked={withPauses}
              onChange={({ target }) => setWithPauses(target.checked)}
            />
            {t('pauses')}
          </label>
        </div>
        <div className="versions-main">
          {chosen === null || chosenAt === null ? (
            <p className="versions-hint">{t('pick')}</p>
          ) : chosen.text === now ? (
            <p className="versions-hint">{t('same')}</p>
          ) : (
            <TextDifference
              left={{ label: formatMoment(chosenAt, language), text: chosen.text }}
              right={{ label: t('now'), text: now }}
            />
          )}
          {chosen === null ? null : (
            <div className="versions-actions">
              <TextButton label={t('restore')} onPress={() => void service.restoreChosen()} />
            </div>
          )}
        </div>
      </div>
    </DialogFrame>
  );
}
