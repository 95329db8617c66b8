import { flushSync } from 'react-dom';
import type { CommandId } from '#core/commands/catalogue.ts';
import { targetIds, type TargetId } from '#core/export/target-ids.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import type { Services } from '../app/services.ts';
import { effectiveViewMode, nextViewMode } from '../app/pane-layout.ts';
import { focusPreview, stepPane } from '../app/pane-stops.ts';
import { preferredChannel } from '../export/last-target.ts';
import { focusProblems } from '../checks/focus-problems.ts';
import { problemHandlers } from '../checks/problem-handlers.ts';
import { translationHandlers } from '../translation/translation-handlers.ts';
import { helpHandlers } from '../help/help-handlers.ts';
import { tabHandlers } from '../tabs/tab-handlers.ts';
import { listHandlers } from '../library/list-handlers.ts';
import { spellingHandlers } from '../spelling/spelling-handlers.ts';
import { comfortHandlers } from '../settings/comfort-handlers.ts';
import { releaseHandlers } from '../release/release-handlers.ts';
import { copyDiagnostics } from './copy-diagnostics.ts';
import { editorWantsCommand } from './focus.ts';

export type CommandHandlers = Readonly<Record<CommandId, () => boolean>>;

function start(work: Promise<unknown>): boolean {
  void work;
  return true;
}

type ExportCommandId = `export.${TargetId}`;

function exportHandlers(run: (id: TargetId) => boolean) {
  const handlers = targetIds.map((id) => [`export.${id}`, () => run(id)] as const);
  return Object.fromEntries(handlers) as Readonly<Record<ExportCommandId, () => boolean>>;
}

/** What every command does; each answers false when it does not apply, so that its key goes on. */
export function createHandlers(services: Omit<Services, 'run'>): CommandHandlers {
  const {
    checks,
    documents,
    editor,
    exports,
    feeds,
    images,
    issueMoves,
    itemForms,
    libraries,
    links,
    outline,
    pictures,
    preferences,
    profile,
    snippets,
    store,
    versions,
  } = services;

  const change = (changed: Partial<Preferences>): boolean => {
    preferences.change(changed);
    return true;
  };
  /** The same, where it is about panes that the search and the link inbox hide. */
  const changePanes = (changed: Partial<Preferences>): boolean => {
    store.setState({ triageShown: false, searchShown: false });
    return change(changed);
  };
  const open = (
    dialog: 'palette' | 'go-to' | 'insert-snippet' | 'library-profile' | 'clipboard',
  ): boolean => {
    if (store.getState().dialog !== null) return false;
    store.setState({ dialog });
    return true;
  };
  const inEditor = (act: () => boolean): boolean => editorWantsCommand(editor) && act();
  /** Shows a pane before its content is given the focus. */
  const showAndFocus = (shown: Partial<Preferences>, focus: () => void): boolean => {
    flushSync(() => changePanes(shown));
    focus();
    return true;
  };

  const focusEditor = (): boolean => {
    const { viewMode } = store.getState().preferences;
    return showAndFocus({ viewMode: viewMode === 'preview' ? 'split' : viewMode }, () =>
      editor.focus(),
    );
  };
  const toggleProblems = (): boolean => {
    const { preferences: shown, triageShown } = store.getState();
    if (shown.problemsShown && !triageShown) return change({ problemsShown: false });
    return showAndFocus({ problemsShown: true }, focusProblems);
  };
  const newIssue = async (): Promise<void> => {
    if (await libraries.newIssue()) focusEditor();
  };

  const exportAgain = async (): Promise<void> => {
    const channel = preferredChannel(store.getState());
    await (channel === null ? exports.again() : services.release.exportTo(channel));
  };

  return {
    'issue.new': () => start(newIssue()),
    'library.choose': () => start(libraries.choose()),
    'library.open-sample': () => start(libraries.openSample()),
    'issue.go-to': () => open('go-to'),
    'library.profile': () => open('library-profile'),
    'parts.next': () => services.parts.step(null, 1),
    'parts.belongs': () => services.parts.askIssue(null),
    'masters.split': () => start(services.masters.split()),
    'masters.join': () => start(services.masters.join()),
    'feeds.poll': () => start(feeds.poll()),
    'facts.inbox': () => start(feeds.inboxFacts()),
    'feeds.edit': () => feeds.edit(),
    'issue.save': () => start(documents.save()),
    'issue.save-copy': () => start(documents.saveCopy()),
    'issue.versions': () => versions.ask(),
    'issue.delete': () => start(versions.deleteIssue()),
    'issue.put-back': () => start(versions.askDeleted()),
    'preferences.toggle-autosave': () =>
      change({ autosave: !store.getState().preferences.autosave }),

    'edit.undo': () => inEditor(() => editor.undo()),
    'edit.redo': () => inEditor(() => editor.redo()),
    'edit.find': () => {
      if (!store.getState().triageShown) return inEditor(() => editor.find());
      services.triage.run('filter');
      return true;
    },
    'search.open': () => services.search.toggle(),
    'search.replace': () => services.search.replace(),
    'search.undo-replacement': () => services.search.undoReplacement(),
    'edit.replace': () => inEditor(() => editor.replace()),
    'format.bold': () => inEditor(() => editor.toggleBold()),
    'format.italic': () => inEditor(() => editor.toggleItalic()),
    'format.link': () => inEditor(() => editor.insertLink()),
    'issue.repair-encoding': () => documents.repairEncoding(),

    'links.open-earlier': () => links.openEarlier(),
    'links.exempt': () => links.exempt(),
    'statistics.open': () => services.statistics.open(),
    'issue.look-back': () => start(services.lookBack.write()),
    'links.check-web': () => services.linkLook.look(),

    'inbox.open': () => services.triage.toggle(),
    'inbox.add-from-clipboard': () => start(services.inbox.addFromClipboard()),
    'inbox.copy-bookmarklet': () => start(services.inbox.copyBookmarklet()),
    'problems.toggle': () => toggleProblems(),
    'problems.next': () => checks.step('next'),
    'problems.previous': () => checks.step('previous'),
    'problems.fix-all': () => checks.fixAll(null),
    ...problemHandlers(services),
    ...translationHandlers(services, showAndFocus),
    ...listHandlers(services, showAndFocus),
    ...tabHandlers(services),
    'panes.next': () => stepPane(1),
    'panes.previous': () => stepPane(-1),
    'panes.preview': () => {
      const { preferences: shown, windowWidth } = store.getState();
      const isHidden = effectiveViewMode(shown.viewMode, windowWidth) === 'edit';
      const viewMode = windowWidth === 'narrow' ? 'preview' : isHidden ? 'split' : shown.viewMode;
      return showAndFocus({ viewMode, deskShown: false }, focusPreview);
    },
    ...comfortHandlers(services),
    ...spellingHandlers(services),
    ...helpHandlers(services),

    'image.insert': () => images.ask(),
    'image.publish': () => services.publishing.ask(),
    'snippet.insert': () => open('insert-snippet'),
    'snippet.save': () => snippets.askName(),

    'arrange.move-up': () => outline.moveCurrent('up'),
    'arrange.move-down': () => outline.moveCurrent('down'),
    'arrange.to-previous-section': () => outline.moveCurrent('previous-section'),
    'arrange.to-next-section': () => outline.moveCurrent('next-section'),
    'arrange.to-issue': () => issueMoves.ask(),
    'arrange.insert-item': () => itemForms.askInsert(),
    'arrange.edit-item': () => itemForms.askEdit(),
    'arrange.duplicate-item': () => outline.changeCurrent('duplicate'),
    'arrange.delete-item': () => outline.changeCurrent('delete'),
    'arrange.promote': () => outline.changeCurrent('promote'),
    'arrange.demote': () => outline.changeCurrent('demote'),
    'arrange.normalise': () => outline.changeCurrent('normalise'),
    'arrange.renumber': () => outline.changeCurrent('renumber'),

    'arrange.not-an-item': () => profile.ruleOut(),
    'arrange.is-an-item': () => profile.ruleIn(),

    'export.again': () => start(exportAgain()),
    'library.import': () => services.imports.open(),
    'library.write-feeds': () => start(services.imports.writeFeeds()),
    'season.open': () => services.seasons.open(),
    'git.publish': () => services.git.ask(null),
    'git.refresh': () => start(services.git.refresh()),
    ...releaseHandlers(services, showAndFocus),
    ...exportHandlers((id) => start(exports.run(id))),
    'export.choose-folder': () => {
      const target = store.getState().targets.find(({ kind }) => kind === 'files');
      return target !== undefined && start(exports.chooseFolder(target.id));
    },

    'export.show-clipboard': () => open('clipboard'),

    'palette.open': () => open('palette'),
    'view.cycle': () => {
      const { preferences: shown, windowWidth } = store.getState();
      return shown.deskShown
        ? changePanes({ deskShown: false })
        : changePanes({ viewMode: nextViewMode(shown.viewMode, windowWidth) });
    },
    'view.edit': () => changePanes({ viewMode: 'edit', deskShown: false }),
    'view.split': () => changePanes({ viewMode: 'split', deskShown: false }),
    'view.preview': () => changePanes({ viewMode: 'preview', deskShown: false }),
    'preview.as': () => {
      const { preferences: shown, windowWidth } = store.getState();
      const isHidden = effectiveViewMode(shown.viewMode, windowWidth) === 'edit';
      const other = windowWidth === 'narrow' ? 'preview' : 'split';
      return showAndFocus({ viewMode: isHidden ? other : shown.viewMode, deskShown: false }, () => {
        // Where the focus comes back to: the page that has it may make way for another.
        document.querySelector<HTMLElement>('.preview-as button')?.focus();
        store.setState({ previewChooser: true });
      });
    },
    'preview.scroll-sync': () => change({ scrollSync: !store.getState().preferences.scrollSync }),
    'preview.remote-pictures': () => start(pictures.toggle()),
    'view.toggle-library': () => {
      const { windowWidth, libraryOverlay, preferences: shown } = store.getState();
      if (windowWidth === 'wide') return changePanes({ libraryShown: !shown.libraryShown });
      store.setState({ libraryOverlay: !libraryOverlay });
      return true;
    },
    'view.toggle-outline': () =>
      changePanes({ outlineShown: !store.getState().preferences.outlineShown }),
    'view.focus-outline': () =>
      store.getState().windowWidth !== 'narrow' &&
      showAndFocus({ outlineShown: true }, () => outline.focus()),
    'view.focus-editor': focusEditor,

    'twin.toggle': () => services.twins.toggle(),
    'twin.start': () => start(services.twins.start()),
    'twin.link': () => change({ twinLinked: !store.getState().preferences.twinLinked }),
    'twin.follow': () => services.twinLink.accept(),
    'twin.not-now': () => services.twinLink.decline(),
    'twin.focus': () => services.twins.focus(),

    'help.copy-diagnostics': () => start(copyDiagnostics(services)),
    'titles.window': () => change({ titleHalf: 'window' }),
    'titles.first': () => change({ titleHalf: 'first' }),
    'titles.second': () => change({ titleHalf: 'second' }),
    'titles.both': () => change({ titleHalf: 'both' }),
    'theme.system': () => change({ theme: 'system' }),
    'theme.light': () => change({ theme: 'light' }),
    'theme.dark': () => change({ theme: 'dark' }),
    'language.system': () => change({ language: 'system' }),
    'language.en': () => change({ language: 'en' }),
    'language.zh': () => change({ language: 'zh' }),
  };
}
