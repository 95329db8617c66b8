import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { rankIssues } from '../library/filter-issues.ts';
import { shortTitle } from '../library/issue-text.ts';
import { QuickPick } from './quick-pick.tsx';

/** Nobody scrolls further than this; typing narrows faster. */
const shownAtMost = 100;

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
  const tApp = useTranslations('app');
  const language = useLocale();
  const [query, setQuery] = useState('');
  const choices = useMemo(
    () =>
      rankIssues(files, query)
        .slice(0, shownAtMost)
        .map((file) => ({
          ...file,
          name: `${file.number ?? ''} ${shortTitle(file, language)}`.trim(),
        })),
    [files, language, query],
  );

  return (
    <QuickPick
      title={title}
      placeholder={placeholder}
      listLabel={t('issues')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={t('noMatchText', { query: query.trim() })}
      renderChoice={(file) => (
        <>
          <span className="quick-pick-number">
            {file.number === null ? null : tApp('issueNumber', { number: String(file.number) })}
          </span>
          <span className="quick-pick-main">{shortTitle(file, language)}</span>
          <span className="quick-pick-note">{file.date}</span>
        </>
      )}
      onPick={({ id }) => {
        onPick(id);
      }}
      onClose={onClose}
    />
  );
}
