import { groupIssues } from '#core/library/group-issues.ts';
import type { ListFilter } from '#core/library/list-facets.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import { issueRows } from '../parts/issue-rows.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { focusList } from './list-focus.ts';
import type { ListViewService } from './list-service.ts';
import { groupingOf, listedSeasons } from './listed-rows.ts';

interface ListViewDeps {
  readonly store: AppStore;
  readonly preferences: PreferencesService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createListViewService(deps: ListViewDeps): ListViewService {
  const { store, preferences, notices, translate } = deps;

  store.subscribe(({ library }, before) => {
    if (library?.id !== before.library?.id) store.setState({ listQuery: '', listFilters: [] });
  });

  const closed = (): readonly string[] => {
    const { library, preferences: known } = store.getState();
    return library === null ? [] : (known.listClosed[library.id] ?? []);
  };

  function close(keys: readonly string[]): void {
    const { library, preferences: known } = store.getState();
    if (library === null) return;
    preferences.change({ listClosed: { ...known.listClosed, [library.id]: [...keys] } });
  }

  /** The keys of all groups that the list has without filters. */
  function allKeys(): readonly string[] {
    const { library, preferences: known } = store.getState();
    if (library === null) return [];
    const rows = issueRows(library.files, library.groups);
    const seasons = listedSeasons(library, rows);
    const by = groupingOf(known.listGrouping[library.id], seasons);
    if (by === 'none') return [];
    const issues = rows.flatMap(({ kind, file }) => (kind === 'issue' ? [file] : []));
    return groupIssues(issues, by, seasons).map(({ key }) => key);
  }

  return {
    setQuery: (listQuery) => store.setState({ listQuery }),
    toggleFilter: (filter) =>
      store.setState(({ listFilters }) => ({
        listFilters: listFilters.some((each) => isSame(each, filter))
          ? listFilters.filter((each) => !isSame(each, filter))
          : [...listFilters, filter],
      })),
    clearFilters() {
      const { listFilters, listQuery } = store.getState();
      if (listFilters.length === 0 && listQuery === '') return false;
      store.setState({ listFilters: [], listQuery: '' });
      return true;
    },
    groupBy(grouping) {
      const { library, preferences: known } = store.getState();
      if (library === null) return false;
      const t = translate();
      const rows = issueRows(library.files, library.groups);
      if (grouping === 'season' && listedSeasons(library, rows).length === 0) {
        notices.toast({
          tone: 'notice',
          text: t('list.noSeasons'),
          detail: t('list.noSeasonsDetail'),
          actions: [],
        });
        return true;
      }
      preferences.change({ listGrouping: { ...known.listGrouping, [library.id]: grouping } });
      notices.announce(t(`list.grouped-${grouping}`));
      return true;
    },
    toggleGroup(key) {
      const isClosed = closed().includes(key);
      close(isClosed ? closed().filter((each) => each !== key) : [...closed(), key]);
      notices.announce(translate()(isClosed ? 'list.groupOpened' : 'list.groupClosed'));
    },
    setAllClosed(isClosed) {
      const keys = allKeys();
      if (keys.length === 0) return false;
      close(isClosed ? keys : []);
      notices.announce(translate()(isClosed ? 'list.allClosed' : 'list.allOpened'));
      return true;
    },
    focus: focusList,
  };
}

function isSame(one: ListFilter, other: ListFilter): boolean {
  return one.facet === other.facet && one.value === other.value;
}
