import { isolateHistory } from '@codemirror/commands';
import { Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { SpellingChoice } from '#core/ipc/spelling-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { ProseWord } from '#core/spelling/find-words.ts';
import { withWord } from '#core/spelling/judge-word.ts';
import type { Range } from '#core/text/edit.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createSpeller } from './create-speller.ts';
import { findMisspelt } from './find-misspelt.ts';
import { createJudgedWords, ignoringPlace } from './judged-words.ts';
import { spellingMarks } from './spelling-marks.ts';
import { wordsBetween } from './words-between.ts';

/** An editor with the state of the document in it. */
interface Desk {
  readonly editor: EditorHandle;
  readonly store: AppStore;
}

export interface SpellingService {
  /** Marks what is misspelt from now on. */
  begin(): void;
  step(direction: 1 | -1): boolean;
  /** The menu of the word at the cursor. */
  suggest(): boolean;
  addWord(): boolean;
  ignoreWord(): boolean;
}

interface SpellingDeps {
  readonly bridge: GalleyBridge;
  /** The window's own first. */
  readonly desks: readonly [Desk, ...Desk[]];
  readonly preferences: PreferencesService;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly schedule: Schedule;
  readonly startWorker: () => Worker;
  readonly openSettings: () => void;
}

/** A word in an editor. */
interface Spot {
  readonly desk: Desk;
  readonly view: EditorView;
  readonly word: ProseWord;
}

/** Checks the spelling of what is in sight, in a worker with the dictionaries. */
export function createSpellingService(deps: SpellingDeps): SpellingService {
  const { bridge, desks, preferences, notices, translate, schedule } = deps;
  const [{ store }] = desks;
  const speller = createSpeller(deps.startWorker);
  let hasFailed = false;
  const judged = createJudgedWords(speller, () => {
    if (!hasFailed) say('spelling.failed');
    hasFailed = true;
  });
  const looks = new Set<() => void>();
  const views = new Map<EditorView, Desk>();
  /** What the menu that is open was opened for. */
  let asked: Spot | null = null;

  function say(key: 'spelling.none' | 'spelling.noWordHere' | 'spelling.failed'): void {
    notices.toast({ tone: 'notice', text: translate()(key), actions: [] });
  }

  const isOn = (): boolean => {
    const { spelling, spellingLanguages } = store.getState().preferences;
    return spelling && spellingLanguages.length > 0;
  };

  /** Says why nothing is checked, with the way to change that; true when it is. */
  function isChecking(): boolean {
    if (isOn()) return true;
    const t = translate();
    const isOff = !store.getState().preferences.spelling;
    notices.toast({
      tone: 'notice',
      text: t(isOff ? 'spelling.off' : 'spelling.noLanguage'),
      actions: [
        isOff
          ? { label: t('spelling.turnOn'), run: () => preferences.change({ spelling: true }) }
          : { label: t('spelling.openSettings'), run: deps.openSettings },
      ],
    });
    return false;
  }

  function marksOf(desk: Desk) {
    return spellingMarks({
      schedule,
      misspelt: (words, again) =>
        isOn() && !hasFailed ? judged.misspelt(words, desk.store.getState(), again) : [],
      onView(view, look) {
        views.set(view, desk);
        looks.add(look);
        return () => looks.delete(look);
      },
      onMenu: (view, { from, to }, isPointed) => {
        const word = { from, to, text: view.state.sliceDoc(from, to) };
        void openMenu({ desk, view, word }, isPointed);
      },
    });
  }

  store.subscribe(({ preferences: now }, { preferences: before }) => {
    if (now.spellingLanguages.join() !== before.spellingLanguages.join()) {
      hasFailed = false;
      judged.forget();
    }
    const isOther =
      now.spelling !== before.spelling ||
      now.spellingLanguages !== before.spellingLanguages ||
      now.ownWords !== before.ownWords ||
      now.ignoredWords !== before.ignoredWords;
    if (isOther) for (const look of looks) look();
  });

  /** The editor that is worked in, or was last. */
  function current(): readonly [EditorView, Desk] | null {
    const all = [...views];
    const focused = all.find(([view]) => view.hasFocus);
    return focused ?? all.find(([, { store: its }]) => its === store) ?? null;
  }

  function spotHere(): Spot | null {
    const [view, desk] = current() ?? [];
    if (view === undefined || desk === undefined) return null;
    const { from, to } = view.state.selection.main;
    const word = wordsBetween(view.state, { from, to }).find(
      (each) => each.from <= from && to <= each.to,
    );
    return word === undefined ? null : { desk, view, word };
  }

  async function openMenu(spot: Spot, isPointed: boolean): Promise<void> {
    const { view, word } = spot;
    const { spellingLanguages } = store.getState().preferences;
    const suggestions = await speller.suggest(word.text, spellingLanguages);
    asked = spot;
    const place = isPointed ? null : view.coordsAtPos(word.from);
    const answer = await bridge.call('spelling.menu', {
      word: word.text,
      suggestions: suggestions ?? [],
      at: place && { x: place.left, y: place.bottom },
    });
    if (!answer.ok) notices.fail(answer.error);
  }

  function replace({ view, word }: Spot, by: string): void {
    const { from, to, text } = word;
    if (view.state.readOnly || view.state.sliceDoc(from, to) !== text) return;
    view.dispatch({
      changes: { from, to, insert: by },
      selection: { anchor: from + by.length },
      annotations: [Transaction.userEvent.of('edit'), isolateHistory.of('full')],
    });
    view.focus();
  }

  function add(text: string): boolean {
    const { ownWords } = store.getState().preferences;
    preferences.change({ ownWords: withWord(ownWords, text) });
    done('spelling.added', text, () => preferences.change({ ownWords }));
    return true;
  }

  function ignore({ desk }: Spot, text: string): boolean {
    const place = ignoringPlace(desk.store.getState());
    if (place === null) return false;
    const { ignoredWords } = store.getState().preferences;
    const words = withWord(ignoredWords[place] ?? [], text);
    preferences.change({ ignoredWords: { ...ignoredWords, [place]: words } });
    done('spelling.ignored', text, () => preferences.change({ ignoredWords }));
    return true;
  }

  function done(key: 'spelling.added' | 'spelling.ignored', word: string, undo: () => void): void {
    const t = translate();
    notices.toast({
      tone: 'success',
      text: t(key, { word }),
      actions: [{ label: t('spelling.undo'), run: undo }],
    });
  }

  bridge.on('spelling.chosen', (choice: SpellingChoice) => {
    if (asked === null) return;
    const spot = asked;
    asked = null;
    if (choice.kind === 'replace') replace(spot, choice.by);
    else if (choice.kind === 'add') add(spot.word.text);
    else ignore(spot, spot.word.text);
  });

  async function step(view: EditorView, desk: Desk, direction: 1 | -1): Promise<void> {
    const { state } = view;
    const found = await findMisspelt(state, state.selection.main, direction, (words) =>
      judged.allMisspelt(words, desk.store.getState()),
    );
    if (view.state.doc !== state.doc || hasFailed) return;
    if (found === null) {
      say('spelling.none');
      return;
    }
    select(view, found);
    const { spellingLanguages } = store.getState().preferences;
    const suggestions = (await speller.suggest(found.text, spellingLanguages)) ?? [];
    notices.announce(
      translate()('spelling.found', {
        word: found.text,
        count: suggestions.length,
        suggestions: suggestions.join(', '),
      }),
    );
  }

  /** Does something about the word at the cursor. */
  function here(act: (spot: Spot) => unknown): boolean {
    if (!isChecking()) return true;
    const spot = spotHere();
    if (spot === null) say('spelling.noWordHere');
    else act(spot);
    return true;
  }

  return {
    begin() {
      for (const desk of desks) desk.editor.extend(marksOf(desk));
    },
    step(direction) {
      const [view, desk] = current() ?? [];
      if (view === undefined || desk === undefined) return false;
      if (isChecking()) void step(view, desk, direction);
      return true;
    },
    suggest: () => here((spot) => void openMenu(spot, false)),
    addWord: () => here(({ word }) => add(word.text)),
    ignoreWord: () => here((spot) => ignore(spot, spot.word.text)),
  };
}

function select(view: EditorView, { from, to }: Range): void {
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 120 }),
  });
  view.focus();
}
