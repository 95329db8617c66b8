import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import { judgeAnswer } from '#core/translation/judge-answer.ts';
import { markedItems, type MarkedItem } from '#core/translation/item-mark.ts';
import { wordsAsMarkdown, wordsOf } from '#core/translation/item-words.ts';
import { makePrompt } from '#core/translation/make-prompt.ts';
import { placeAnswer } from '#core/translation/place-answer.ts';
import { readAnswer, type AnsweredItem } from '#core/translation/read-answer.ts';
import { alignTwins } from '#core/twins/align-twins.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { ShownAnswer } from '../state/translation-state.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { AnswerService, Chosen } from './answer-service.ts';
import { isOpen, itemsAt, itemsOf } from './chosen-items.ts';
import { plainSide } from './plain-side.ts';
import type { BothSides, TranslationService } from './translation-service.ts';

interface AnswerDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly outline: OutlineService;
  readonly translation: TranslationService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

/** So many items at once: what is done shows, and an end in between keeps it. */
const batchSize = 8;

export function createAnswerService(deps: AnswerDeps): AnswerService {
  const { bridge, store, outline, translation, notices, translate } = deps;
  /** What the dialog shows, as it was read. */
  let answered: readonly AnsweredItem[] = [];
  /** The ids of the items that were copied out last, and of which file. */
  let asked: { readonly file: string; readonly ids: readonly string[] } = { file: '', ids: [] };
  let stopping = new AbortController();

  function say(
    key: 'noTwin' | 'nothingChosen' | 'nothingOpen' | 'nothingPasted' | 'nothingPlaced',
  ): void {
    notices.toast({ tone: 'notice', text: translate()(`translation.${key}`), actions: [] });
  }

  async function choose(
    chosen: Chosen,
  ): Promise<{ readonly both: BothSides; readonly items: readonly MarkedItem[] } | null> {
    const places = outline.current()?.places ?? [];
    const both = await translation.bothSides();
    if (both === null) {
      say('noTwin');
      return null;
    }
    const open = (store.getState().translation?.findings ?? []).filter(isOpen);
    const items =
      chosen === 'current'
        ? itemsAt(both, places)
        : itemsOf(both, chosen === 'open' ? open : chosen);
    if (items.length > 0) return { both, items };
    say(chosen === 'open' ? 'nothingOpen' : 'nothingChosen');
    return null;
  }

  async function promptOf(
    { pair, source }: BothSides,
    items: readonly MarkedItem[],
  ): Promise<string | null> {
    const instructions = await bridge.call('translation.instructions', undefined);
    if (!instructions.ok) {
      notices.fail(instructions.error);
      return null;
    }
    const glossary = store.getState().library?.settings.translation?.glossary ?? {};
    const { from, to } = pair;
    return makePrompt({ source, items, from, to, instructions: instructions.value, glossary });
  }

  async function copy(chosen: Chosen): Promise<void> {
    const found = await choose(chosen);
    const prompt = found && (await promptOf(found.both, found.items));
    if (found === null || prompt === null) return;
    const copied = await bridge.call('translation.copy', { text: prompt });
    if (!copied.ok) return notices.fail(copied.error);
    asked = { file: found.both.pair.here, ids: found.items.map(({ id }) => id) };
    const text = translate()('translation.copied', { count: found.items.length });
    notices.toast({ tone: 'success', text, actions: [] });
  }

  function showAnswer(answer: string, both: BothSides): boolean {
    const { source, translation: target, pair } = both;
    const found = readAnswer(
      answer,
      source,
      markedItems(source),
      asked.file === pair.here ? asked.ids : [],
    );
    if (found.length === 0) return false;
    const { pairs } = alignTwins(source, target);
    answered = found;
    const answers = found.map((each): ShownAnswer => {
      const twin = pairs.find(({ left }) => left.order === each.marked.item.order)?.right;
      const now = twin === undefined ? null : wordsOf(target, twin);
      return {
        name: each.marked.name,
        title: each.marked.item.at.title,
        before: now === null ? '' : wordsAsMarkdown(now),
        after: wordsAsMarkdown(each.words),
        refusals: judgeAnswer(source, each, pair.to),
        isOutdated: each.isOutdated,
      };
    });
    store.setState({ answers, dialog: 'translation-answer' });
    return true;
  }

  async function paste(): Promise<void> {
    if (store.getState().dialog !== null) return;
    const [both, clipboard] = await Promise.all([
      translation.bothSides(),
      bridge.call('clipboard.read', undefined),
    ]);
    if (both === null) return say('noTwin');
    if (!clipboard.ok) return notices.fail(clipboard.error);
    if (!showAnswer(clipboard.value.text, both)) say('nothingPasted');
  }

  async function run(chosen: Chosen): Promise<void> {
    const found = await choose(chosen);
    if (found === null || store.getState().translating !== null) return;
    const { both, items } = found;
    stopping = new AbortController();
    const { signal } = stopping;
    const answers: string[] = [];
    for (let from = 0; from < items.length && !signal.aborted; from += batchSize) {
      store.setState({ translating: { finished: from, total: items.length } });
      const prompt = await promptOf(both, items.slice(from, from + batchSize));
      if (prompt === null) break;
      const answer = await bridge.call('translation.run', { prompt });
      if (!answer.ok) notices.fail(answer.error);
      if (!answer.ok || answer.value === null) break;
      answers.push(answer.value);
    }
    store.setState({ translating: null });
    if (answers.length === 0) return;
    const now = await translation.bothSides();
    if (now?.pair.here !== both.pair.here || store.getState().dialog !== null) return;
    if (!showAnswer(answers.join('\n\n'), now)) say('nothingPasted');
  }

  function close(): void {
    answered = [];
    store.setState({ dialog: null, answers: [] });
  }

  async function take(names: ReadonlySet<string>): Promise<void> {
    const shown = store.getState().answers;
    const allowed = shown.filter(({ name, refusals }) => names.has(name) && refusals.length === 0);
    const isAllowed = new Set(allowed.map(({ name }) => name));
    const chosen = answered.filter(({ marked }) => isAllowed.has(marked.name));
    close();
    const { library } = store.getState();
    const both = await translation.bothSides();
    if (both === null || library === null || chosen.length === 0) return;
    const { pair, source } = both;
    const words = chosen.map(({ marked, words: each }) => ({ name: marked.name, words: each }));
    const { edits, placed } = placeAnswer(source, both.translation, words);
    if (placed.length === 0) return say('nothingPlaced');
    if (edits.length > 0 && !(await translation.apply('translation', both.translation.text, edits)))
      return;
    const sourceId = pair.source === 'here' ? pair.here : pair.there;
    const prints = new Map(
      markedItems(plainSide(library, sourceId, source.text)).map((one) => [one.name, one.print]),
    );
    const records = chosen.flatMap(({ marked, isOutdated }) =>
      placed.includes(marked.name)
        ? [{ item: marked.name, source: isOutdated ? '' : (prints.get(marked.name) ?? '') }]
        : [],
    );
    await translation.note(pair, records);
    const left = chosen.length - placed.length;
    const text = translate()('translation.taken', { count: placed.length, left });
    notices.toast({ tone: left === 0 ? 'success' : 'notice', text, actions: [] });
  }

  return {
    copy: (chosen) => start(copy(chosen)),
    paste,
    run: (chosen) => start(run(chosen)),
    stop() {
      stopping.abort();
      void bridge.call('translation.stop', undefined);
    },
    markCurrent() {
      const { issue, translation: look } = store.getState();
      const places = outline.current()?.places ?? [];
      if (issue === null || look === null) return false;
      const stale = look.findings.filter(
        ({ state, section, item }) =>
          state === 'stale' &&
          places.some((one) => one.section === section && (one.item === null || one.item === item)),
      );
      if (stale.length === 0) say('nothingChosen');
      else void translation.markUpToDate(stale);
      return true;
    },
    take,
    close,
  };
}

function start(running: Promise<void>): true {
  void running;
  return true;
}
