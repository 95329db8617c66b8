import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchAnswer } from '#core/ipc/search-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import { fileLine } from './file-name.ts';
import { resultsId, rowId } from './result-ids.ts';
import type { SearchHit } from './search-service.ts';
import { SnippetText } from './snippet-text.tsx';
import { useOpenRow } from './use-open-row.ts';

/** The issues with their lines, best first; the field's arrow keys go through the lines. */
export function SearchResults({ answer }: { readonly answer: SearchAnswer }) {
  const t = useTranslations('search');
  const { search } = useServices();
  const lit = useAppState((state) => state.searchRow);
  useEffect(() => {
    if (lit !== null) document.getElementById(rowId(lit))?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  const starts = answer.files.map((_, at) =>
    answer.files.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0),
  );
  return (
    // The keyboard goes through it from the field; scrolling by keys needs a stop of its own.
    <div className="search-scroll">
      <div className="search-results" id={resultsId} role="listbox" aria-label={t('results')}>
        {answer.files.map((file, at) => (
          <FileResults key={file.id} file={file} first={starts[at] ?? 0} lit={lit} />
        ))}
      </div>
      {answer.files.length < answer.count ? (
        <div className="search-more">
          <TextButton label={t('moreFiles')} onPress={() => search.more()} />
        </div>
      ) : null}
    </div>
  );
}

function FileResults({
  file,
  first,
  lit,
}: {
  readonly file: SearchAnswer['files'][number];
  /** The row of its first line. */
  readonly first: number;
  readonly lit: number | null;
}) {
  const t = useTranslations('search');
  const language = useAppState((state) => state.language);
  const name = fileLine(file, language);
  const others = file.lines - file.hits.length;
  return (
    <div className="search-file" role="group" aria-label={name}>
      <div className="search-file-head" role="presentation">
        <span className="search-file-name">{name}</span>
        {file.status === null ? null : (
          <span className="search-file-note">{t(`status-${file.status}`)}</span>
        )}
        <span className="search-file-note">{file.date}</span>
        <span className="search-file-path">{file.id}</span>
      </div>
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
    </div>
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
  const openRow = useOpenRow();
  return (
    <div
      className="search-row"
      id={rowId(row)}
      role="option"
      tabIndex={-1}
      aria-selected={isLit}
      onClick={() => void openRow({ issueId, hit })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void openRow({ issueId, hit });
      }}
    >
      <span className="search-line" title={t('line', { line: hit.line })}>
        {hit.line}
      </span>
      <SnippetText snippet={hit.snippet} />
      <span className="search-section">
        {hit.place === 'body' ? hit.section : `${t(`place-${hit.place}`)} ${hit.section}`.trim()}
      </span>
    </div>
  );
}
