import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import type { IssueRow } from '../parts/issue-rows.ts';
import { PartMenu, type PartMenuPlace } from '../parts/part-menu.tsx';
import { IssueLine } from './issue-line.tsx';
import { useIssueDrop } from './use-issue-drop.ts';
import './issue-list.css';

const rowMeasures = { estimatedRowHeight: 52, estimatedHeadingHeight: 32, padding: 6, gap: 2 };

export function IssueList({ rows }: { readonly rows: readonly IssueRow[] }) {
  const t = useTranslations('library');
  const tParts = useTranslations('parts');
  const { documents, parts, store } = useServices();
  const openId = useAppState((state) => state.document?.issueId ?? null);
  const language = useAppState((state) => state.language);
  const selected =
    openId === null ? undefined : rows.find(({ files }) => files.some(({ id }) => id === openId));
  const selectedId = selected?.id ?? null;
  const hooks = useIssueDrop(selectedId);
  const [menu, setMenu] = useState<PartMenuPlace | null>(null);
  const issues = useMemo(() => rows.filter(({ kind }) => kind === 'issue'), [rows]);
  const apart = useMemo(
    () =>
      (['compilation', 'other'] as const).map((kind) => ({
        kind,
        rows: rows.filter((row) => row.kind === kind),
      })),
    [rows],
  );
  const hasNumbers = useMemo(() => issues.some(({ file }) => file.number !== null), [issues]);

  const list = useRef<HTMLDivElement>(null);
  const [layout] = useState(() => new ListLayout<IssueRow>());
  useEffect(() => {
    const row = selectedId === null ? undefined : layout.getLayoutInfo(selectedId)?.rect;
    const view = list.current;
    if (row === undefined || view === null) return;
    const isVisible = row.y >= view.scrollTop && row.maxY <= view.scrollTop + view.clientHeight;
    if (!isVisible) view.scrollTop = row.y - view.clientHeight / 3;
  }, [layout, selectedId]);

  async function open(id: string): Promise<void> {
    if (await documents.open(id)) store.setState({ libraryOverlay: false });
  }

  function rowAt(target: EventTarget): { readonly row: IssueRow; readonly line: Element } | null {
    const line = target instanceof Element ? target.closest('[data-key]') : null;
    const row = rows.find(({ id }) => id === line?.getAttribute('data-key'));
    return line === null || row === undefined ? null : { row, line };
  }

  function openMenu(event: MouseEvent): void {
    const at = rowAt(event.target);
    if (at === null) return;
    event.preventDefault();
    const chip = event.target instanceof Element ? event.target.closest('[data-part]') : null;
    const own = at.row.files.find(({ id }) => id === openId)?.id ?? at.row.id;
    // The menu key has no place of its own; then it opens below the line.
    const { left, bottom } = at.line.getBoundingClientRect();
    const isPointer = event.button === 2;
    setMenu({
      row: at.row,
      file: chip?.getAttribute('data-part') ?? (isPointer ? at.row.id : own),
      x: isPointer ? event.clientX : left + 24,
      y: isPointer ? event.clientY : bottom,
    });
  }

  /** A line that is chosen already opens its first file when another one of its files is shown. */
  function openFirst(event: MouseEvent): void {
    const isPart = event.target instanceof Element && event.target.closest('[data-part]') !== null;
    const at = isPart ? null : rowAt(event.target);
    if (at !== null && at.row === selected && at.row.id !== openId) void open(at.row.id);
  }

  /** Left and right go through the files of the issue in focus. */
  function stepParts(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : -1;
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = rowAt(event.target);
    if (at !== null && parts.step(at.row.id, step)) event.preventDefault();
  }

  return (
    <div
      className="issue-list-host"
      onClickCapture={openFirst}
      onContextMenu={openMenu}
      onKeyDown={stepParts}
    >
      <Virtualizer layout={layout} layoutOptions={rowMeasures}>
        <ListBox
          ref={list}
          className="issue-list"
          aria-label={t('issues')}
          dragAndDropHooks={hooks}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={selectedId === null ? [] : [selectedId]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (typeof key === 'string') void open(key);
          }}
          data-numbers={hasNumbers || undefined}
        >
          <Collection items={issues} dependencies={[language]}>
            {(row) => <IssueLine row={row} />}
          </Collection>
          {apart.map((group) =>
            group.rows.length === 0 ? null : (
              <ListBoxSection key={group.kind} id={`section ${group.kind}`}>
                <Header className="issue-list-heading">
                  {group.kind === 'other' ? t('otherFiles') : tParts('compilations')}
                </Header>
                <Collection items={group.rows} dependencies={[language]}>
                  {(row) => <IssueLine row={row} />}
                </Collection>
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Virtualizer>
      {menu === null ? null : <PartMenu place={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
