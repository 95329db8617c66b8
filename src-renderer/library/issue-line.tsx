import { ListBoxItem } from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { useAppState } from '../app/services.ts';
import type { IssueRow } from '../parts/issue-rows.ts';
import { PartChips } from '../parts/part-chips.tsx';
import { filledSections, itemTotal, plainSectionTitle, shortTitle } from './issue-text.ts';
import { StatusMark } from './status-mark.tsx';
import { formatDay } from '../ui/format-moment.ts';

/** More sections than this are summed up instead of listed. */
const sectionsListed = 5;
/** More than this nobody reads in a tooltip. */
const sectionsNamed = 60;

function RowMeta({ file, kind }: Pick<IssueRow, 'file' | 'kind'>) {
  const t = useTranslations('library');
  const language = useLocale();
  // What is not an issue is told apart by its name; its sections count nothing.
  const isIssue = kind === 'issue';
  const filled = isIssue && file.sections !== null ? filledSections(file.sections) : [];
  const counts =
    filled.length > sectionsListed
      ? [t('items', { count: itemTotal(filled) })]
      : filled.map(({ itemCount }) => String(itemCount));
  const names = filled
    .slice(0, sectionsNamed)
    .map(({ title, itemCount }) =>
      t('sectionItems', { title: plainSectionTitle(title, language), count: itemCount }),
    )
    .join('\n');
  const isCut = filled.length > sectionsNamed;
  const parts = [
    ...(isIssue && file.date !== null ? [formatDay(file.date, language)] : []),
    ...counts,
  ];
  return (
    <span
      className="issue-row-meta"
      title={names === '' ? undefined : isCut ? `${names}\n…` : names}
    >
      {parts.length === 0 ? file.fileName : parts.join(' · ')}
    </span>
  );
}

/** The number, and whether a file of the line is the open one. */
function RowNumber({ row, number }: { readonly row: IssueRow; readonly number: string | null }) {
  const isOpen = useAppState(({ document }) =>
    row.files.some(({ id }) => id === document?.issueId),
  );
  return (
    <span className="issue-row-number" data-open={isOpen || undefined}>
      {number}
    </span>
  );
}

/** One line of the list: an issue with its files, or a file that is none. */
export function IssueLine({ row }: { readonly row: IssueRow }) {
  const t = useTranslations('app');
  const { file, kind, parts } = row;
  const title = shortTitle(file, useLocale());
  const number = numberOf(row, (value) => t('issueNumber', { number: value }));
  return (
    <ListBoxItem
      className="issue-row"
      data-kind={kind}
      id={row.id}
      textValue={number === null ? title : `${number} ${title}`}
    >
      <RowNumber row={row} number={number} />
      <span className="issue-row-text">
        <span className="issue-row-title" title={file.title ?? file.fileName}>
          {title}
        </span>
        <span className="issue-row-below">
          <RowMeta file={file} kind={kind} />
          <span className="issue-row-end">
            {kind === 'issue' ? <StatusMark id={row.id} /> : null}
            {parts.length === 0 ? null : <PartChips parts={parts} />}
          </span>
        </span>
      </span>
    </ListBoxItem>
  );
}

/** A compilation's number, if any, is that of a season and no issue's. */
function numberOf(
  { file, kind }: { readonly file: LibraryFile; readonly kind: IssueRow['kind'] },
  show: (number: string) => string,
): string | null {
  return file.number === null || kind === 'compilation' ? null : show(String(file.number));
}
