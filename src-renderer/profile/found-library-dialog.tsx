import { useTranslations } from 'use-intl';
import { certaintyOf } from '#core/issue/profile/certainty.ts';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { foundRows } from './found-rows.ts';
import { useMarkerName } from './use-marker-name.ts';
import './found-library-dialog.css';

/** What Galley recognises in a folder that was opened, before anything is written into it. */
export function FoundLibraryDialog() {
  const t = useTranslations('found');
  const tProfile = useTranslations('profile');
  const { store } = useServices();
  const markerName = useMarkerName();
  const library = useAppState((state) => state.library);
  if (library === null) return null;
  const close = (): void => store.setState({ dialog: null });
  const rows =
    library.found === null ? null : foundRows(library, library.found, { t, tProfile, markerName });
  return (
    <DialogFrame title={t('title', { name: library.name })} onClose={close}>
      <div className="found-body">
        <p>
          {rows === null ? t('reading') : t('intro', { count: library.found?.issueCount ?? 0 })}
        </p>
        {rows === null ? null : (
          <table className="found-table">
            <thead>
              <tr>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('value')}</th>
                <th scope="col">{t('certainty')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, what, value, found }) => (
                <tr key={id}>
                  <th scope="row">{what}</th>
                  <td>{value}</td>
                  <td>
                    {found === null ? (
                      <span className="found-evidence">{t('unknown')}</span>
                    ) : (
                      <>
                        <span className="found-mark" data-certainty={certaintyOf(found)}>
                          {t(certaintyOf(found))}
                        </span>
                        <span className="found-evidence">
                          {t('evidence', { count: found.count, of: found.of })}
                        </span>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="found-note">{t('note')}</p>
        <div className="found-actions">
          <TextButton
            label={t('correct')}
            onPress={() => store.setState({ dialog: 'library-profile' })}
          />
          <TextButton label={t('right')} tone="strong" onPress={close} />
        </div>
      </div>
    </DialogFrame>
  );
}
