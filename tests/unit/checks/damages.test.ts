import { expect, test } from 'vitest';
import { createChecker } from '#core/checks/create-checker.ts';
import { noHouse } from '#core/checks/house.ts';
import { noSurroundings, type Surroundings } from '#core/checks/issue-view.ts';
import { snippetBlocks, snippetHash } from '#core/issue/snippets/snippet-blocks.ts';
import type { Snippet } from '#core/issue/snippets/learn-snippets.ts';
import { trackIssue, type TrackedIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { lineAt, lineIndex } from '#core/text/lines.ts';
import { corpusIssues, ownIssues } from '../../support/corpus.ts';
import { damages } from '../../support/damage-issue.ts';
import { wholeDamages } from '../../support/damage-whole.ts';
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
/** Whether the real issues are at hand. */
const isWhole = issues.length > ownIssues().length;

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
      // A place that was one before is no new mistake.
      const isThere = found.some(
        ({ rule: own, from, to }) => own === damage.rule && from <= edit.to && edit.from <= to,
      );
      if (isThere) continue;
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
  // Our own issues have no place for some.
  const unmade = damages.filter(({ name }) => !made.has(name)).map(({ name }) => name);
  expect(isWhole ? unmade : []).toEqual([]);
});

/** As if every block of the issue stood in others as well, and it had its like in the other language. */
function surroundingsFor(name: string, { text, issue }: TrackedIssue): Surroundings {
  const snippets = snippetBlocks(text).map(({ from, to, key }): Snippet => {
    const own = text.slice(from, to);
    const hashes = [snippetHash(own)];
    return { name: key, text: own, key, hashes, count: 9, usedIn: [], saved: true };
  });
  return { ...noSurroundings, path: name, snippets, twin: { text, issue } };
}

const countOf = (found: readonly { readonly rule: string }[], rule: string) =>
  found.filter((one) => one.rule === rule).length;

test('mistakes in an issue as a whole are found as in a library', () => {
  const made = new Set<string>();
  const missed: string[] = [];
  forSeeds(1, (random) => {
    for (const { name: kind, rule, edit: damage } of wholeDamages) {
      for (let tries = 0, count = 0; tries < issues.length * 3 && count < 8; tries += 1) {
        const { name, tracked } = random.pick(issues);
        const edit = damage({ ...tracked, random });
        if (edit === null) continue;
        const sections = tracked.issue.sections.map(({ title }) => title);
        const pictures = { site: siteOf(tracked), rule: '{date}_{slug}' };
        const own = createChecker({ house: { ...noHouse, sections, pictures } });
        const around = surroundingsFor(name, tracked);
        const damaged = trackIssue(applyEdits(tracked.text, [edit]), { fileName: name });
        const before = countOf(own.check(tracked, around), rule);
        count += 1;
        made.add(kind);
        if (countOf(own.check(damaged, around), rule) > before) continue;
        missed.push(`${kind}: ${name}:${lineAt(lineIndex(tracked.text), edit.from)}`);
      }
    }
  });
  expect(missed).toEqual([]);
  // Our own issues state no counts.
  const place = isWhole ? wholeDamages : wholeDamages.slice(1);
  expect(place.filter(({ name }) => !made.has(name)).map(({ name }) => name)).toEqual([]);
});

/** The place of the issue's first dated picture. */
function siteOf({ text }: TrackedIssue): string {
  return /\(([^\s()]*\/)\d{4}-\d{2}-\d{2}_[^\s()/]+\)/u.exec(text)?.[1] ?? '';
}
