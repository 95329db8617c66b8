import { flushSync } from 'react-dom';
import type { CommandId } from '#core/commands/catalogue.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Session } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { followAlignment } from './follow-alignment.ts';
import { scrollTogether } from './scroll-together.ts';
import { createTwinSide } from './twin-side.ts';
import type { TwinService } from './twin-service.ts';

interface TwinDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly session: Session;
  readonly editor: EditorHandle;
  readonly preferences: PreferencesService;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly schedule: Schedule;
}

/** Commands that are about the text that was worked on last, in whichever language. */
const sideCommands: ReadonlySet<CommandId> = new Set<CommandId>([
  'edit.undo',
  'edit.redo',
  'edit.find',
  'edit.replace',
  'format.bold',
  'format.italic',
  'format.link',
  'issue.repair-encoding',
  'issue.save-copy',
  'arrange.move-up',
  'arrange.move-down',
  'arrange.to-previous-section',
  'arrange.to-next-section',
  'arrange.insert-item',
  'arrange.edit-item',
  'arrange.duplicate-item',
  'arrange.delete-item',
  'arrange.promote',
  'arrange.demote',
  'arrange.normalise',
  'arrange.renumber',
]);

export function createTwinService(deps: TwinDeps): TwinService {
  const { bridge, store, editor, preferences, notices, translate } = deps;
  const side = createTwinSide(deps);
  let isSideActive = false;
  let turn: Promise<unknown> = Promise.resolve();

  const openId = (): string | null => side.store.getState().document?.issueId ?? null;

  /** One after the other: what is opened and closed is the same place. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function closeNow(): Promise<boolean> {
    if (openId() === null) return true;
    if (!(await side.documents.close())) return false;
    isSideActive = false;
    await bridge.call('side.close', undefined);
    return true;
  }

  /** Opens, closes or changes what is beside, so that it is what is wanted now. */
  async function settle(): Promise<void> {
    const { document, preferences: shown, twinFile } = store.getState();
    const wanted = document !== null && shown.twinShown ? (twinFile?.file ?? null) : null;
    if (wanted === openId() || (wanted !== null && wanted === document?.issueId)) return;
    if (!(await closeNow()) || wanted === null) return;
    await side.documents.open(wanted);
  }

  async function find(): Promise<void> {
    const { document, library } = store.getState();
    const found =
      document === null ? null : await bridge.call('parts.of', { file: document.issueId });
    const now = store.getState();
    if (now.document?.issueId !== document?.issueId || now.library !== library) return;
    const twinFile = found?.ok === true ? found.value.twin : null;
    const isSame = twinFile?.file === now.twinFile?.file;
    if (!isSame) store.setState({ twinFile, twinOffer: null });
    void inTurn(settle);
  }

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) store.setState({ twinFile: null, twinOffer: null });
    if (isOther || state.library !== before.library) void find();
    else if (state.preferences.twinShown !== before.preferences.twinShown) void inTurn(settle);
  });

  document.addEventListener('focusin', ({ target }) => {
    const pane = target instanceof Element ? target.closest('[data-pane]') : null;
    if (pane !== null) isSideActive = pane.getAttribute('data-pane') === 'twin';
  });

  async function start(): Promise<void> {
    const { document, twinFile } = store.getState();
    if (document === null) return;
    if (twinFile === null) {
      const created = await bridge.call('issue.create-twin', { issueId: document.issueId });
      if (!created.ok) return notices.fail(created.error);
      if (created.value === null) {
        const text = translate()('twinDesk.noEarlierTwin');
        return notices.toast({ tone: 'failure', text, actions: [] });
      }
      const { issueId: name, madeFrom: last } = created.value;
      const text = translate()('library.createdFrom', { name, last: last ?? '' });
      notices.toast({ tone: 'success', text, actions: [] });
    }
    preferences.change({ twinShown: true });
  }

  followAlignment({ store, editor, side, translate });
  scrollTogether({ store, editor, side });

  return {
    side,
    toggle() {
      const { preferences: shown, twinFile } = store.getState();
      if (!shown.twinShown && twinFile === null) {
        const t = translate();
        const actions = [{ label: t('twinDesk.start'), run: () => void start() }];
        notices.toast({ tone: 'failure', text: t('twinDesk.noTwin'), actions });
        return true;
      }
      flushSync(() => preferences.change({ twinShown: !shown.twinShown }));
      notices.announce(translate()(shown.twinShown ? 'twinDesk.closed' : 'twinDesk.opened'));
      return true;
    },
    start,
    focus() {
      if (openId() === null) return false;
      side.editor.focus();
      return true;
    },
    means: (command) => isSideActive && openId() !== null && sideCommands.has(command),
    makeRoomFor: (issueId) => inTurn(async () => openId() !== issueId || (await closeNow())),
    close: () => inTurn(closeNow),
  };
}
