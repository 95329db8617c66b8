import type { GalleyBridge } from '#core/ipc/contract.ts';
import { toTuples } from '#core/journal/edit-tuples.ts';
import type { JournalStep, WindowEntry } from '#core/journal/entry.ts';
import { lineEdits } from '#core/text/line-edits.ts';
import type { Notices } from '../ui/notices.ts';
import { createPause } from './pause.ts';
import type { Base, DocumentEditor, HeldDocument } from './held-document.ts';

/** Sends to the journal what happens to the open issue, as it happens. */
export interface JournalRecorder {
  /**
   * From now on the steps belong to this issue. `start` is the text that the journal does not have
   * yet, null when its own text is the editor's.
   */
  follow(issueId: string, start: Base | null): void;
  stop(): void;
  /** Another program left the file as `disk`; in its order among the steps. */
  noteOutside(disk: Base, taken: boolean): void;
  /** Sends what is waiting, so that it goes before the next call. */
  flush(): void;
  /** Sends what is waiting; false when the journal does not have all of it. */
  recorded(): Promise<boolean>;
}

interface RecorderDeps {
  readonly bridge: Pick<GalleyBridge, 'call'>;
  readonly editor: Pick<DocumentEditor, 'text' | 'onStep'>;
  readonly held: Pick<HeldDocument, 'base'>;
  readonly notices: Pick<Notices, 'fail'>;
}

function baseEntry({ text, version }: Base): WindowEntry {
  return { kind: 'base', at: Date.now(), text, version };
}

/** What was on the screen so long can be had back, also when it was only read. */
const seenAfterMs = 1000;

export function createJournalRecorder(deps: RecorderDeps): JournalRecorder {
  const { bridge, editor, held, notices } = deps;
  let issueId: string | null = null;
  let waiting: readonly WindowEntry[] = [];
  /** What the journal must be told before it understands the next step. */
  let missing: { readonly kind: 'start'; readonly start: Base } | { readonly kind: 'all' } | null =
    null;
  /** Where the cursor went before the journal began. */
  let looked: JournalStep | null = null;
  let isFailing = false;
  let sending: Promise<void> = Promise.resolve();

  /** The text as the journal needs it after entries were lost. */
  function everything(): readonly WindowEntry[] {
    const base = held.base();
    const text = editor.text();
    const edits = toTuples(lineEdits(base.text, text));
    return [baseEntry(base), { kind: 'edit', at: Date.now(), edits, length: text.length }];
  }

  function add(entry: WindowEntry, isInText: boolean): void {
    if (missing?.kind === 'start') {
      waiting = [baseEntry(missing.start), ...(looked === null ? [] : [looked]), entry];
    } else if (missing?.kind === 'all') {
      waiting = isInText ? everything() : [...everything(), entry];
    } else {
      waiting = [...waiting, entry];
    }
    missing = null;
    looked = null;
    queueMicrotask(flush);
  }

  const seen = createPause(seenAfterMs, () => {
    if (missing?.kind !== 'start') return;
    waiting = [baseEntry(missing.start), ...(looked === null ? [] : [looked])];
    missing = null;
    looked = null;
    flush();
  });

  function flush(): void {
    if (issueId === null || waiting.length === 0) return;
    const sent = { issueId, entries: [...waiting] };
    waiting = [];
    sending = Promise.all([sending, send(sent)]).then(() => undefined);
  }

  async function send(sent: { issueId: string; entries: WindowEntry[] }): Promise<void> {
    const answer = await bridge.call('issue.journal', sent);
    if (sent.issueId !== issueId) return;
    if (answer.ok) {
      isFailing = false;
      return;
    }
    missing = { kind: 'all' };
    if (!isFailing) notices.fail(answer.error);
    isFailing = true;
  }

  editor.onStep((step) => {
    if (issueId === null) return;
    if (missing !== null && step.kind === 'select') looked = step;
    else add(step, true);
  });

  return {
    follow(nextId, start) {
      flush();
      issueId = nextId;
      waiting = [];
      missing = start && { kind: 'start', start };
      looked = null;
      isFailing = false;
      seen.restart();
    },
    stop() {
      seen.cancel();
      flush();
      issueId = null;
      waiting = [];
    },
    noteOutside({ text, version }, taken) {
      if (issueId === null) return;
      const edits = toTuples(lineEdits(editor.text(), text));
      add({ kind: 'outside', at: Date.now(), edits, version, taken }, false);
    },
    flush,
    async recorded() {
      const mine = issueId;
      flush();
      await sending;
      return mine !== null && mine === issueId && missing?.kind !== 'all';
    },
  };
}
