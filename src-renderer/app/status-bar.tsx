import { useTranslations } from 'use-intl';
import { TranslationCount } from '../translation/translation-count.tsx';
import { ReadingProgress } from '../library/reading-progress.tsx';
import { ProblemCount } from '../checks/problem-count.tsx';
import { FactsButton } from '../counts/facts-button.tsx';
import { LibraryRepository } from '../git/library-repository.tsx';
import { SaveStatus } from './save-status.tsx';
import { useAppState, useServices } from './services.ts';
import { sectionCounts } from './status-text.ts';
import { ViewButtons } from './view-buttons.tsx';
import './status-bar.css';

export function StatusBar() {
  const t = useTranslations('app');
  const { translate } = useServices();
  const isOpen = useAppState((state) => state.document !== null);
  const language = useAppState((state) => state.language);
  const issue = useAppState((state) => state.issue);
  const { line, column } = useAppState((state) => state.cursorPosition);
  const sections = issue === null ? '' : sectionCounts(issue, language, translate());

  return (
    <div className="status-bar" role="group" aria-label={t('statusBar')}>
      <SaveStatus />
      <ReadingProgress />
      {isOpen ? (
        <>
          {sections === '' ? null : (
            <span className="status-sections" title={sections}>
              {sections}
            </span>
          )}
          <FactsButton />
          <ProblemCount />
          <TranslationCount />
          <LibraryRepository />
          <span className="status-space" />
          <span className="status-part status-cursor">
            {t('cursor', { line: String(line), column: String(column) })}
          </span>
          <ViewButtons />
        </>
      ) : null}
    </div>
  );
}
