import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { SourceRecord } from '#core/ipc/translation-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { fixAll } from '#core/twins/fix-all.ts';
import { fixTwin, seenFromThere } from '#core/twins/fix-twin.ts';
import { itemNames } from '#core/twins/item-print.ts';
import { recordsOfNow } from '#core/twins/translation-records.ts';
import { twinItems, type TwinFile } from '#core/twins/twin-text.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { OutlineService } from '../outline/outline-service.ts';
import type { TranslationFinding, TranslationPair } from '../state/translation-state.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { createWorkerQueue } from '../worker/create-worker-queue.ts';
import type { Beside } from './beside.ts';
import { folderOf } from './folder-of.ts';
import { markTranslation } from './mark-translation.ts';
import { plainSide } from './plain-side.ts';
import type { TranslationAnswer, TranslationAsk } from './translation-ask.ts';
import { translationPair } from './translation-pair.ts';
import type { BothSides, TranslationService } from './translation-service.ts';

interface TranslationDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly outline: OutlineService;
  readonly beside: Beside;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly startWorker: () => Worker;
  readonly schedule: Schedule;
}

const pauseMs = 250;
const budgetMs = 4000;

/** Compares the open issue with its other language after each change of either, in a worker. */
export function createTranslationService(deps: TranslationDeps): TranslationService {
  const { bridge, store, editor, outline, beside, notices, translate, startWorker, schedule } =
    deps;
  /** The other language's file as it was read last, and what is known of the translation. */
  let file: { readonly id: string; readonly text: string } | null = null;
  let known: { readonly file: string; readonly records: readonly SourceRecord[] } | null = null;

  const queue = createWorkerQueue<TranslationAsk, TranslationAnswer>({
    startWorker,
    budgetMs,
    onAnswer(answer) {
      const { hereText, pair } = answer;
      const isCurrent = hereText === editor.text() && answer.thereText === thereText(pair);
      if (isCurrent) store.setState({ translation: answer });
      else soon.restart();
    },
    onFailure: () => store.setState({ translation: null }),
  });

  function thereText({ there }: TranslationPair): string | null {
    return beside.editorOf(there)?.text() ?? (file?.id === there ? file.text : null);
  }

  async function read(pair: TranslationPair): Promise<void> {
    const [text, records] = await Promise.all([
      bridge.call('issue.read', { issueId: pair.there }),
      bridge.call('translation.known', { file: translationFile(pair) }),
    ]);
    file = text.ok ? { id: pair.there, text: text.value.text } : null;
    known = records.ok ? { file: translationFile(pair), records: records.value } : null;
    // What cannot be read says nothing; that must not look as if all were well.
    if (!records.ok) notices.fail(records.error);
  }

  async function readAgain(): Promise<void> {
    const pair = translationPair(store.getState());
    if (pair !== null) await read(pair);
    soon.restart();
  }

  function look(): void {
    const state = store.getState();
    const pair = translationPair(state);
    const text = pair === null ? null : thereText(pair);
    if (pair === null || text === null || state.library === null) {
      if (state.translation !== null) store.setState({ translation: null });
      return;
    }
    if (editor.isComposing()) {
      soon.restart();
      return;
    }
    const { profile, sections } = state.library.settings;
    queue.ask({
      pair,
      hereText: editor.text(),
      thereText: text,
      reading: { ...(profile && { profile }), ...(sections && { sections }) },
      known: known?.file === translationFile(pair) ? known.records : [],
    });
  }
  const soon = schedule.task({ priority: 'problems', pauseMs: pauseMs }, look);

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) store.setState({ translation: null });
    if (isOther || state.library !== before.library) void readAgain();
    else if (state.revision !== before.revision) soon.restart();
    if (state.translation !== before.translation || state.rows !== before.rows) mark();
  });
  beside.onChange(() => soon.restart());
  bridge.on('translation.changed', () => void readAgain());

  function mark(): void {
    const { rows, translation, translationMarks: before } = store.getState();
    const marks = markTranslation(translation?.findings ?? [], rows, before);
    if (marks.size > 0 || before.size > 0) store.setState({ translationMarks: marks });
  }

  function sideOf(id: string, text: string): TwinFile {
    const parse = outline.readerFor(id);
    return { text, issue: parse(text), folder: folderOf(id), parse };
  }

  async function bothSides(): Promise<BothSides | null> {
    const pair = translationPair(store.getState());
    if (pair === null) return null;
    if (beside.editorOf(pair.there) === null) await read(pair);
    const text = thereText(pair);
    if (text === null || store.getState().document?.issueId !== pair.here) return null;
    const [here, there] = [sideOf(pair.here, editor.text()), sideOf(pair.there, text)];
    return pair.source === 'here'
      ? { pair, source: here, translation: there }
      : { pair, source: there, translation: here };
  }

  function tell(key: 'changedMeanwhile' | 'notEditable' | 'notOpened'): false {
    notices.toast({ tone: 'failure', text: translate()(`translation.${key}`), actions: [] });
    return false;
  }

  async function apply(
    side: 'source' | 'translation',
    before: string,
    edits: readonly TextEdit[],
  ): Promise<boolean> {
    const pair = translationPair(store.getState());
    if (pair === null) return tell('changedMeanwhile');
    if ((side === 'source') === (pair.source === 'here')) {
      if (store.getState().document?.editable !== true) return tell('notEditable');
      if (editor.text() !== before || editor.isComposing()) return tell('changedMeanwhile');
      editor.applyEdits(edits, { mark: true });
      outline.refresh();
      return true;
    }
    const there = beside.editorOf(pair.there) ?? (await beside.open(pair.there));
    if (there === null) return tell('notOpened');
    if (!beside.isEditable()) return tell('notEditable');
    if (there.text() !== before || there.isComposing()) return tell('changedMeanwhile');
    there.applyEdits(edits, { mark: true });
    return true;
  }

  async function note(pair: TranslationPair, records: readonly SourceRecord[]): Promise<void> {
    const noted = await bridge.call('translation.note', {
      file: translationFile(pair),
      records: [...records],
    });
    if (noted.ok) known = { file: translationFile(pair), records: noted.value };
    else notices.fail(noted.error);
    soon.restart();
  }

  async function showThere({ line, twinLine }: TranslationFinding): Promise<void> {
    const pair = store.getState().translation?.pair;
    if (pair === undefined) return;
    const there = beside.editorOf(pair.there) ?? (await beside.open(pair.there));
    if (there === null) tell('notOpened');
    else there.jumpTo(there.lineStart(twinLine ?? line ?? 1), { focus: true });
  }

  return {
    bothSides,
    apply,
    note,
    show(finding) {
      if (finding.line === null) void showThere(finding);
      else editor.jumpTo(editor.lineStart(finding.line), { focus: true });
    },
    showThere,
    async fix(finding, back = false) {
      const shown = store.getState().translation;
      const both = await bothSides();
      if (shown === null || both === null) return;
      const { source, translation, pair } = both;
      const ofTranslation = pair.source === 'there' ? finding : seenFromThere(finding);
      const edits = back
        ? fixTwin(source, translation, seenFromThere(ofTranslation))
        : fixTwin(translation, source, ofTranslation);
      if (edits === null) {
        notices.toast({ tone: 'notice', text: translate()('translation.noFix'), actions: [] });
        return;
      }
      const side = back ? 'source' : 'translation';
      if (await apply(side, both[side].text, edits)) {
        notices.announce(translate()('translation.fixed', { count: 1 }));
      }
    },
    async fixAll() {
      const both = await bothSides();
      if (both === null) return;
      const { edits, count } = fixAll(both.translation, both.source);
      if (count === 0) {
        notices.toast({ tone: 'notice', text: translate()('translation.noFix'), actions: [] });
      } else if (await apply('translation', both.translation.text, edits)) {
        notices.announce(translate()('translation.fixed', { count }));
      }
    },
    async markUpToDate(findings) {
      const both = await bothSides();
      if (both === null) return;
      const names = namesOf(both, findings);
      const { library } = store.getState();
      if (library === null) return;
      const { here, there, source } = both.pair;
      const plain = plainSide(library, source === 'here' ? here : there, both.source.text);
      const records = recordsOfNow(plain, both.translation, (name) => names.has(name));
      await note(both.pair, records);
      notices.announce(translate()('translation.upToDate', { count: records.length }));
    },
    async setSource({ pair }) {
      const value = pair.to;
      const changed = await bridge.call('library.change-settings', {
        changes: [{ path: ['translation', 'source'], value }],
      });
      if (changed.ok) store.setState({ library: changed.value });
      else notices.fail(changed.error);
    },
  };
}

/** The source's names for the items that findings are about. */
function namesOf(
  { pair, source }: BothSides,
  findings: readonly TranslationFinding[],
): ReadonlySet<string> {
  const items = twinItems(source);
  const names = itemNames(items);
  const isHere = pair.source === 'here';
  return new Set(
    findings.flatMap((finding) => {
      const section = isHere ? finding.section : finding.twinSection;
      const item = isHere ? finding.item : finding.twinItem;
      const at = items.findIndex((each) => each.section === section && each.item === item);
      return names[at] ?? [];
    }),
  );
}

function translationFile({ source, here, there }: TranslationPair): string {
  return source === 'here' ? there : here;
}
