import { Check, Inbox, SearchX } from 'lucide-react';
import { useEffect, useState, type FocusEvent, type KeyboardEvent } from 'react';
import {
  Collection,
  GridList,
  GridListHeader,
  GridListSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { InboxEntry } from '#core/inbox/entry.ts';
import type { TriageGroup } from '#core/inbox/triage/triage-list.ts';
import { useAppState, useServices } from '../app/services.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { sourceText } from '#core/inbox/source-text.ts';
import { rememberListState } from './triage-focus.ts';
import { sectionDigit, triageAction } from './triage-keys.ts';
import { TriageRow } from './triage-row.tsx';
import { triageSections, triageView } from './triage-view.ts';
import { Count } from '../ui/count.tsx';

const rowMeasures = { rowHeight: 50, headingHeight: 34, padding: 6, gap: 2 };

/** The candidates by source. Letters are keys as long as a row has the focus. */
export function TriageList() {
  const t = useTranslations('triage');
  const { store } = useServices();
  const groups = useAppState((state) => triageView(state).groups);
  const selected = useAppState((state) => state.triageSelected);
  const sent = useAppState((state) => state.triageSent);
  const [layout] = useState(() => new ListLayout<InboxEntry>());
  const onKey = useListKeys();
  useEffect(() => () => rememberListState(null), []);

  function remember(event: FocusEvent): void {
    const id = event.target.closest('[role=row][data-key]')?.getAttribute('data-key') ?? null;
    if (id !== null && id !== store.getState().triageFocused) store.setState({ triageFocused: id });
  }

  return (
    <div className="triage-list-frame" onKeyDownCapture={onKey} onFocusCapture={remember}>
      <Virtualizer layout={layout} layoutOptions={rowMeasures}>
        <GridList
          className="triage-list"
          data-triage=""
          aria-label={t('title')}
          selectionMode="multiple"
          selectionBehavior="replace"
          disallowTypeAhead
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            const { order } = triageView(store.getState());
            // As it comes: it also knows from where Shift goes on selecting.
            store.setState({ triageSelected: keys === 'all' ? new Set(order) : keys });
          }}
          renderEmptyState={() => <NothingShown />}
        >
          <Collection items={groups} dependencies={[sent, t]}>
            {(group) => (
              <GridListSection id={group.id} className="triage-group">
                <GroupHead group={group} />
                <Collection items={group.entries} dependencies={[sent, t]}>
                  {(entry) => <TriageRow entry={entry} sent={sent.get(entry.url)} />}
                </Collection>
              </GridListSection>
            )}
          </Collection>
        </GridList>
      </Virtualizer>
    </div>
  );
}

function GroupHead({ group }: { readonly group: TriageGroup }) {
  const { translate } = useServices();
  const t = useTranslations('triage');
  const name =
    group.kind === 'source' ? sourceText(group.source, translate()) : t(`group-${group.kind}`);
  return (
    <GridListHeader className="triage-group-head">
      <span className="triage-group-name">{name}</span>
      <span className="triage-group-count">
        <Count of={group.entries.length} />
      </span>
    </GridListHeader>
  );
}

/** What is shown where no row is, and what to do next. */
function NothingShown() {
  const t = useTranslations('triage');
  const filter = useAppState((state) => state.triageFilter);
  const query = useAppState((state) => state.triageQuery.trim());
  const hasEntries = useAppState((state) => (state.inbox?.entries.length ?? 0) > 0);
  if (query !== '') {
    return <EmptyState icon={SearchX} title={t('noMatchTitle')} text={t('noMatch', { query })} />;
  }
  if (!hasEntries) return <EmptyState icon={Inbox} title={t('emptyTitle')} text={t('emptyText')} />;
  return <EmptyState icon={Check} title={t(`none-${filter}`)} text={t(`noneText-${filter}`)} />;
}

function useListKeys(): (event: KeyboardEvent) => void {
  const { store, triage } = useServices();

  function onEscape(): void {
    const { triageSelected, triageQuery } = store.getState();
    if (triageSelected.size > 1) triage.focusRow();
    else if (triageQuery === '') triage.close();
    else store.setState({ triageQuery: '' });
  }

  return (event) => {
    const { target, nativeEvent } = event;
    if (!(target instanceof Element) || target.closest('[data-triage]') === null) return;
    // On a button in a row these two press it.
    const isButton = target.closest('button') !== null;
    if (isButton && (event.key === 'Enter' || event.key === ' ')) return;
    const act = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'Escape' && !nativeEvent.isComposing) {
      act();
      onEscape();
      return;
    }
    const isSelectAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    if (isSelectAll && !nativeEvent.isComposing) {
      // The list itself would need a time exponential in the number of its groups.
      act();
      store.setState({ triageSelected: new Set(triageView(store.getState()).order) });
      return;
    }
    const state = store.getState();
    const digit = sectionDigit(nativeEvent);
    const choice = digit === null ? undefined : triageSections(state)[digit];
    if (choice !== undefined && state.triageFilter !== 'kept') {
      act();
      triage.setSection(triage.current(), choice.index);
      return;
    }
    const action = triageAction(nativeEvent, state.triageFilter);
    if (action === null) return;
    act();
    if (action === 'next' || action === 'previous') {
      triage.step(action === 'next' ? 1 : -1, { extends: event.shiftKey });
    } else if (!nativeEvent.repeat || action === 'undo') triage.run(action);
  };
}
