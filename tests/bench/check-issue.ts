import { Lexer } from 'marked';
import type { Bench } from '../../scripts/bench/measure.mjs';
import { createChecker } from '../../src-core/checks/create-checker.ts';
import { createCopyDesk, type DeskAsk } from '../../src-core/checks/create-copy-desk.ts';
import { checkRules } from '../../src-core/checks/registry.ts';
import { surroundingsOf } from '../../src-core/checks/surroundings-of.ts';
import { parseIssue } from '../../src-core/issue/parse-issue.ts';
import { trackIssue, updateIssue, type TrackedIssue } from '../../src-core/issue/track-issue.ts';
import { createSentLinks, type SentLinks } from '../../src-core/links/sent-links.ts';
import { applyEdits } from '../../src-core/text/apply-edits.ts';
import { remember } from '../../src-core/text/remember.ts';
import { deskAsk, deskIssue } from '../support/desk-ask.ts';

const archive = 10_000;
const warmUps = 60;
const rounds = 40;

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Types one letter after the other, each somewhere else: in words, titles, addresses. */
function typist(tracked: TrackedIssue): () => TrackedIssue {
  let now = tracked;
  let key = 0;
  return () => {
    const { text } = now;
    const part = ['length', 'bold', 'stars', 'repo-', 'second'][key % 5] ?? '';
    const from = text.indexOf(part, 200 + ((key * 7919) % (text.length - 1000)));
    const edit = { from, to: from, insert: 'x' };
    now = updateIssue(now, applyEdits(text, [edit]), [edit]);
    key += 1;
    return now;
  };
}

/**
 * All rules over an issue of 40 KB in an archive, whole and after a keystroke, against marked's lexer. The
 * outline follows the text anyway, and the other language is read once; the last case is all that the
 * window's worker does after a keystroke, following the text itself included.
 */
export const bench: Bench = {
  title: `Checking an issue of 40 KB against an archive of ${archive} issues`,
  rounds,
  prepare: () => {
    const ask = deskAsk();
    const { house, text } = ask;
    const sent = archiveLinks();
    const tracked = trackIssue(text);
    const around = surroundingsFrom(ask, sent);
    const kept = createChecker({ house });
    notes.push(noteOn(kept.check(tracked, around())));
    const about = around();
    const desk = createCopyDesk();
    // No address is the one that was read the time before.
    const others = Array.from({ length: rounds + warmUps + 5 }, (_, index) => {
      const other = deskAsk(deskIssue - 1 - index);
      return { tracked: trackIssue(other.text), around: surroundingsFrom(other, sent) };
    });
    let round = 0;
    const full = () => {
      round += 1;
      const other = others[round % others.length];
      if (other !== undefined) createChecker({ house }).check(other.tracked, other.around());
    };
    const typed = typist(tracked);
    const afterKey = () => {
      const now = typed();
      return timed(() => void kept.check(now, about));
    };
    const asked = typist(tracked);
    const afterAsk = () => {
      const now = structuredClone({ ...ask, text: asked().text });
      return timed(() => void desk(now));
    };
    const lex = () => void new Lexer().lex(text);
    // Neither is measured while the engine still gets to know it.
    for (let times = 0; times < warmUps; times += 1) {
      for (const run of [full, afterKey, afterAsk, lex]) run();
    }
    return Promise.resolve([
      { name: "marked's lexer", role: 'peer' as const, run: lex },
      {
        name: 'a full check',
        role: 'project' as const,
        atMost: 5,
        run: full,
      },
      {
        name: 'a check after a keystroke',
        role: 'project' as const,
        against: 'a full check',
        atMost: 0.1,
        run: afterKey,
      },
      {
        name: "the worker's answer after a keystroke",
        role: 'project' as const,
        run: afterAsk,
      },
    ]);
  },
  notes: () => notes,
};

/** An archive of which the last issue's number is that of the issue at hand. */
function archiveLinks(): SentLinks {
  const sent = createSentLinks();
  for (let number = 1; number <= archive; number += 1) {
    const links = Array.from({ length: 24 }, (_, index) => ({
      address: `https://github.com/Owner${number}/${index}`,
      line: 1,
      title: 'a',
      lineHash: null,
    }));
    sent.put({ id: `${number}.md`, number, date: null, title: 'a', links });
  }
  sent.settle();
  return sent;
}

/** What a check goes by, new each time: the archive is asked about every link. */
function surroundingsFrom({ channels, facts, path, snippets }: DeskAsk, sent: SentLinks) {
  const { twin } = facts ?? {};
  const issue = parseIssue(twin?.text ?? '');
  const read = { text: twin?.text ?? '', issue };
  return () =>
    surroundingsOf({
      path,
      snippets,
      facts,
      channels,
      sentBefore: remember((address) => sent.sentBefore(null, [address])[0] ?? null),
      readTwin: () => ({ ...read, issue: { ...issue } }),
    });
}

const notes: string[] = [];

function noteOn(found: readonly { readonly rule: string }[]): string {
  const rules = new Set(found.map(({ rule }) => rule));
  return `${checkRules.length} rules on, with the links of the archive, twin, neighbours, files, dead links, unpublished pictures, 20 snippets, the house's style and the reports of 9 channels; ${found.length} findings of ${rules.size} rules`;
}
