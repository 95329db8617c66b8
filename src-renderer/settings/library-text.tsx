import { useEffect } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { settingsFileName } from '#core/library/library-settings.ts';
import { readLibrarySettings } from '#core/library/read-settings.ts';
import { useAppState, useServices } from '../app/services.ts';
import { FormProblem } from '../ui/form-problem.tsx';
import { TextButton } from '../ui/text-button.tsx';

/** The open library's galley.yaml, comments and all, with what in it does not count. */
export function LibraryText() {
  const t = useTranslations('settings');
  const { run, settings, store } = useServices();
  const libraryId = useAppState((state) => state.library?.id ?? null);
  const kept = useAppState((state) => state.libraryText);
  const failure = useAppState((state) => state.libraryTextFailure);
  const opened = kept?.libraryId === libraryId ? kept : null;
  const isTyped = opened !== null && opened.draft !== opened.saved;

  useEffect(() => {
    // What was typed and not saved is still there when the settings are opened again.
    const { libraryText } = store.getState();
    const hasDraft = libraryText !== null && libraryText.draft !== libraryText.saved;
    if (libraryId !== null && !(hasDraft && libraryText.libraryId === libraryId)) {
      void settings.loadLibraryText();
    }
  }, [libraryId, settings, store]);

  function go(id: 'library.profile' | 'channels.edit' | 'feeds.edit'): void {
    store.setState({ dialog: null });
    run(id);
  }

  if (libraryId === null) return <p className="settings-none">{t('noLibrary')}</p>;
  const draft = opened?.draft ?? '';
  const problems = readLibrarySettings(draft).problems;
  return (
    <div className="library-text">
      <p className="setting-help">{t('libraryHelp')}</p>
      <div className="library-text-ways">
        <TextButton label={t('profile')} onPress={() => go('library.profile')} />
        <TextButton label={t('channels')} onPress={() => go('channels.edit')} />
        <TextButton label={t('feeds')} onPress={() => go('feeds.edit')} />
      </div>
      <TextField
        className="library-text-field"
        aria-label={settingsFileName}
        value={draft}
        onChange={(text) => {
          if (opened !== null) store.setState({ libraryText: { ...opened, draft: text } });
        }}
        isReadOnly={opened === null}
        isInvalid={problems.length > 0}
      >
        <TextArea spellCheck={false} autoComplete="off" />
      </TextField>
      <div className="library-text-problems" role="status">
        <ul>
          {problems.map(({ line, path, detail }) => (
            <li key={`${line} ${path.join('.')}`}>
              {t('problem', { line, path: path.join('.'), detail })}
            </li>
          ))}
        </ul>
      </div>
      <FormProblem text={failure} />
      <div className="dialog-actions">
        <TextButton
          label={t('revert')}
          isDisabled={!isTyped && failure === null}
          onPress={() => void settings.loadLibraryText()}
        />
        <TextButton
          label={t('save')}
          tone="strong"
          isDisabled={!isTyped}
          onPress={() => void settings.saveLibraryText()}
        />
      </div>
    </div>
  );
}
