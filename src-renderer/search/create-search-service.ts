import { flushSync } from 'react-dom';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import { foldText } from '#core/search/fold-text.ts';
import { toggleFilter } from '#core/search/query-filters.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { initialSearchState } from '../state/search-state.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createQueryHistory } from './query-history.ts';
import { createReplacing } from './create-replacing.ts';
import { createLatest } from './latest.ts';
import { rowsOf } from './rows.ts';
import { focusSearch, isSearchFocused } from './search-focus.ts';
import type { SearchService } from './search-service.ts';
import { unsavedText } from './unsaved-text.ts';

export interface SearchDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly documents: DocumentService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

const firstIssues = 20;
const moreIssues = 200;
/** For the list of issues to go to. */
const fewLines = { issues: 12, lines: 3 };
/** Of each file; the others are counted. */
const shownLines = 6;

export function createSearchService(deps: SearchDeps): SearchService {
  const { bridge, store, editor, documents, notices, translate } = deps;
  const history = createQueryHistory();
  let issues = firstIssues;

  const ask = createLatest(async (isLatest) => {
    const { searchQuery: query, library, language } = store.getState();
    if (query.trim() === '' || library === null) {
      store.setState({ searchAnswer: null, searchFacets: null, searchRow: null });
      return;
    }
    const unsaved = unsavedText(deps);
    const found = await bridge.call('search.find', { query, issues, lines: shownLines, unsaved });
    if (!isLatest() || store.getState().library?.id !== library.id) return;
    if (!found.ok) {
      notices.fail(found.error);
      return;
    }
    store.setState(({ searchRow }) => ({
      searchAnswer: found.value,
      searchRow: searchRow === null ? null : Math.min(searchRow, rowsOf(found.value).length - 1),
    }));
    const facets = await bridge.call('search.facets', { query, unsaved, language });
    if (facets.ok && isLatest()) store.setState({ searchFacets: facets.value });
  });
  const replacing = createReplacing({ ...deps, onDone: ask });

  function askAll(): void {
    if (!store.getState().searchShown) return;
    ask();
    replacing.plan();
  }

  bridge.on('search.changed', askAll);
  store.subscribe((state, before) => {
    if (state.library?.id !== before.library?.id) {
      store.setState({ ...initialSearchState, searchQuery: state.searchQuery });
      void replacing.tellInterrupted();
    }
    if (state.language !== before.language) askAll();
    if (state.triageShown && !before.triageShown) store.setState({ searchShown: false });
  });
  void replacing.tellInterrupted();

  function setQuery(query: string): void {
    issues = firstIssues;
    store.setState({ searchQuery: query, searchRow: null, searchLeft: new Set() });
    askAll();
  }

  function open(isReplacing: boolean): boolean {
    if (store.getState().library === null || store.getState().dialog !== null) return false;
    const selected = editor.hasFocus() ? editor.selectedText() : '';
    flushSync(() =>
      store.setState((state) => ({
        searchShown: true,
        triageShown: false,
        libraryOverlay: false,
        searchReplacing: isReplacing || state.searchReplacing,
      })),
    );
    focusSearch();
    const isPhrase = selected !== '' && selected.length < 100 && !/[\n"]/u.test(selected);
    if (isPhrase) setQuery(/\s/u.test(selected) ? `"${selected}"` : selected);
    else askAll();
    return true;
  }

  function close(): void {
    flushSync(() => store.setState({ searchShown: false }));
    if (store.getState().document !== null) editor.focus();
  }

  return {
    toggle() {
      if (store.getState().searchShown && isSearchFocused()) {
        close();
        return true;
      }
      return open(false);
    },
    replace: () => open(true),
    close,
    setQuery,
    toggleFilter: (filter) => setQuery(toggleFilter(store.getState().searchQuery, filter)),
    recall(step) {
      const query = history.step(step, store.getState().searchQuery);
      if (query !== null) setQuery(query);
    },
    more() {
      issues += moreIssues;
      ask();
    },
    light: (searchRow) => store.setState({ searchRow }),
    async open(issueId) {
      history.add(store.getState().searchQuery);
      if (store.getState().document?.issueId === issueId) return true;
      return documents.open(issueId);
    },
    show({ from, to, snippet }) {
      const text = editor.text();
      const [mark] = snippet.marks;
      const wanted = mark === undefined ? '' : snippet.text.slice(mark.from, mark.to);
      const folded = foldText(wanted).text;
      // A text that was recovered differs from the file that was searched.
      const isThere = foldText(text.slice(from, to)).text === folded;
      const nearest = isThere ? from : nearestTo(text, wanted, from);
      if (nearest === null) editor.jumpTo(Math.min(from, text.length));
      else editor.select({ from: nearest, to: nearest + (isThere ? to - from : wanted.length) });
      editor.focus();
      notices.announce(translate()('search.opened', { line: editor.lineOf(nearest ?? from) }));
    },
    async findLines(query) {
      const { library } = store.getState();
      const unsaved = unsavedText(deps);
      const found = await bridge.call('search.find', { query, ...fewLines, unsaved });
      if (!found.ok || store.getState().library?.id !== library?.id) return [];
      const seen = new Set<string>();
      return found.value.files.flatMap((file) => {
        const hit = file.hits.find(({ place }) => place !== 'title');
        if (hit === undefined || seen.has(file.issue)) return [];
        seen.add(file.issue);
        return [{ file, hit }];
      });
    },
    setReplacing(isReplacing) {
      store.setState({ searchReplacing: isReplacing });
      askAll();
    },
    setReplacement(replacement) {
      store.setState({ searchReplacement: replacement });
      replacing.plan();
    },
    setMatchCase(matchCase) {
      store.setState({ searchMatchCase: matchCase });
      replacing.plan();
    },
    choose(keys, chosen) {
      const left = new Set(store.getState().searchLeft);
      for (const key of keys) {
        if (chosen) left.delete(key);
        else left.add(key);
      }
      store.setState({ searchLeft: left });
    },
    async replaceChosen() {
      history.add(store.getState().searchQuery);
      await replacing.replaceChosen();
    },
    undoReplacement: () => replacing.undo(),
  };
}

function nearestTo(text: string, wanted: string, place: number): number | null {
  if (wanted === '') return null;
  const after = text.indexOf(wanted, place);
  const before = text.lastIndexOf(wanted, place);
  if (after === -1) return before === -1 ? null : before;
  return before === -1 || after - place < place - before ? after : before;
}
