import { createChecker, type Finding } from '#core/checks/create-checker.ts';
import { noSurroundings, type Surroundings } from '#core/checks/issue-view.ts';
import { learnHouse, settingsWithHouse } from '#core/checks/learn-house.ts';
import { nearestIssues } from '#core/checks/nearest-issues.ts';
import { issueLinks } from '#core/links/issue-links.ts';
import { createSentLinks } from '#core/links/sent-links.ts';
import { trackIssue, type TrackedIssue } from '#core/issue/track-issue.ts';
import { lineAt, lineIndex } from '#core/text/lines.ts';
import { corpusIssues } from './corpus.ts';

export interface CheckedIssue {
  readonly name: string;
  readonly text: string;
  /** All rules, as in a library of the issues of the same newsletter and language. */
  readonly check: (tracked: TrackedIssue) => readonly Finding[];
}

/** The real issues, each among those of its own newsletter, with what a library tells of them. */
export function checkedCorpus(what: string): readonly CheckedIssue[] {
  const all = corpusIssues(what).map(({ name, text }) => ({
    id: name,
    text,
    library: name.includes('/') ? 'season3' : (name.split('__', 1)[0] ?? ''),
    tracked: trackIssue(text, { fileName: name }),
  }));
  type Entry = (typeof all)[number];
  const facts = ({ id, tracked: { issue } }: Entry) => ({
    id,
    number: issue.number,
    date: issue.date,
  });

  function twinOf({ id, library }: Entry): Surroundings['twin'] {
    const other = library.endsWith('-en') ? 'python-weekly-zh' : 'python-weekly-en';
    const isTwin = library === 'python-weekly-en' || library === 'python-weekly-zh';
    const twin = all.find((each) => isTwin && each.id === id.replace(library, other));
    return twin === undefined ? undefined : { text: twin.text, issue: twin.tracked.issue };
  }

  const libraries = new Map(
    [...new Set(all.map(({ library }) => library))].map((library) => {
      const beside = all.filter((each) => each.library === library);
      const learnt = learnHouse(beside.map(({ tracked }) => tracked));
      const checker = createChecker({ house: learnt.house, settings: settingsWithHouse(learnt) });
      const sent = createSentLinks();
      for (const { id, text, tracked } of beside) {
        const { number, date, title } = tracked.issue;
        sent.put({ id, number, date, title, links: issueLinks(text) });
      }
      return [library, { beside, checker, sent }] as const;
    }),
  );

  return all.flatMap((entry) => {
    const library = libraries.get(entry.library);
    if (library === undefined) return [];
    const { beside, checker, sent } = library;
    const twin = twinOf(entry);
    const surroundings: Surroundings = {
      ...noSurroundings,
      path: entry.id,
      sentBefore: (address) => sent.sentBefore(entry.id, [address])[0] ?? null,
      neighbours: nearestIssues(facts(entry), beside.map(facts)),
      ...(twin && { twin }),
    };
    return {
      name: entry.id,
      text: entry.text,
      check: (tracked) => checker.check(tracked, surroundings),
    };
  });
}

/** `file`, line and rule of a finding, as the tables of verdicts name it. */
export function placeOf(
  { name, text }: Pick<CheckedIssue, 'name' | 'text'>,
  { from, rule }: Finding,
): string {
  return [name, lineAt(lineIndex(text), from), rule].join('\t');
}
