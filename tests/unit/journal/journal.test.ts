import { describe, expect, test } from 'vitest';
import { decodeJournal, encodeEntries, soundLength } from '#core/journal/encode-journal.ts';
import { toTuples } from '#core/journal/edit-tuples.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { listVersions, versionText, versionTexts } from '#core/journal/list-versions.ts';
import { openJournal } from '#core/journal/open-journal.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import { keepVersions, thinJournal } from '#core/journal/thin-journal.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { chunkedText } from '#core/text/chunked-text.ts';
import { lineEdits } from '#core/text/line-edits.ts';
import { forSeeds, randomFrom, type Random } from '../../support/random.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const began = Date.UTC(2026, 10, 2, 9);

/** Writes a journal as the window and the main process do, and keeps what it stands for. */
function author(start: string, at = began) {
  const entries: JournalEntry[] = [
    { kind: 'head', format: 1, library: '/library', issueId: 'a.md' },
    { kind: 'base', at, text: start, version: 'v0' },
  ];
  let now = at;
  let shown = start;
  const journal = {
    entries,
    text: () => shown,
    now: () => now,
    wait: (ms: number) => {
      now += ms;
      return journal;
    },
    type: (insert: string, position = shown.length) => {
      shown = shown.slice(0, position) + insert + shown.slice(position);
      entries.push({
        kind: 'edit',
        at: now,
        event: 'input.type',
        edits: [[position, position, insert]],
        length: shown.length,
      });
      return journal;
    },
    save: (done = true) => {
      entries.push({ kind: 'saving', at: now });
      if (done) entries.push({ kind: 'saved', at: now, version: `v${now}` });
      return journal;
    },
    found: (text: string) => {
      shown = text;
      entries.push({ kind: 'base', at: now, text, version: 'found' });
      return journal;
    },
    outside: (theirs: string, taken: boolean) => {
      const edits = toTuples(lineEdits(shown, theirs));
      entries.push({ kind: 'outside', at: now, edits, version: 'theirs', taken });
      return journal;
    },
  };
  return journal;
}

const opening = (entries: readonly JournalEntry[], disk: string) =>
  openJournal(readJournal(entries, disk, 99), disk);

const textsOf = (entries: readonly JournalEntry[]) => {
  const texts = versionTexts(entries, listVersions(entries));
  return listVersions(entries).map(({ kind, id }) => `${kind}: ${texts.get(id) ?? ''}`);
};

test('a text in chunks changes as a text does', () => {
  forSeeds(100, (random) => {
    let text = '周刊 '.repeat(random.below(6000));
    const chunked = chunkedText(text);
    for (let count = 0; count < 40; count += 1) {
      const from = random.below(text.length + 1);
      const to = Math.min(text.length, from + random.below(random.pick([1, 5, 9000])));
      const edits = [
        { from, to, insert: 'x'.repeat(random.below(random.pick([3, 9000]))) },
        { from: to, to, insert: random.pick(['', 'y']) },
      ];
      text = applyEdits(text, edits);
      chunked.apply(edits);
      expect(chunked.length()).toBe(text.length);
    }
    expect(chunked.text()).toBe(text);
    expect(() => chunked.apply([{ from: 0, to: text.length + 1, insert: '' }])).toThrow('fit');
    expect(chunked.text()).toBe(text);
  });
});

describe('the file', () => {
  const lone = '\ud800 周刊\n\u2028\0';

  test('gives back what was put in, whatever the text (J1)', () => {
    const { entries } = author(lone).type(lone).save();
    const bytes = encodeEntries(entries);
    expect(decodeJournal(bytes)).toEqual(entries);
    expect(soundLength(bytes)).toBe(bytes.length);
  });

  test('torn at any byte it holds every entry before, and says where to go on (J2)', () => {
    const { entries } = author('周刊').type('a').type('é\n').save();
    const lengths = entries.map((_, index) => encodeEntries(entries.slice(0, index + 1)).length);
    const bytes = encodeEntries(entries);
    for (let length = 0; length <= bytes.length; length += 1) {
      const whole = lengths.filter((each) => each <= length);
      const torn = bytes.subarray(0, length);
      expect(decodeJournal(torn)).toEqual(entries.slice(0, whole.length));
      expect(soundLength(torn)).toBe(whole.at(-1) ?? 0);
    }
  });

  test('with any byte changed it loses that entry, and takes nothing wrong for right (J2, J3)', () => {
    const { entries } = author('one').type(' two').type(' three');
    entries.push({ kind: 'base', at: began, text: 'whole again', version: null });
    const bytes = encodeEntries(entries);
    const random = randomFrom(7);
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (bytes[at] ?? 0) ^ (1 + random.below(255));
      const read = decodeJournal(damaged);
      const kept = read.filter(({ kind }) => kind !== 'gap');
      expect(entries).toEqual(expect.arrayContaining(kept));
      // Cutting off a torn tail takes no sound entry along.
      const cut = damaged.subarray(0, soundLength(damaged));
      expect(decodeJournal(cut)).toEqual(read);
      expect(read.at(-1)?.kind).not.toBe('gap');
      const text = readJournal(read, null, 99)?.text;
      expect(['whole again', 'one', 'one two', 'one two three']).toContain(text ?? 'one');
    }
  });
});

describe('reading', () => {
  test('says what was on disk last and what came after (J4)', () => {
    const { entries } = author('one').type(' two').wait(3000).save().wait(100).type('!').type('!');
    expect(readJournal(entries, 'one two', 99)).toMatchObject({
      text: 'one two!!',
      start: 'one',
      saved: { text: 'one two', at: began + 3000 },
      changes: 1,
    });
    expect(readJournal(entries, null, 1)).toMatchObject({ start: 'one two!', changes: 1 });
  });

  test('what was typed while it was saved is not taken for saved (J4)', () => {
    const { entries, now } = author('one').type(' two').save(false).type(' three');
    entries.push({ kind: 'saved', at: now(), version: 'v1' });
    expect(readJournal(entries, 'one two', 99)).toMatchObject({
      text: 'one two three',
      saved: { text: 'one two' },
    });
  });

  test('a save whose end is unknown counts when the file has its text (J4)', () => {
    const { entries } = author('one').type(' two').save(false).type('!');
    expect(readJournal(entries, 'one two', 99)?.saved?.text).toBe('one two');
    expect(readJournal(entries, 'one', 99)?.saved?.text).toBe('one');
  });

  test('what another program left is what is on disk once it is taken (J4)', () => {
    const seen = author('one\ntwo').type(' mine', 0).outside('one\nTWO', false);
    expect(readJournal(seen.entries, null, 99)?.saved?.text).toBe('one\ntwo');
    const taken = author('one\ntwo').type('mine ', 0).outside('one\nTWO', true);
    expect(readJournal(taken.entries, null, 99)).toMatchObject({
      text: 'mine one\ntwo',
      saved: { text: 'one\nTWO' },
    });
  });

  test('an edit that belongs to another text ends it there (J3)', () => {
    const { entries } = author('one').type(' two');
    entries.push({ kind: 'edit', at: began, edits: [[90, 90, 'x']], length: 91 });
    entries.push({ kind: 'edit', at: began, edits: [[0, 0, 'x']], length: 99 });
    entries.push({ kind: 'edit', at: began, edits: [[0, 0, 'x']], length: 8 });
    expect(readJournal(entries, null, 99)?.text).toBe('one two');
  });

  test('decides what an issue is opened with', () => {
    const saved = author('one').type(' two').save();
    expect(opening(saved.entries, 'one two')).toMatchObject({ isUnsaved: false });
    expect(opening(saved.entries, 'theirs')).toBeNull();
    const unsaved = author('one').type(' two');
    expect(opening(unsaved.entries, 'one')).toMatchObject({ isUnsaved: true, text: 'one two' });
    expect(opening(unsaved.entries, 'theirs')).toMatchObject({ isUnsaved: true });
    expect(opening([], 'one')).toBeNull();
  });
});

describe('versions', () => {
  test('are what was found, saved, left by others, or on the screen for a second (J5)', () => {
    const { entries } = author('one\n')
      .type('a')
      .wait(20)
      .type('b')
      .wait(1500)
      .type('c')
      .save()
      .type('d')
      .wait(50)
      .outside('theirs', false);
    expect(textsOf(entries)).toEqual([
      'found: one\n',
      'pause: one\nab',
      'saved: one\nabc',
      'pause: one\nabcd',
      'outside: theirs',
    ]);
  });

  test('two of one moment can be told apart (J5)', () => {
    const { entries } = author('one').type('a').save().type('b').save();
    expect(textsOf(entries)).toEqual(['found: one', 'saved: onea', 'saved: oneab']);
  });

  test('a text is not listed twice because it was edited while it was saved (J5)', () => {
    const { entries, now } = author('one').type('a').wait(1500).save(false).type('b');
    entries.push({ kind: 'saved', at: now(), version: 'v1' });
    expect(textsOf(entries)).toEqual(['found: one', 'saved: onea', 'pause: oneab']);
  });

  test('are thinned with age: all of a day, then hours, days and weeks (J6)', () => {
    const now = began + 120 * day;
    const versions = Array.from({ length: 120 * 24 * 4 }, (_, index) => {
      const at = began + index * 15 * minute;
      return { id: `${at}-saved`, at, kind: 'saved', index } as const;
    });
    const kept = keepVersions(versions, now);
    const between = (from: number, to: number) =>
      kept.filter(({ at }) => now - at >= from * day && now - at < to * day).length;
    expect([between(0, 1), between(1, 7), between(7, 30), between(30, 121)]).toEqual([
      expect.closeTo(96, -0.5),
      expect.closeTo(6 * 24, -0.5),
      expect.closeTo(23, -0.5),
      expect.closeTo(13, -0.5),
    ]);
    expect(keepVersions(kept, now)).toEqual(kept);
  });
});

/** A journal of weeks, with everything that can be in one. */
function someJournal(random: Random) {
  const written = author('# Weekly\n\n1. one\n2. two\n');
  for (let count = random.below(120); count > 0; count -= 1) {
    written.wait(random.pick([30, 30, 30, 1200, 5000, 40 * minute, 2 * day]));
    const act = random.below(10);
    if (act < 6)
      written.type(random.pick(['x', '周', '\nline']), random.below(written.text().length));
    else if (act < 8) written.save(random.below(5) > 0);
    else if (act === 8) written.outside(`${written.text()}theirs\n`, random.below(2) === 0);
    else if (random.below(4) === 0) written.found(`${written.text()}anew`);
  }
  return written;
}

test('thinning keeps the text, the unsaved part, the last steps, and every version that is due (J6)', () => {
  forSeeds(200, (random) => {
    const { entries, now } = someJournal(random);
    const limits = { mostSteps: 1 + random.below(30), mostCharacters: 1_000_000 };
    const at = now() + random.pick([0, 3 * day, 60 * day]);
    const thinned = thinJournal(entries, at, limits);
    if (thinned === null) throw new Error('it holds a text');
    for (const diskText of [null, readJournal(entries, null, 99)?.saved?.text ?? null]) {
      const before = readJournal(entries, diskText, limits.mostSteps);
      const after = readJournal(thinned, diskText, limits.mostSteps);
      expect(after).toEqual(before);
    }
    const due = keepVersions(listVersions(entries), at).map(({ id }) => id);
    const kept = listVersions(thinned).map(({ id }) => id);
    for (const id of due) {
      expect(kept).toContain(id);
      expect(versionText(thinned, id)).toBe(versionText(entries, id));
    }
    const again = thinJournal(thinned, at, limits);
    expect(again).toEqual(thinned);
  });
});

test('thinning is bounded in size; the newest versions stay (J6)', () => {
  const written = author('x\n'.repeat(500));
  for (let count = 0; count < 200; count += 1)
    written
      .wait(5000)
      .type(`${'y'.repeat(500)}\n`)
      .save();
  const limits = { mostSteps: 5, mostCharacters: 200_000 };
  const thinned = thinJournal(written.entries, written.now(), limits) ?? [];
  expect(encodeEntries(thinned).length).toBeLessThan(220_000);
  const kept = listVersions(thinned);
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.at(-1)).toMatchObject({ kind: 'saved', at: written.now() });
});
