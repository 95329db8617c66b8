import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { rankIssues } from '../library/filter-issues.ts';
import { shortTitle } from '../library/issue-text.ts';
import { formatDay } from '../ui/format-moment.ts';

/** Nobody scrolls further than this; typing narrows faster. */
const shownAtMost = 100;

export interface IssueChoice {
  readonly id: string;
  readonly name: string;
  readonly file: LibraryFile;
}

/** The issues that fit a query by number, title, date or file name. */
export function useIssueChoices(
  files: readonly LibraryFile[],
  query: string,
): readonly IssueChoice[] {
  const language = useLocale();
  return useMemo(
    () =>
      rankIssues(files, query)
        .slice(0, shownAtMost)
        .map((file) => ({
          id: file.id,
          name: `${file.number ?? ''} ${shortTitle(file, language)}`.trim(),
          file,
        })),
    [files, language, query],
  );
}

export function IssueChoiceLine({ file }: { readonly file: LibraryFile }) {
  const t = useTranslations('app');
  const language = useLocale();
  return (
    <>
      <span className="quick-pick-number">
        {file.number === null ? null : t('issueNumber', { number: String(file.number) })}
      </span>
      <span className="quick-pick-main">{shortTitle(file, language)}</span>
      <span className="quick-pick-note">
        {file.date === null ? null : formatDay(file.date, language)}
      </span>
    </>
  );
}
