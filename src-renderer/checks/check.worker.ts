import { createChecker, type Checker } from '#core/checks/create-checker.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { trackIssue, type TrackedIssue } from '#core/issue/track-issue.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import type { CheckAnswer, CheckAsk } from './check-ask.ts';

let known: { readonly as: string; readonly checker: Checker } | null = null;

/** A checker remembers what it has read; another library or other settings need another one. */
function checkerFor({ house, settings }: CheckAsk): Checker {
  const as = JSON.stringify([house, settings]);
  if (known?.as !== as) known = { as, checker: createChecker({ house, settings }) };
  return known.checker;
}

serveWorker((ask: CheckAsk): CheckAnswer => {
  const { text, path, recurring, reading, sent } = ask;
  const tracked: TrackedIssue = trackIssue(text, {
    fileName: path,
    recurring: new Set(recurring),
    profile: parseProfileOf(reading),
  });
  const byAddress = new Map(sent.map((each) => [each.address, each]));
  const checked = checkerFor(ask).checkAll(tracked, {
    path,
    sentBefore: (address) => byAddress.get(address) ?? null,
    snippets: [],
  });
  return { text, ...checked };
});
