import { BookOpen, FileText, FolderOpen, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { errorText } from '../ui/notices.ts';
import { TextButton } from '../ui/text-button.tsx';

/** Fills the window's main part while no issue is open: why, and what to do next. */
export function NothingOpen() {
  const t = useTranslations('library');
  const { run, translate } = useServices();
  const newIssue = useCommand('issue.new');
  const library = useAppState((state) => state.library);
  const libraryError = useAppState((state) => state.libraryError);
  const documentError = useAppState((state) => state.documentError);

  const openButtons = (
    <>
      <TextButton
        label={t('openFolder')}
        icon={FolderOpen}
        tone="strong"
        onPress={() => run('library.recognise')}
      />
      <TextButton label={t('openSample')} onPress={() => run('library.open-sample')} />
    </>
  );
  if (library === null) {
    return libraryError === null ? (
      <EmptyState icon={BookOpen} title={t('noLibraryTitle')} text={t('noLibraryText')}>
        {openButtons}
      </EmptyState>
    ) : (
      <EmptyState
        icon={TriangleAlert}
        tone="failure"
        title={t('failedTitle')}
        text={errorText(libraryError, translate())}
      >
        {openButtons}
      </EmptyState>
    );
  }
  if (documentError !== null) {
    return (
      <EmptyState
        icon={TriangleAlert}
        tone="failure"
        title={t('issueFailedTitle')}
        text={errorText(documentError, translate())}
      />
    );
  }
  if (library.files.length === 0) {
    return (
      <EmptyState
        icon={BookOpen}
        title={t('emptyTitle')}
        text={t('emptyText', { name: library.name })}
      >
        {openButtons}
        <TextButton label={newIssue.title} onPress={() => run('issue.new')} />
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={FileText} title={t('noIssueTitle')} text={t('noIssueText')}>
      <TextButton label={newIssue.title} onPress={() => run('issue.new')} />
    </EmptyState>
  );
}
