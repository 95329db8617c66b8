import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { filledSections, itemTotal, plainSectionTitle, shortTitle } from './issue-text.ts';
import { useIssueDrop } from './use-issue-drop.ts';
import './issue-list.css';

const rowMeasures = { estimatedRowHeight: 52, estimatedHeadingHeight: 32, padding: 6, gap: 2 };

/** More sections than this are summed up instead of listed. */
const sectionsListed = 5;

function RowMeta({ file }: { readonly file: LibraryFile }) {
  const t = useTranslations('library');
  const language = useLocale();
  // What is not an issue is told apart by its name; its sections count nothing.
  const isIssue = file.kind === 'issue';
  const filled = isIssue && file.sections !== null ? filledSections(file.sections) : [];
  const counts =
    filled.length > sectionsListed
      ? [t('items', { count: itemTotal(filled) })]
      : filled.map(({ itemCount }) => String(itemCount));
  const names = filled
    .map(({ title, itemCount }) =>
      t('sectionItems', { title: plainSectionTitle(title, language), count: itemCount }),
    )
    .join('\n');
  const parts = [...(isIssue && file.date !== null ? [file.date] : []), ...counts];
  return (
    <span className="issue-row-meta" title={names === '' ? undefined : names}>
      {parts.length === 0 ? file.fileName : parts.join(' · ')}
    </span>
  );
}

function IssueRow({ file }: { readonly file: LibraryFile }) {
  const t = useTranslations('app');
  const title = shortTitle(file, useLocale());
  const number = file.number === null ? null : t('issueNumber', { number: String(file.number) });
  return (
    <ListBoxItem
      className="issue-row"
      data-kind={file.kind}
      id={file.id}
      textValue={number === null ? title : `${number} ${title}`}
    >
      <span className="issue-row-number">{number}</span>
      <span className="issue-row-text">
        <span className="issue-row-title" title={file.title ?? file.fileName}>
          {title}
        </span>
        <RowMeta file={file} />
      </span>
    </ListBoxItem>
  );
}

export function IssueList({ files }: { readonly files: readonly LibraryFile[] }) {
  const t = useTranslations('library');
  const { documents, store } = useServices();
  const openId = useAppState((state) => state.document?.issueId ?? null);
  const language = useAppState((state) => state.language);
  const hooks = useIssueDrop(openId);
  const issues = useMemo(() => files.filter(({ kind }) => kind === 'issue'), [files]);
  const others = useMemo(() => files.filter(({ kind }) => kind === 'other'), [files]);
  const hasNumbers = useMemo(() => issues.some(({ number }) => number !== null), [issues]);

  const list = useRef<HTMLDivElement>(null);
  const [layout] = useState(() => new ListLayout<LibraryFile>());
  useEffect(() => {
    const row = openId === null ? undefined : layout.getLayoutInfo(openId)?.rect;
    const view = list.current;
    if (row === undefined || view === null) return;
    const isVisible = row.y >= view.scrollTop && row.maxY <= view.scrollTop + view.clientHeight;
    if (!isVisible) view.scrollTop = row.y - view.clientHeight / 3;
  }, [layout, openId]);

  async function open(id: string): Promise<void> {
    if (await documents.open(id)) store.setState({ libraryOverlay: false });
  }

  return (
    <Virtualizer layout={layout} layoutOptions={rowMeasures}>
      <ListBox
        ref={list}
        className="issue-list"
        aria-label={t('issues')}
        dragAndDropHooks={hooks}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={openId === null ? [] : [openId]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (typeof key === 'string') void open(key);
        }}
        data-numbers={hasNumbers || undefined}
      >
        <Collection items={issues} dependencies={[language]}>
          {(file) => <IssueRow file={file} />}
        </Collection>
        {others.length === 0 ? null : (
          <ListBoxSection>
            <Header className="issue-list-heading">{t('otherFiles')}</Header>
            <Collection items={others} dependencies={[language]}>
              {(file) => <IssueRow file={file} />}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}
