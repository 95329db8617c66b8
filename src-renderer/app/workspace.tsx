import { Fragment, useMemo, type ComponentType } from 'react';
import { Group, Panel, Separator, type Layout, type PanelProps } from 'react-resizable-panels';
import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import { EditorPane } from '../editor/editor-pane.tsx';
import { LibraryPane } from '../library/library-pane.tsx';
import { NothingOpen } from '../library/nothing-open.tsx';
import { OutlinePane } from '../outline/outline-pane.tsx';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { focusAwaitedDesk } from '../release/focus-desk.ts';
import { focusSearch } from '../search/search-focus.ts';
import { latePart } from './late-part.tsx';
import { isBeside, layoutKey, shownPanes, type Pane } from './pane-layout.ts';
import { firstSizes } from './pane-sizes.ts';
import { useAppState, useServices } from './services.ts';
import './workspace.css';

type Slot = Pane | 'nothing';

const LinkInbox = latePart(async () => (await import('../inbox/link-inbox.tsx')).LinkInbox);
const SearchView = latePart(async () => (await import('../search/search-view.tsx')).SearchView);
const ReleaseDesk = latePart(async () => (await import('../release/release-desk.tsx')).ReleaseDesk);
const TwinPane = latePart(async () => (await import('../twins/twin-pane.tsx')).TwinPane);

const contents: Record<Slot, ComponentType> = {
  library: LibraryPane,
  outline: OutlinePane,
  editor: EditorPane,
  twin: TwinPane,
  preview: PreviewPane,
  release: () => <ReleaseDesk onLate={focusAwaitedDesk} />,
  nothing: NothingOpen,
};

const keepsWidth = { groupResizeBehavior: 'preserve-pixel-size' } as const;

const sizes = (slot: Slot): Partial<PanelProps> => ({
  ...firstSizes[slot],
  ...(firstSizes[slot].defaultSize === undefined ? {} : keepsWidth),
});

/** The panes, or the search or the link inbox in their place. */
export function Workspace() {
  const isTriage = useAppState((state) => state.triageShown && state.library !== null);
  const isSearch = useAppState((state) => state.searchShown && state.library !== null);
  const { triage } = useServices();
  // Who opened them had nothing to give the focus to while they were not loaded.
  const content = isTriage ? <LinkInbox onLate={() => triage.focusRow()} /> : <Panes />;
  return (
    <main className="workspace">{isSearch ? <SearchView onLate={focusSearch} /> : content}</main>
  );
}

/** The panes side by side; their sizes are remembered for each set of panes. */
function Panes() {
  const t = useTranslations('app');
  const { preferences, store } = useServices();
  const hasDocument = useAppState((state) => state.document !== null);
  const panes = useAppState(
    useShallow((state) =>
      shownPanes(state.preferences, state.windowWidth, {
        beside: isBeside(state),
        roomForThree: state.roomForThree,
      }),
    ),
  );
  const slots: readonly Slot[] = hasDocument
    ? panes
    : [...panes.filter((pane) => pane === 'library'), 'nothing'];
  const key = hasDocument ? layoutKey(panes) : slots.join('+');
  const defaultLayout = useMemo(() => store.getState().preferences.paneSizes[key], [store, key]);

  function remember(layout: Layout): void {
    const { paneSizes } = store.getState().preferences;
    preferences.change({ paneSizes: { ...paneSizes, [key]: layout } });
  }

  return (
    <Group
      id="panes"
      orientation="horizontal"
      defaultLayout={defaultLayout}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) remember(layout);
      }}
    >
      {slots.map((slot, index) => {
        const Content = contents[slot];
        return (
          <Fragment key={slot}>
            {index === 0 ? null : (
              <Separator
                className="workspace-separator"
                id={`before-${slot}`}
                aria-label={t('resizeHandle')}
              />
            )}
            <Panel id={slot} className="workspace-pane" data-pane={slot} {...sizes(slot)}>
              <Content />
            </Panel>
          </Fragment>
        );
      })}
    </Group>
  );
}
