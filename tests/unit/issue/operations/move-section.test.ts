import { describe, expect, test } from 'vitest';
import { moveSection } from '#core/issue/operations/move-section.ts';
import { sectionPlaces } from '#core/issue/operations/section-blocks.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { moved } from './support.ts';

const three =
  '# T\n\nHi.\n\n## A\n\n1. [a](u)\n\n## B\n\n1. [b](u)\n\n## C\n\n1. [c](u)\n\n---\n\nFooter.\n';

test('O3 a section keeps its blank lines, the footer stays at the end', () => {
  expect(moved(three, '3', '1')).toBe(
    '# T\n\nHi.\n\n## C\n\n1. [c](u)\n\n## A\n\n1. [a](u)\n\n## B\n\n1. [b](u)\n\n---\n\nFooter.\n',
  );
  expect(moved(three, '1', '3')).toBe(
    '# T\n\nHi.\n\n## B\n\n1. [b](u)\n\n## C\n\n1. [c](u)\n\n## A\n\n1. [a](u)\n\n---\n\nFooter.\n',
  );
});

test('O3 a text without a final newline keeps none', () => {
  expect(moved('## A\n\n- [a](u)\n\n## B\n\n- [b](u)', '2', '1')).toBe(
    '## B\n\n- [b](u)\n\n## A\n\n- [a](u)',
  );
});

test('O4 a section takes its notes along', () => {
  const text = '## A\n\n1. [a](u)\n\n🎁**W**🎁 notice\n\n## B\n\n1. [b](u)\n';
  expect(moved(text, '1', '2')).toBe(
    '## B\n\n1. [b](u)\n\n## A\n\n1. [a](u)\n\n🎁**W**🎁 notice\n',
  );
});

test('O4 lines across stay between sections, a break in prose goes with it', () => {
  const text =
    '## A\n\n- [a](u)\n\n---\n\n## B\n\n- [b](u)\n\n---\n\n## Essay\n\nOne.\n\n---\n\nTwo.\n';
  expect(moved(text, '3', '1')).toBe(
    '## Essay\n\nOne.\n\n---\n\nTwo.\n\n---\n\n## A\n\n- [a](u)\n\n---\n\n## B\n\n- [b](u)\n',
  );
});

test('O2 numbers per section stay, numbers through the issue follow the order', () => {
  const text = '## A\n\n1、[a](u)\n\n2、[b](u)\n\n## B\n\n3、[c](u)\n\n## C\n\n4、[d](u)\n';
  expect(moved(text, '3', '1')).toBe(
    '## C\n\n1、[d](u)\n\n## A\n\n2、[a](u)\n\n3、[b](u)\n\n## B\n\n4、[c](u)\n',
  );
});

describe('nested sections', () => {
  const text =
    '## A\n\n### A1\n\n- [a](u)\n\n### A2\n\n- [b](u)\n\n## B\n\n- [c](u)\n\n## C\n\n### C1\n\n- [d](u)\n';

  test('O6 subsections go with their section', () => {
    expect(moved(text, '1', '2')).toBe(
      '## B\n\n- [c](u)\n\n## A\n\n### A1\n\n- [a](u)\n\n### A2\n\n- [b](u)\n\n## C\n\n### C1\n\n- [d](u)\n',
    );
    expect(moved(text, '3', '2')).toContain('## A\n\n### A2\n\n- [b](u)\n\n### A1\n\n- [a](u)\n');
    expect(moved(text, '6', '4')).toContain('- [b](u)\n\n### C1\n\n- [d](u)\n\n## B\n');
  });

  test('O6 no section comes between another and its subsections', () => {
    const issue = parseIssue(text);
    expect(sectionPlaces(issue, 3)).toEqual([0, 3, 5]);
    expect(moveSection(text, issue, 3, 1)).toEqual({ ok: false, error: 'inside-section' });
    expect(moveSection(text, issue, 0, 4)).toEqual({ ok: false, error: 'out-of-range' });
  });
});

test('items before any heading stay first', () => {
  const text = '- [a](u)\n- [b](u)\n\n## B\n\n- [c](u)\n';
  const issue = parseIssue(text);
  expect(issue.sections[0]?.level).toBe(0);
  expect(moveSection(text, issue, 0, 1)).toEqual({ ok: false, error: 'anonymous-section' });
  expect(moveSection(text, issue, 1, 0)).toEqual({ ok: false, error: 'anonymous-section' });
});

test('the moved section can be followed and announced', () => {
  expect(moveSection(three, parseIssue(three), 2, 0)).toMatchObject({
    ok: true,
    value: {
      kind: 'section',
      title: 'C',
      place: { section: 0, item: null },
      count: 3,
      sectionTitle: 'C',
      range: { from: 10, to: 25 },
    },
  });
});

test.each([
  [3, 0],
  [0, 3],
  [0, -1],
  [0, 0.5],
])('section %s to %s is out of range', (from, to) => {
  expect(moveSection(three, parseIssue(three), from, to)).toEqual({
    ok: false,
    error: 'out-of-range',
  });
});

test('O4 a closing mark stays at the end whatever section comes last', () => {
  const text = '## A\n\n**1、a**\n\ntext\n\n**2、b**\n\n## B\n\n[c](u)\n\n[d](u)\n\n（完）\n';
  const there = moved(text, '1', '2');
  expect(there).toBe(
    '## B\n\n[c](u)\n\n[d](u)\n\n## A\n\n**1、a**\n\ntext\n\n**2、b**\n\n（完）\n',
  );
  expect(moved(there, '2', '1')).toBe(text);
});
