import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { IssueChoiceLine, useIssueChoices } from './issue-choices.tsx';
import { QuickPick } from './quick-pick.tsx';

interface IssuePickProps {
  readonly title: string;
  readonly placeholder: string;
  readonly files: readonly LibraryFile[];
  readonly onPick: (issueId: string) => void;
  readonly onClose: () => void;
}

/** Asks for one of the issues by number, title or date. */
export function IssuePick({ title, placeholder, files, onPick, onClose }: IssuePickProps) {
  const t = useTranslations('library');
  const [query, setQuery] = useState('');
  const choices = useIssueChoices(files, query);

  return (
    <QuickPick
      title={title}
      placeholder={placeholder}
      listLabel={t('issues')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={t('noMatchText', { query: query.trim() })}
      renderChoice={({ file }) => <IssueChoiceLine file={file} />}
      onPick={({ id }) => {
        onPick(id);
      }}
      onClose={onClose}
    />
  );
}
