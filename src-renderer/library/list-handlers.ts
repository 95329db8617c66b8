import type { Preferences } from '#core/settings/preferences.ts';
import type { Services } from '../app/services.ts';

type Handlers = Readonly<
  Record<
    | 'counts.insert'
    | 'counts.show'
    | 'list.focus'
    | 'list.draft'
    | 'list.scheduled'
    | 'list.published'
    | 'list.rename'
    | 'list.duplicate-next'
    | 'list.duplicate-copy'
    | 'list.copy'
    | 'list.reveal'
    | 'list.trash'
    | 'list.undo'
    | 'list.by-season'
    | 'list.by-year'
    | 'list.ungrouped'
    | 'list.close-groups'
    | 'list.open-groups'
    | 'list.clear-filters',
    () => boolean
  >
>;

/** What the commands of the library's list do. */
export function listHandlers(
  { counts, list, listView, store }: Omit<Services, 'run'>,
  showAndFocus: (shown: Partial<Preferences>, focus: () => void) => boolean,
): Handlers {
  return {
    'counts.insert': () => counts.insert(),
    'counts.show': () => {
      store.setState({ factsShown: true });
      return true;
    },
    'list.focus': () => {
      if (store.getState().windowWidth === 'wide') {
        return showAndFocus({ libraryShown: true }, () => listView.focus());
      }
      store.setState({ libraryOverlay: true });
      return true;
    },
    'list.draft': () => list.setStatus('draft'),
    'list.scheduled': () => list.setStatus('scheduled'),
    'list.published': () => list.setStatus('published'),
    'list.rename': () => list.askRename(),
    'list.duplicate-next': () => list.duplicate('next'),
    'list.duplicate-copy': () => list.duplicate('copy'),
    'list.copy': () => list.copyAsMarkdown(),
    'list.reveal': () => list.reveal(),
    'list.trash': () => list.trash(),
    'list.undo': () => list.undo(),
    'list.by-season': () => listView.groupBy('season'),
    'list.by-year': () => listView.groupBy('year'),
    'list.ungrouped': () => listView.groupBy('none'),
    'list.close-groups': () => listView.setAllClosed(true),
    'list.open-groups': () => listView.setAllClosed(false),
    'list.clear-filters': () => listView.clearFilters(),
  };
}
