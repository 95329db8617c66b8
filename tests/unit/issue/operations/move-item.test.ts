import { describe, expect, test } from 'vitest';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { moved } from './support.ts';

const two =
  '## A\n\n1. [a](u)\n\ntext a\n\n2. [b](u)\n\n3. [c](u)\n\ntext c\n\n## B\n\n1. [d](u)\n\n2. [e](u)\n';

describe('within a section', () => {
  test('O2 numbers stay with their places', () => {
    expect(moved(two, '1.3', '1.1')).toBe(
      '## A\n\n1. [c](u)\n\ntext c\n\n2. [a](u)\n\ntext a\n\n3. [b](u)\n\n## B\n\n1. [d](u)\n\n2. [e](u)\n',
    );
  });

  test('O4 the season notice does not travel with the last item', () => {
    const text =
      '## A\n\n1. [a](u)\n\ntext\n\n2. [b](u)\n\ntext b\n\n🎁**Weekly**🎁 comes in seasons\n\n## B\n\n1. [c](u)\n';
    expect(moved(text, '1.2', '1.1')).toBe(
      '## A\n\n1. [b](u)\n\ntext b\n\n2. [a](u)\n\ntext\n\n🎁**Weekly**🎁 comes in seasons\n\n## B\n\n1. [c](u)\n',
    );
    expect(moved(text, '1.2', '2.2')).toBe(
      '## A\n\n1. [a](u)\n\ntext\n\n🎁**Weekly**🎁 comes in seasons\n\n## B\n\n1. [c](u)\n\n2. [b](u)\n\ntext b\n',
    );
    expect(moved(text, '2.1', '1.3')).toBe(
      '## A\n\n1. [a](u)\n\ntext\n\n2. [b](u)\n\ntext b\n\n3. [c](u)\n\n🎁**Weekly**🎁 comes in seasons\n\n## B\n',
    );
  });

  test('O4 link definitions at the end stay reachable and in place', () => {
    const text = '## A\n\n- [a][1]\n- [b][2]\n\n[1]: https://e.x/1\n\n[2]: https://e.x/2\n';
    expect(moved(text, '1.2', '1.1')).toBe(
      '## A\n\n- [b][2]\n- [a][1]\n\n[1]: https://e.x/1\n\n[2]: https://e.x/2\n',
    );
  });

  test('O3 a text without a final newline keeps none', () => {
    expect(moved('## A\n\n1. [a](u)\n\n2. [b](u)', '1.2', '1.1')).toBe(
      '## A\n\n1. [b](u)\n\n2. [a](u)',
    );
    expect(moved('## A\n\n1. [a](u)\n\n2. [b](u)', '1.1', '1.2')).toBe(
      '## A\n\n1. [b](u)\n\n2. [a](u)',
    );
  });

  test('O3 tight items keep their blank lines with them', () => {
    const text = '## A\n\n- [a](u)\n- [b](u)\n\n- [c](u)\n\n  text\n\n- [d](u)\n';
    expect(moved(text, '1.3', '1.1')).toBe(
      '## A\n\n- [c](u)\n\n  text\n\n- [a](u)\n- [b](u)\n\n- [d](u)\n',
    );
  });

  test('O2 circled, zero-padded and all-ones numbers', () => {
    expect(moved('## A\n\n① a\n\n② b\n\n③ c\n', '1.3', '1.1')).toBe('## A\n\n① c\n\n② a\n\n③ b\n');
    expect(moved('## A\n\n01. [a](u)\n\n02. [b](u)\n', '1.2', '1.1')).toBe(
      '## A\n\n01. [b](u)\n\n02. [a](u)\n',
    );
    expect(moved('## A\n\n1. [a](u)\n1. [b](u)\n', '1.2', '1.1')).toBe(
      '## A\n\n1. [b](u)\n1. [a](u)\n',
    );
  });

  test('O1 an item with an open fence does not swallow what would follow it', () => {
    const text = '## A\n\n1. [a](u)\n\n2. [b](u)\n\n```\nopen\n';
    expect(
      moveItem(text, parseIssue(text), { section: 0, item: 1 }, { section: 0, item: 0 }),
    ).toEqual({
      ok: false,
      error: 'would-change-structure',
    });
  });
});

describe('to another section', () => {
  test('O2 both sections are numbered anew', () => {
    expect(moved(two, '1.1', '2.2')).toBe(
      '## A\n\n1. [b](u)\n\n2. [c](u)\n\ntext c\n\n## B\n\n1. [d](u)\n\n2. [a](u)\n\ntext a\n\n3. [e](u)\n',
    );
    expect(moved(two, '1.3', '2.3')).toBe(
      '## A\n\n1. [a](u)\n\ntext a\n\n2. [b](u)\n\n## B\n\n1. [d](u)\n\n2. [e](u)\n\n3. [c](u)\n\ntext c\n',
    );
  });

  test('O2 numbers that run through the issue go on doing so', () => {
    const text = '## A\n1、[a](u)\n\n2、[b](u)\n\n## B\n3、[c](u)\n\n## C\n4、[d](u)\n';
    expect(moved(text, '3.1', '1.1')).toBe(
      '## A\n1、[d](u)\n\n2、[a](u)\n\n3、[b](u)\n\n## B\n4、[c](u)\n\n## C\n',
    );
  });

  test('O2 irregular numbers are left as they are', () => {
    const text = '## A\n\n1. [a](u)\n\n4. [b](u)\n\n4. [c](u)\n\n## B\n\n1. [d](u)\n\n2. [e](u)\n';
    expect(moved(text, '2.1', '1.3')).toBe(
      '## A\n\n1. [a](u)\n\n4. [b](u)\n\n5. [d](u)\n\n4. [c](u)\n\n## B\n\n1. [e](u)\n',
    );
  });

  test('O5 an item takes the marker of its new section and keeps title, link and tail', () => {
    const text =
      '## A\n\n1、[a](u)（英文）\n\n2、[b](u)\n\n## B\n\n- [c](u)\n- [d](u)\n\n## C\n\n① e\n\n② f\n\n## D\n\n**1、g**\n\n**2、h**\n';
    expect(moved(text, '1.1', '2.2')).toContain(
      '## A\n\n1、[b](u)\n\n## B\n\n- [c](u)\n- [a](u)（英文）\n- [d](u)\n',
    );
    expect(moved(text, '1.1', '3.1')).toContain('## C\n\n① [a](u)（英文）\n\n② e\n\n③ f\n');
    expect(moved(text, '2.1', '1.2')).toContain('1、[a](u)（英文）\n\n2、[c](u)\n\n3、[b](u)\n');
    expect(moved(text, '1.2', '4.1')).toContain('**1、[b](u)**\n\n**2、g**\n\n**3、h**\n');
    expect(moved(text, '4.2', '1.1')).toContain('1、h\n\n2、[a](u)（英文）\n');
  });

  test('O5 bullets follow the bullet of their new section', () => {
    const text = '## A\n\n- [a](u)\n- [b](u)\n\n## B\n\n* [c](u)\n* [d](u)\n';
    const there = moved(text, '1.1', '2.1');
    expect(there).toBe('## A\n\n- [b](u)\n\n## B\n\n* [a](u)\n* [c](u)\n* [d](u)\n');
    expect(moved(there, '2.1', '1.1')).toBe(text);
  });

  test('O5 indented bodies follow the indent of their new section', () => {
    const text =
      '## A\n\n- [a](u)\n\n  > quote\n\n      code\n\n- [b](u)\n\n## B\n\n1、[c](u)\n\ntext\n';
    expect(moved(text, '1.1', '2.1')).toContain(
      '## B\n\n1、[a](u)\n\n> quote\n\n    code\n\n2、[c](u)\n\ntext\n',
    );
  });

  test('O5 among bullets without text below them a body is indented, and not any more on the way back', () => {
    const text =
      '## A\n\n1. [a](u)\n\ntext\n\n2. [b](u)\n\ntext\n\n## B\n\n- [c](u)\n- [d](u)\n- [e](u)\n';
    const there = moved(text, '1.1', '2.4');
    expect(there).toBe(
      '## A\n\n1. [b](u)\n\ntext\n\n## B\n\n- [c](u)\n- [d](u)\n- [e](u)\n- [a](u)\n\n  text\n',
    );
    expect(moved(there, '2.4', '1.1')).toBe(text);
  });

  test('O3 an item comes after the intro of an empty section', () => {
    const text = '## A\n\n1. [a](u)\n\n2. [b](u)\n\n## B\n\nIntro.\n\n---\n\nOutro.\n\n## C\n';
    expect(moved(text, '1.1', '2.1')).toBe(
      '## A\n\n1. [b](u)\n\n## B\n\nIntro.\n\n1. [a](u)\n\n---\n\nOutro.\n\n## C\n',
    );
    expect(moved(text, '1.2', '3.1')).toBe(
      '## A\n\n1. [a](u)\n\n## B\n\nIntro.\n\n---\n\nOutro.\n\n## C\n\n1. [b](u)\n',
    );
  });

  test('O3 the last item leaves an empty section behind', () => {
    expect(moved('## A\n\n1. [a](u)\n\n## B\n\n1. [b](u)\n', '1.1', '2.2')).toBe(
      '## A\n\n## B\n\n1. [b](u)\n\n2. [a](u)\n',
    );
  });

  test('the moved item can be followed and announced', () => {
    const text = '## A\n\n1. [a](u)\n\n2. [x](u)\n\n## B\n\n1. [b](u)\n\n2. [c](u)\n';
    const result = moveItem(
      text,
      parseIssue(text),
      { section: 0, item: 0 },
      { section: 1, item: 2 },
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'item',
        title: 'a',
        place: { section: 1, item: 2 },
        count: 3,
        sectionTitle: 'B',
        range: { from: 45, to: 54 },
      },
    });
  });

  test('circled numbers end at 50', () => {
    const items = Array.from({ length: 50 }, (_, i) => `${circled(i + 1)} t${i}`).join('\n\n');
    const text = `## A\n\n${items}\n\n## B\n\n① x\n\n② y\n`;
    const result = moveItem(
      text,
      parseIssue(text),
      { section: 1, item: 0 },
      { section: 0, item: 0 },
    );
    expect(result).toEqual({ ok: false, error: 'no-such-number' });
    expect(moved(text, '1.1', '2.1')).toContain('㊾ t49\n\n## B\n\n① t0\n\n② x\n\n③ y\n');
  });
});

function circled(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x245f + number);
  return String.fromCodePoint((number <= 35 ? 0x3251 - 21 : 0x32b1 - 36) + number);
}

test.each([
  [
    { section: 2, item: 0 },
    { section: 0, item: 0 },
  ],
  [
    { section: 0, item: 3 },
    { section: 0, item: 0 },
  ],
  [
    { section: 0, item: 0 },
    { section: 0, item: 3 },
  ],
  [
    { section: 0, item: 0 },
    { section: 1, item: 3 },
  ],
  [
    { section: 0, item: 0 },
    { section: 1, item: -1 },
  ],
  [
    { section: 0, item: 0 },
    { section: 1, item: 0.5 },
  ],
])('%j to %j is out of range', (from, to) => {
  expect(moveItem(two, parseIssue(two), from, to)).toEqual({ ok: false, error: 'out-of-range' });
});

test('a move to its own place has no edits', () => {
  const place = { section: 0, item: 1 };
  expect(moveItem(two, parseIssue(two), place, place)).toMatchObject({
    ok: true,
    value: { edits: [], place },
  });
});
