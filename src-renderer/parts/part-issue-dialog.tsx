import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { IssuePick } from '../palette/issue-pick.tsx';
import { issueRows } from './issue-rows.ts';

/** Asks which issue a file belongs to. */
export function PartIssueDialog() {
  const t = useTranslations('parts');
  const { parts } = useServices();
  const library = useAppState((state) => state.library);
  const asked = useAppState((state) => state.partAsked);
  const issues = useMemo(
    () =>
      issueRows(library?.files ?? [], library?.groups ?? []).flatMap(({ kind, file, files }) =>
        kind === 'other' || files.some(({ id }) => id === asked) ? [] : [file],
      ),
    [library, asked],
  );
  if (asked === null) return null;
  return (
    <IssuePick
      title={t('chooseIssue', { name: asked })}
      placeholder={t('issuePlaceholder', { name: asked })}
      files={issues}
      onPick={(id) => void parts.chooseIssue(id)}
      onClose={() => parts.close()}
    />
  );
}
