import type { PreviewChoice } from '#core/settings/preferences.ts';
import type { Services } from '../../app/services.ts';
import type { AppState } from '../../state/store.ts';
import { noOutput, type OutputState } from './output-state.ts';

const pauseMs = 350;

interface ConnectOptions {
  readonly services: Pick<Services, 'bridge' | 'editor' | 'store' | 'schedule'>;
  readonly choice: PreviewChoice;
  readonly onChange: (next: (before: OutputState) => OutputState) => void;
}

export interface OutputConnection {
  /** Asks again at once, e.g. because another folder was chosen. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** What an output depends on besides the text. */
function isOther(state: AppState, before: AppState): boolean {
  return (
    state.revision !== before.revision ||
    state.document?.issueId !== before.document?.issueId ||
    state.language !== before.language ||
    state.library?.settings !== before.library?.settings
  );
}

/** Keeps asking main for what the choice would be exported as; answers for older texts are dropped. */
export function connectOutput({ services, choice, onChange }: ConnectOptions): OutputConnection {
  const { bridge, editor, schedule, store } = services;
  let asked = 0;

  async function ask(): Promise<void> {
    const issueId = store.getState().document?.issueId;
    asked += 1;
    if (issueId === undefined) return;
    const mine = asked;
    const subject = [issueId, choice.channel ?? '', choice.targetId].join('\n');
    const answer = await bridge.call('export.preview', { issueId, text: editor.text(), ...choice });
    if (mine !== asked) return;
    onChange((before) => {
      const made = before.subject === subject ? before.made : null;
      const last = { subject, made, trouble: null, isUpdating: false };
      if (!answer.ok) return { ...last, trouble: { kind: 'failed', error: answer.error } };
      const preview = answer.value;
      if (preview.state === 'made') return { ...last, made: preview };
      if (preview.state === 'refused')
        return { ...last, trouble: { kind: 'refused', reasons: preview.reasons } };
      return { ...last, trouble: { kind: 'too-complex' } };
    });
  }

  const pause = schedule.task({ priority: 'preview', pauseMs }, () => void ask());
  const wait = (): void => {
    // An answer that is still under way is for a text that is no more.
    asked += 1;
    onChange((before) => (before.isUpdating ? before : { ...before, isUpdating: true }));
    pause.restart();
  };
  const refresh = (): void => {
    pause.cancel();
    onChange((before) => ({ ...before, isUpdating: true }));
    void ask();
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.document?.issueId !== before.document?.issueId) {
      onChange(() => noOutput);
      refresh();
    } else if (isOther(state, before)) wait();
  });
  refresh();
  return {
    refresh,
    stop() {
      asked += 1;
      pause.cancel();
      unsubscribe();
    },
  };
}
