import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { IssuePick } from '../palette/issue-pick.tsx';

/** Asks for the issue that kept links go to. */
export function TriageIssueDialog() {
  const t = useTranslations('triage');
  const { store, triage } = useServices();
  const files = useAppState((state) => state.library?.files ?? null);
  const issues = useMemo(() => (files ?? []).filter(({ kind }) => kind === 'issue'), [files]);

  function close(): void {
    flushSync(() => store.setState({ dialog: null }));
    triage.focusRow();
  }
  return (
    <IssuePick
      title={t('chooseIssue')}
      placeholder={t('chooseIssue')}
      files={issues}
      onPick={(issueId) => {
        close();
        void triage.chooseIssue(issueId);
      }}
      onClose={close}
    />
  );
}
