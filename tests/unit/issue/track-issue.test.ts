import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trackIssue, updateIssue, type TrackedIssue } from '#core/issue/track-issue.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { noProfile, parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { randomFrom, type Random } from '../../support/random.ts';
import { rounds, sample } from '../../support/thorough.ts';
import { randomLines, randomPiece } from './random-text.ts';
import { brokenInvariants } from './tiling.ts';

const folder = new URL('../../fixtures/issues/', import.meta.url);
const fixtures = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));
const firstSeed = Number(process.env['GALLEY_SEED'] ?? 1);
const usual = { fileName: 'issue-7.md', recurring: new Set(['words']) };

/** One to three edits as typing, deleting, pasting and cutting make them. */
function randomEdits(random: Random, text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  const near = random.below(text.length + 1);
  for (let count = random.below(8) === 0 ? 3 : 1; count > 0; count -= 1) {
    const from = Math.max(at, random.below(2) === 0 ? near : random.below(text.length + 1));
    const size = random.pick([0, 0, 0, 1, 1, 5, 40]);
    const to = Math.min(text.length, from + size);
    const insert = random.pick([
      () => '',
      () => random.pick(['a', '。', ' ', '\n', '\n\n', '#', '1', '、', '*', '`']),
      () => random.pick(['a', 'words', '\n\nwords\n']),
      () => randomPiece(random),
      () => `\n${randomPiece(random)}\n`,
      () => text.slice(near, near + random.below(80)),
    ])();
    edits.push({ from, to, insert });
    at = to;
  }
  return edits;
}

/** Follows a text through random edits; the first step at which it is not the parse, null if none. */
function firstDifference(
  start: string,
  seed: number,
  steps: number,
  profile = noProfile,
): string | null {
  const random = randomFrom(seed);
  const options = { ...usual, profile };
  let tracked: TrackedIssue = trackIssue(start, options);
  for (let step = 0; step < steps; step += 1) {
    const edits = randomEdits(random, tracked.text);
    const text = applyEdits(tracked.text, edits);
    tracked = updateIssue(tracked, text, edits);
    const parsed = parseIssue(text, options);
    if (JSON.stringify(tracked.issue) !== JSON.stringify(parsed)) {
      return `seed ${seed}, step ${step}: ${JSON.stringify(edits)}`;
    }
  }
  return null;
}

describe('an issue that is typed in equals a parse of its text (P12)', () => {
  test.each(fixtures)('$name', ({ text }) => {
    for (let seed = firstSeed; seed < firstSeed + rounds(5); seed += 1) {
      expect(firstDifference(text, seed, 25)).toBeNull();
    }
  });

  test.each(sample(corpusIssues('updates'), 3))('$name', ({ text }) => {
    expect(firstDifference(text.slice(0, 20_000), firstSeed, 30)).toBeNull();
  });

  test('any text', () => {
    for (let seed = firstSeed; seed < firstSeed + rounds(80); seed += 1) {
      expect(firstDifference(randomLines(randomFrom(seed)), seed, 12)).toBeNull();
    }
  });
});

const rules: readonly (readonly [string, LibrarySettings])[] = [
  ['a preferred style', { profile: { marker: 'dot' } }],
  ['headings as items', { profile: { marker: 'heading' } }],
  ['bullets in any section', { profile: { marker: 'bullet' } }],
  ['fixed sections', { sections: [{ names: { en: 'Section', zh: 'Articles' }, role: 'fixed' }] }],
  [
    'rules for lines and shapes',
    {
      profile: {
        items: [
          { item: false, marker: 'bullet', section: 'Articles' },
          { item: true, starts: 'words' },
          { item: true, marker: 'circled' },
          { item: false, line: '2、[two](https://e.example)（英文）' },
          { item: true, line: '### Group' },
          { item: true, line: 'Setext', section: '' },
        ],
      },
    },
  ],
];

describe('the same with a profile (P12, P14)', () => {
  test.each(rules)('%s', (_name, settings) => {
    const profile = parseProfileOf(settings);
    for (const { text } of fixtures) {
      expect(firstDifference(text, firstSeed, 8, profile)).toBeNull();
    }
    for (let seed = firstSeed; seed < firstSeed + rounds(40); seed += 1) {
      const text = randomLines(randomFrom(seed));
      expect(firstDifference(text, seed, 8, profile)).toBeNull();
      expect(brokenInvariants(text, parseIssue(text, { profile }))).toEqual([]);
    }
  });
});

describe('an update reads one section', () => {
  const text = `# T\n\n${[1, 2, 3].map((n) => `## S${n}\n\n1、[a](u)\n\nx\n\n2、[b](u)\n\ny\n\n`).join('')}`;
  const tracked = trackIssue(text);
  const update = (from: number, to: number, insert: string) => {
    const edits = [{ from, to, insert }];
    return updateIssue(tracked, applyEdits(text, edits), edits);
  };
  const second = tracked.issue.sections[1];
  const inside = (second?.intro.to ?? 0) + '1、[a](u)\n\n'.length;

  test('the sections before it are the same, those after it have moved', () => {
    const { issue } = update(inside, inside, 'more ');
    expect(issue.sections[0]).toBe(tracked.issue.sections[0]);
    expect(issue.sections[2]?.from).toBe((tracked.issue.sections[2]?.from ?? 0) + 5);
  });

  test('a change of the same length moves nothing', () => {
    const { issue } = update(inside, inside + 1, 'z');
    expect(issue.sections[2]).toBe(tracked.issue.sections[2]);
  });

  test.each([
    ['a new heading', '\n\n## New\n\n'],
    ['an open fence', '\n```\n'],
    ['a link definition', '\n\n[d]: https://d.example\n\n'],
  ])('%s is seen everywhere', (_name, insert) => {
    const { issue, text: next } = update(inside, inside, insert);
    expect(issue).toEqual(parseIssue(next));
    expect(issue.sections[0]).not.toBe(tracked.issue.sections[0]);
  });

  test('no change at all is no new issue', () => {
    expect(updateIssue(tracked, text, [])).toBe(tracked);
  });

  test('a text that the changes do not lead to is parsed', () => {
    const other = '## Other\n\n1、[z](u)\n';
    expect(updateIssue(tracked, other, []).issue).toEqual(parseIssue(other));
  });
});
