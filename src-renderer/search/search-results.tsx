import { Fragment, useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchAnswer } from '#core/ipc/search-shapes.ts';
import { halfTitle } from '#core/issue/half-title.ts';
import { partsOf } from '#core/parts/part-group.ts';
import { useAppState, useServices } from '../app/services.ts';
import { partLabel } from '../parts/part-label.ts';
import { TextButton } from '../ui/text-button.tsx';
import { fileLine } from './file-name.ts';
import { resultsId, rowId } from './result-ids.ts';
import type { SearchHit } from './search-service.ts';
import { SnippetText } from './snippet-text.tsx';
import { useOpenLine } from './use-open-line.ts';
import { formatDay } from '../ui/format-moment.ts';

type FoundFile = SearchAnswer['files'][number];

interface FoundIssue {
  readonly id: string;
  readonly files: readonly FoundFile[];
  /** The row of its first line. */
  readonly first: number;
}

/** The issues with their lines, best first; the field's arrow keys go through the lines. */
export function SearchResults({ answer }: { readonly answer: SearchAnswer }) {
  const t = useTranslations('search');
  const { search } = useServices();
  const lit = useAppState((state) => state.searchRow);
  useEffect(() => {
    if (lit !== null) document.getElementById(rowId(lit))?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  const issues = useMemo(() => foundIssues(answer.files), [answer]);
  return (
    // The keyboard goes through it from the field; scrolling by keys needs a stop of its own.
    <div className="search-scroll">
      <div className="search-results" id={resultsId} role="listbox" aria-label={t('results')}>
        {issues.map((issue) => (
          <IssueResults key={issue.id} issue={issue} lit={lit} />
        ))}
      </div>
      {issues.length < answer.count ? (
        <div className="search-more">
          <TextButton label={t('moreFiles')} onPress={() => search.more()} />
        </div>
      ) : null}
    </div>
  );
}

/** The files of one issue follow each other. */
function foundIssues(files: readonly FoundFile[]): readonly FoundIssue[] {
  const issues: { id: string; files: FoundFile[]; first: number }[] = [];
  let row = 0;
  for (const file of files) {
    const last = issues.at(-1);
    if (last?.id === file.issue) last.files.push(file);
    else issues.push({ id: file.issue, files: [file], first: row });
    row += file.hits.length;
  }
  return issues;
}

const noFiles = [] as const;

function IssueResults({ issue, lit }: { readonly issue: FoundIssue; readonly lit: number | null }) {
  const t = useTranslations('search');
  const { translate } = useServices();
  const language = useAppState((state) => state.language);
  const listed = useAppState((state) => state.library?.files ?? noFiles);
  const groups = useAppState((state) => state.library?.groups ?? noFiles);
  const parts = useMemo(() => partsOf(groups, issue.id).group?.parts ?? [], [groups, issue.id]);
  const [found] = issue.files;
  if (found === undefined) return null;
  const own = listed.find(({ id }) => id === issue.id) ?? found;
  const number = own.number ?? found.number;
  const date = own.date ?? found.date;
  const name = fileLine({ id: issue.id, title: own.title, number }, language);
  const isAlone = parts.filter(({ role }) => role !== 'compilation').length < 2;
  const starts = issue.files.map(
    (_, at) =>
      issue.first + issue.files.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0),
  );
  return (
    <div className="search-file" role="group" aria-label={name}>
      <div className="search-file-head" role="presentation">
        <bdi className="search-file-name">{name}</bdi>
        {found.status === null ? null : (
          <span className="search-file-note">{t(`status-${found.status}`)}</span>
        )}
        <span className="search-file-note">{date === null ? null : formatDay(date, language)}</span>
        {isAlone ? <bdi className="search-file-path">{found.id}</bdi> : null}
      </div>
      {issue.files.map((file, at) => {
        const part = isAlone ? undefined : parts.find((each) => each.file === file.id);
        return (
          <Fragment key={file.id}>
            {part === undefined ? null : (
              <div className="search-part" role="presentation">
                <span className="search-part-name">{partLabel(part, translate())}</span>
                <bdi className="search-file-path">{file.id}</bdi>
              </div>
            )}
            <FileLines file={file} first={starts[at] ?? 0} lit={lit} />
          </Fragment>
        );
      })}
    </div>
  );
}

function FileLines({
  file,
  first,
  lit,
}: {
  readonly file: FoundFile;
  /** The row of its first line. */
  readonly first: number;
  readonly lit: number | null;
}) {
  const t = useTranslations('search');
  const others = file.lines - file.hits.length;
  return (
    <>
      {file.hits.map((hit, at) => (
        <HitRow
          key={hit.line}
          issueId={file.id}
          hit={hit}
          row={first + at}
          isLit={lit === first + at}
        />
      ))}
      {others > 0 ? (
        <div className="search-others" role="presentation">
          {t('moreLines', { count: others })}
        </div>
      ) : null}
    </>
  );
}

function HitRow({
  issueId,
  hit,
  row,
  isLit,
}: {
  readonly issueId: string;
  readonly hit: SearchHit;
  readonly row: number;
  readonly isLit: boolean;
}) {
  const t = useTranslations('search');
  const openLine = useOpenLine();
  const language = useAppState((state) => state.language);
  const section = halfTitle(hit.section, language);
  return (
    <div
      className="search-row"
      id={rowId(row)}
      role="option"
      tabIndex={-1}
      aria-selected={isLit}
      onClick={() => void openLine({ issueId, hit })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void openLine({ issueId, hit });
      }}
    >
      <span className="search-line" title={t('line', { line: hit.line })}>
        {hit.line}
      </span>
      <SnippetText snippet={hit.snippet} />
      <span className="search-section">
        {hit.place === 'body' ? section : `${t(`place-${hit.place}`)} ${section}`.trim()}
      </span>
    </div>
  );
}
