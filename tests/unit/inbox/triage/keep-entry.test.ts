import { describe, expect, test } from 'vitest';
import { followUndo } from '#core/inbox/triage/follow-undo.ts';
import { draftOf, itemOf, keepEntry, pagesOf } from '#core/inbox/triage/keep-entry.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { forSeeds, type Random } from '../../../support/random.ts';
import { allIssues, ownIssues } from '../../issue/operations/support.ts';
import { canonicalOf, entryOf } from './entries.ts';

const parse = createTextReader();

/** The edits that take these back. */
function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ from, to, insert }) => {
    const at = from + shift;
    shift += insert.length - (to - from);
    return { from: at, to: at + insert.length, insert: text.slice(from, to) };
  });
}

const titles = [
  'A plain title',
  '5 * 3 and 2 * 4: *really*',
  'How `__init__` works',
  'snake_case and _emphasis_ in C:\\dir',
  '数组 [1, 2] 与 <T> 泛型',
  'A ] B [ C',
  '**bold** claims & <script>',
  '',
];

const randomEntry = (random: Random) =>
  entryOf({
    title: random.pick(titles),
    url: random.pick([
      'https://a.example/x(1)',
      'https://github.com/o/r',
      'https://b.example/?q=1',
    ]),
    note: random.pick(['', 'One line.', '值得一读 (5.5K stars)']),
  });

describe('keeping an entry', () => {
  test('writes it as the items of its section are written', () => {
    const text =
      '# W\n\n## 文章\n\n1、[一](https://a.example)\n\n说明。\n\n2、[二](https://b.example)\n';
    const entry = entryOf({ title: '三', url: 'https://c.example', note: '很好。' });
    const kept = keepEntry(text, parseIssue(text), entry, 0, parse);
    const after = kept.ok ? applyEdits(text, kept.value.edits) : '';
    expect(after).toBe(`${text}\n3、[三](https://c.example)\n\n很好。\n`);
  });

  test('without a title begins with what the address says', () => {
    const url = 'https://example.org/2026/how-to-name-things.html';
    expect(draftOf(entryOf({ title: ' ', url })).title).toBe('How to name things');
  });

  test('T3: one new item at the end, 1…k, title and address as they were, and the old bytes back', () => {
    const issues = allIssues('keeping entries of the inbox').filter(({ text }) => {
      const { sections } = parseIssue(text);
      return sections.some(({ items }) => items.length > 0);
    });
    forSeeds(150, (random) => {
      const { text } = random.pick(issues);
      const issue = parseIssue(text);
      const index = random.below(issue.sections.length);
      const section = issue.sections[index];
      const entry = randomEntry(random);
      const kept = keepEntry(text, issue, entry, index, parse);
      if (section === undefined || !kept.ok) return;
      const { edits, place } = kept.value;
      const after = applyEdits(text, edits);
      expect(applyEdits(after, inverse(text, edits))).toBe(text);
      const written = parseIssue(after).sections[index];
      const item = written?.items.at(-1);
      expect(written?.items.length).toBe(section.items.length + 1);
      expect(place).toEqual({ section: index, item: section.items.length });
      expect(canonicalOf(item?.url ?? '')).toBe(canonicalOf(entry.url));
      const isRegular =
        section.items.length > 0 && section.items.every(({ number }, at) => number === at + 1);
      const numbers = isRegular ? written?.items.map(({ number }) => number) : [];
      expect(numbers).toEqual(numbers?.map((_, at) => at + 1));
      const asked = entry.title === '' ? (item?.title ?? '') : entry.title;
      expect(item?.title.replaceAll('`', '')).toBe(asked.replaceAll('`', ''));
    });
  });

  test('T3: many in a row are numbered without a gap, whatever is among them', () => {
    forSeeds(5, (random) => {
      const start = random.pick(ownIssues()).text;
      const index = parseIssue(start).sections.findIndex(
        ({ items }) => items.length > 1 && items.every(({ number }, at) => number === at + 1),
      );
      const entries = Array.from({ length: 20 }, () => randomEntry(random));
      const text = entries.reduce((before, entry) => {
        const kept = keepEntry(before, parseIssue(before), entry, index, parse);
        return kept.ok ? applyEdits(before, kept.value.edits) : before;
      }, start);
      const written = parseIssue(text).sections[index]?.items.map(({ number }) => number) ?? [];
      expect(written).toEqual(written.map((_, at) => at + 1));
    });
  });

  test('finds what the issue has already, in whatever form', () => {
    const text =
      '# W\n\n## A\n\n- [x](https://github.com/One/Two?utm_source=a)\n- [y](https://b.example)\n';
    const issue = parseIssue(text);
    expect(itemOf('http://www.github.com/one/two/', issue, canonicalOf)).toEqual({
      section: 0,
      item: 0,
    });
    expect(itemOf('https://c.example', issue, canonicalOf)).toBeNull();
  });
});

const pages = (...urls: readonly string[]) =>
  pagesOf(urls.map((url) => `[t](${url})`).join('\n'), canonicalOf);

describe('T4: undo of the text', () => {
  const kept = entryOf({ url: 'https://a.example/1', state: 'kept', issue: 'a.md' });
  const other = entryOf({ url: 'https://a.example/2', state: 'kept', issue: 'b.md' });
  const open = entryOf({ url: 'https://a.example/3?utm_source=x' });
  const entries = [kept, other, open];

  test('opens the entries of this issue whose link went', () => {
    const step = { issueId: 'a.md', before: pages(kept.url, other.url), after: pages() };
    expect(followUndo(entries, step, canonicalOf)).toEqual({ back: [kept], kept: [] });
  });

  test('keeps those whose link came back, in any form', () => {
    const step = { issueId: 'a.md', before: pages(), after: pages('http://a.example/3') };
    expect(followUndo(entries, step, canonicalOf)).toEqual({ back: [], kept: [open] });
  });

  test('leaves all others', () => {
    const step = { issueId: 'a.md', before: pages(kept.url), after: pages(kept.url) };
    expect(followUndo(entries, step, canonicalOf)).toEqual({ back: [], kept: [] });
  });
});
