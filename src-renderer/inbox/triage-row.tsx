import { useEffect } from 'react';
import { Button, GridListItem, type ListState } from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import { titleFromAddress } from '#core/issue/title-from-address.ts';
import type { InboxEntry } from '#core/inbox/entry.ts';
import type { SentLink } from '#core/ipc/link-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { outlineWords } from '../outline/outline-words.ts';
import { shortAddress } from './short-address.ts';
import { issueName } from './issue-name.ts';
import { rememberListState } from './triage-focus.ts';
import { canonicalOf, proposalFor, triageView } from './triage-view.ts';
import { formatDayOf } from '../ui/format-moment.ts';

/** A candidate: what it is, what is known of it, and where it would go. */
export function TriageRow({
  entry,
  sent,
}: {
  readonly entry: InboxEntry;
  readonly sent: SentLink | undefined;
}) {
  const t = useTranslations('triage');
  const { links } = useServices();
  const title = titleOf(entry);
  const parts = [
    title,
    shortAddress(entry.url),
    ...(sent === undefined ? [] : [links.describe(sent)]),
  ];
  return (
    <GridListItem
      id={entry.id}
      className="triage-row"
      data-state={entry.state}
      textValue={entry.state === 'later' ? `${parts.join(', ')}, ${t('putOff')}` : parts.join(', ')}
    >
      {({ state }) => <RowContent entry={entry} sent={sent} title={title} list={state} />}
    </GridListItem>
  );
}

function RowContent({
  entry,
  sent,
  title,
  list,
}: {
  readonly entry: InboxEntry;
  readonly sent: SentLink | undefined;
  readonly title: string;
  readonly list: ListState<unknown>;
}) {
  const { triage } = useServices();
  // The list tells only what is drawn inside it how to move its focus.
  useEffect(() => {
    rememberListState(list);
    // The first links came while the empty list had the focus.
    if (document.activeElement?.matches('[data-triage]')) triage.focusRow();
  }, [list, triage]);
  return (
    <>
      <div className="triage-row-main">
        <div className="triage-row-line">
          <span className="triage-row-title" title={title}>
            {title}
          </span>
          <Badges entry={entry} sent={sent} />
        </div>
        <div className="triage-row-meta">
          <span className="triage-row-address" title={entry.url}>
            {shortAddress(entry.url)}
          </span>
          {entry.note === '' ? null : <span className="triage-row-note">{entry.note}</span>}
        </div>
      </div>
      <RowSection entry={entry} />
      <RowDate date={entry.date} />
    </>
  );
}

export function titleOf({ title, url }: Pick<InboxEntry, 'title' | 'url'>): string {
  return title.trim() === '' ? titleFromAddress(url) : title;
}

function Badges({
  entry,
  sent,
}: {
  readonly entry: InboxEntry;
  readonly sent: SentLink | undefined;
}) {
  const t = useTranslations('triage');
  const { links, triage } = useServices();
  const repeat = useAppState((state) => triageView(state).repeats.get(entry.id));
  const isOpen = entry.state === 'new' || entry.state === 'later';
  const isHere = useAppState(
    (state) => isOpen && state.triagePages.has(canonicalOf(state)(entry.url)),
  );
  const keptIn = useAppState((state) =>
    entry.state === 'kept' && entry.issue !== null ? issueName(entry.issue, state) : null,
  );
  return (
    <>
      {sent === undefined || entry.state === 'kept' ? null : (
        <Button
          className="triage-badge"
          data-tone="warning"
          aria-label={links.describe(sent)}
          onPress={() => triage.openEarlier(entry.id)}
        >
          {t('sentIn', { issue: sentName(sent) })}
        </Button>
      )}
      {isHere ? <span className="triage-badge">{t('inIssue')}</span> : null}
      {repeat === undefined ? null : (
        <span className="triage-badge" data-tone={repeat === 'twice' ? 'plain' : 'warning'}>
          {t(`repeat-${repeat}`)}
        </span>
      )}
      {keptIn === null ? null : (
        <span className="triage-badge">{t('keptIn', { issue: keptIn })}</span>
      )}
    </>
  );
}

function sentName({ last: { number, date, file } }: SentLink): string {
  return number === null ? (date ?? file) : `#${number}`;
}

function RowSection({ entry }: { readonly entry: InboxEntry }) {
  const { translate } = useServices();
  const section = useAppState((state) => {
    if (entry.state === 'kept') return null;
    const title = proposalFor(state, entry)?.title;
    return title === undefined ? null : outlineWords(translate(), state).section(title);
  });
  return (
    <span className="triage-row-section" data-wished={entry.section === '' ? undefined : ''}>
      {section}
    </span>
  );
}

function RowDate({ date }: { readonly date: string | null }) {
  const language = useLocale();
  const shown = date === null ? '' : formatDayOf(date, language, false);
  return <span className="triage-row-date">{shown}</span>;
}
