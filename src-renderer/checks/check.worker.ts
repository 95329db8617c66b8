import { surroundingsOf, type GivenTwin } from '#core/checks/surroundings-of.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { TwinText } from '#core/twins/twin-text.ts';
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

let knownTwin: { readonly as: string; readonly twin: TwinText } | null = null;

/** The other language changes less often than the text that is checked. */
function twinReader(reading: CheckAsk['reading']): (twin: GivenTwin) => TwinText {
  return ({ file, text }) => {
    const as = JSON.stringify([file, text, reading]);
    if (knownTwin?.as !== as) {
      const issue = parseIssue(text, { fileName: file, profile: parseProfileOf(reading) });
      knownTwin = { as, twin: { text, issue } };
    }
    return knownTwin.twin;
  };
}

serveWorker((ask: CheckAsk): CheckAnswer => {
  const { text, path, recurring, reading, sent } = ask;
  const tracked: TrackedIssue = trackIssue(text, {
    fileName: path,
    recurring: new Set(recurring),
    profile: parseProfileOf(reading),
  });
  const byAddress = new Map(sent.map((each) => [each.address, each]));
  const surroundings = surroundingsOf({
    path,
    sentBefore: (address) => byAddress.get(address) ?? null,
    snippets: ask.snippets,
    facts: ask.facts,
    channels: ask.channels,
    readTwin: twinReader(reading),
  });
  const checked = checkerFor(ask).checkAll(tracked, surroundings);
  return { text, ...checked };
});
