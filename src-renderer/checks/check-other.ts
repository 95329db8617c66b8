import type { Checked } from '#core/checks/create-checker.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { issueLinks } from '#core/links/issue-links.ts';
import { isLong } from '../outline/long-text.ts';
import type { AppStore } from '../state/store.ts';
import { createWorkerQueue } from '../worker/create-worker-queue.ts';
import type { CheckAnswer, CheckAsk } from './check-ask.ts';
import { gatherAskOf } from './gather-ask.ts';

interface OtherDeps {
  readonly bridge: Pick<GalleyBridge, 'call'>;
  readonly store: Pick<AppStore, 'getState'>;
  readonly startWorker: () => Worker;
}

/** An issue of the library as a text. */
export interface OtherIssue {
  readonly issueId: string;
  readonly text: string;
}

/** What is found in an issue that is not open; null when no answer comes. */
export type CheckOther = (issue: OtherIssue) => Promise<Checked | null>;

const budgetMs = 4000;

/** Checks an issue that is not open as it would be checked if it were, what its channels do apart. */
export function createCheckOther({ bridge, store, startWorker }: OtherDeps): CheckOther {
  return async ({ issueId, text }) => {
    if (isLong({ length: text.length, lines: text.split('\n').length })) return null;
    const addresses = [...new Set(issueLinks(text).map(({ address }) => address))].slice(0, 5000);
    const [facts, sent] = await Promise.all([
      bridge.call('checks.facts', { issueId, text }),
      bridge.call('links.sent-before', { issueId, addresses }),
    ]);
    const ask = gatherAskOf(store.getState(), issueId, text, {
      facts: facts.ok ? facts.value : null,
      sent: sent.ok ? sent.value : [],
      channels: null,
    });
    if (ask === null) return null;
    return new Promise((resolve) => {
      const queue = createWorkerQueue<CheckAsk, CheckAnswer>({
        startWorker,
        budgetMs,
        onAnswer: (answer) => end(answer),
        onFailure: () => end(null),
      });
      function end(checked: Checked | null): void {
        queue.end();
        resolve(checked);
      }
      queue.ask(ask);
    });
  };
}
