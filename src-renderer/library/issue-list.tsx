import { useEffect, useMemo, useRef, useState } from 'react';
import { Collection, Header, ListBox, ListBoxSection, Virtualizer } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { ClosedGroup, GroupHeading } from './group-heading.tsx';
import { IssueLine } from './issue-line.tsx';
import { IssueMenu } from './issue-menu.tsx';
import { createListLayout } from './list-layout.ts';
import { ListedContext } from './status-mark.tsx';
import { useIssueDrop } from './use-issue-drop.ts';
import { useListGestures } from './use-list-gestures.ts';
import type { ListView } from './use-list-view.ts';
import './issue-list.css';

const rowMeasures = { estimatedRowHeight: 52, estimatedHeadingHeight: 32, padding: 6, gap: 2 };

export function IssueList({ view }: { readonly view: ListView }) {
  const t = useTranslations('library');
  const tParts = useTranslations('parts');
  const { list } = useServices();
  const { groups, listed, rows, ungrouped } = view;
  const openId = useAppState((state) => state.document?.issueId ?? null);
  const language = useAppState((state) => state.language);
  const selection = useAppState((state) => state.listSelection);
  const openRow =
    openId === null
      ? null
      : (rows.find(({ files }) => files.some(({ id }) => id === openId))?.id ?? null);
  const hooks = useIssueDrop(openRow);
  const apart = useMemo(
    () =>
      (['compilation', 'other'] as const).map((kind) => ({
        kind,
        rows: rows.filter((row) => row.kind === kind),
      })),
    [rows],
  );
  const hasNumbers = useMemo(
    () => rows.some(({ kind, file }) => kind === 'issue' && file.number !== null),
    [rows],
  );

  const box = useRef<HTMLDivElement>(null);
  const [layout] = useState(createListLayout);
  // What was opened is what commands are about, wherever it was opened from. Alone: the click of a screen
  // reader adds its line to those that are chosen.
  useEffect(() => {
    if (openRow === null) return;
    list.select([openRow]);
    const place = layout.getLayoutInfo(openRow)?.rect;
    const scroller = box.current;
    if (place === undefined || scroller === null) return;
    const isVisible =
      place.y >= scroller.scrollTop && place.maxY <= scroller.scrollTop + scroller.clientHeight;
    if (!isVisible) scroller.scrollTop = place.y - scroller.clientHeight / 3;
  }, [layout, list, openRow]);

  const gestures = useListGestures(view, openRow);
  const { menu } = gestures;
  return (
    <div className="issue-list-host" {...gestures.handlers}>
      <ListedContext value={listed}>
        <Virtualizer layout={layout} layoutOptions={rowMeasures}>
          <ListBox
            ref={box}
            className="issue-list"
            aria-label={t('issues')}
            dragAndDropHooks={hooks}
            selectionMode="multiple"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={selection}
            onSelectionChange={gestures.choose}
            data-numbers={hasNumbers || undefined}
          >
            <Collection items={ungrouped} dependencies={[language]}>
              {(row) => <IssueLine row={row} />}
            </Collection>
            {groups.map((group) =>
              group.isClosed ? (
                <ClosedGroup key={group.key} group={group} />
              ) : (
                <ListBoxSection key={group.key} id={`group ${group.key}`}>
                  <GroupHeading group={group} />
                  <Collection items={group.rows} dependencies={[language]}>
                    {(row) => <IssueLine row={row} />}
                  </Collection>
                </ListBoxSection>
              ),
            )}
            {apart.map((section) =>
              section.rows.length === 0 ? null : (
                <ListBoxSection key={section.kind} id={`section ${section.kind}`}>
                  <Header className="issue-list-heading">
                    {section.kind === 'other' ? t('otherFiles') : tParts('compilations')}
                  </Header>
                  <Collection items={section.rows} dependencies={[language]}>
                    {(row) => <IssueLine row={row} />}
                  </Collection>
                </ListBoxSection>
              ),
            )}
          </ListBox>
        </Virtualizer>
      </ListedContext>
      {menu === null ? null : <IssueMenu place={menu} view={view} onClose={gestures.closeMenu} />}
    </div>
  );
}
