import { expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { lineAt, lineIndex } from '#core/text/lines.ts';
import { corpusIssues, ownIssues } from '../../support/corpus.ts';
import { damages } from '../../support/damage-issue.ts';
import { forSeeds } from '../../support/random.ts';

const wanted = 500;
const longest = 60_000;
/** A kind that no issue of so many has a place for is passed over. */
const patience = 60;

const checker = createChecker();
const issues = [...ownIssues(), ...corpusIssues('damages for the copy desk')]
  .filter(({ text }) => text.length < longest)
  .map(({ name, text }) => {
    const tracked = trackIssue(text, { fileName: name });
    return { name, tracked, found: checker.check(tracked) };
  });

test('500 mistakes made in real issues are found by the rule that is named for them', () => {
  const made = new Set<string>();
  const missed: string[] = [];
  forSeeds(1, (random) => {
    let count = 0;
    for (let tries = 0, kind = 0; count < wanted && tries < wanted * 40; tries += 1) {
      // Those that few issues have a place for get their share: the next kind waits for this one.
      const damage = damages[kind % damages.length];
      const { name, tracked, found } = random.pick(issues);
      const { text, issue } = tracked;
      const edit = damage?.edit({ text, issue, random }) ?? null;
      if (tries % patience === 0) kind += 1;
      if (damage === undefined || edit === null) continue;
      kind += 1;
      count += 1;
      made.add(damage.name);
      const { rule } = damage;
      const damaged = trackIssue(applyEdits(text, [edit]), { fileName: name });
      const after = checker.check(damaged).filter((one) => one.rule === rule).length;
      if (after > found.filter((one) => one.rule === rule).length) continue;
      const line = lineAt(lineIndex(text), edit.from);
      missed.push(`${damage.name}: ${name}:${line} ${JSON.stringify(edit.insert)}`);
    }
  });
  expect(missed).toEqual([]);
  expect(damages.filter(({ name }) => !made.has(name)).map(({ name }) => name)).toEqual([]);
});
