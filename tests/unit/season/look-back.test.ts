import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { LookBackSettings } from '#core/library/season-settings.ts';
import { lookBack } from '#core/season/look-back/look-back.ts';
import type { EarlierIssue } from '#core/season/look-back/look-back-line.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { realSeason } from '../../support/season-corpus.ts';

const rule: LookBackSettings = {
  offsets: [50, 100],
  section: { zh: '[🐧 往年回顾](https://example.com/all)', en: 'Looking back' },
};

function earlier(number: number, title = `周刊#${number}：旧事`): EarlierIssue {
  const date = `2023-01-${String((number % 28) + 1).padStart(2, '0')}`;
  return { number, title, date, address: `https://example.com/${number}` };
}
const library = Array.from({ length: 150 }, (_, index) => earlier(index + 1));

function issueText(...lines: readonly string[]): string {
  return [
    '# 周刊#151：新事',
    '',
    '## 🦄文章',
    '',
    '1、[一](https://a.example/1)',
    '',
    '说明',
    '',
    ...lines,
    '## 🐱欢迎订阅',
    '',
    '订阅',
    '',
  ].join('\n');
}

function run(text: string, given: LookBackSettings = rule, known = library) {
  const plan = lookBack(text, parseIssue(text), given, known);
  if (plan === null) throw new Error('no plan');
  return { ...plan, text: applyEdits(text, plan.edits) };
}

const line101 = '[周刊#101：旧事](https://example.com/101)（2023.01.18）';
const line51 = '[周刊#51：旧事](https://example.com/51)（2023.01.24）';
const section = '## [🐧 往年回顾](https://example.com/all)';

describe('an issue looks back', () => {
  test('in a section of its own before what only keeps house, and once only', () => {
    const { text, written, missing } = run(issueText());
    expect(text).toBe(issueText(section, '', line101, '', line51, ''));
    expect([written, missing]).toEqual([[101, 51], []]);
    const again = run(text);
    expect([again.edits, again.there]).toEqual([[], [101, 51]]);
  });

  test('in the empty section that is there', () => {
    const { text } = run(issueText('## 往年回顾', ''));
    expect(text).toBe(issueText('## 往年回顾', '', line101, '', line51, ''));
  });

  test('before the section that the rule names, or at the end', () => {
    const named = run(issueText(), { ...rule, before: '文章' });
    expect(named.text.indexOf(section)).toBeLessThan(named.text.indexOf('## 🦄文章'));
    const bare = run('# 周刊#151：新事\n\n## 文章\n\n1、[一](https://a.example/1)\n');
    expect(bare.text.endsWith(`\n\n${section}\n\n${line101}\n\n${line51}\n`)).toBe(true);
  });

  test('and leaves the blanks of a line that is there alone', () => {
    const spaced = line101.replace('（', ' （');
    const { text, written } = run(issueText(section, '', spaced, ''));
    expect(text).toBe(issueText(section, '', spaced, '', line51, ''));
    expect(written).toEqual([51]);
    const second = run(issueText(section, '', line51, ''));
    expect(second.text).toBe(issueText(section, '', line101, '', line51, ''));
  });

  test('anew where a line is stale: another title, or carried from the issue before', () => {
    const old = line101.replace('旧事', '旧名');
    expect(run(issueText(section, '', old, '', line51, '')).text).toBe(
      issueText(section, '', line101, '', line51, ''),
    );
    const carried = ['[周刊#100：旧事](https://example.com/100)（2023.01.17）', line51];
    expect(run(issueText(section, '', carried[0] ?? '', '', line51, '')).text).toBe(
      issueText(section, '', line101, '', line51, ''),
    );
    const unknown = library.filter(({ number }) => number !== 100);
    expect(run(issueText(section, '', carried[0] ?? '', ''), rule, unknown).text).toBe(
      issueText(section, '', line101, '', line51, ''),
    );
    const todo = '[周刊#101：TK](TK)（TK）';
    expect(run(issueText(section, '', todo, ''), { ...rule, offsets: [50] }).text).toBe(
      issueText(section, '', line101, ''),
    );
  });

  test('but what the curator wrote in other words stays', () => {
    const own = '三年前的今天：[那一期](https://example.com/101)，值得重读。';
    const other = '[周刊#7：旧事](https://example.com/7)（2023.01.08）';
    const { text, there } = run(issueText(section, '', own, '', other, ''), {
      ...rule,
      offsets: [50],
    });
    expect(text).toBe(issueText(section, '', own, '', other, ''));
    expect(there).toEqual([101]);
  });

  test('a line of the issue before that has no successor goes', () => {
    const carried = '[周刊#100：旧事](https://example.com/100)（2023.01.17）';
    const given = issueText(section, '', line101, '', carried, '');
    expect(run(given, { ...rule, offsets: [50] }).text).toBe(issueText(section, '', line101, ''));
  });

  test('and says what is missing: the issue, its date, where it can be read', () => {
    const known = [
      { ...earlier(101), address: null },
      { ...earlier(51), date: null },
    ];
    const { edits, missing } = run(issueText(), { ...rule, offsets: [50, 100, 150] }, known);
    expect(edits).toEqual([]);
    expect(missing).toEqual([
      { number: 101, lacks: ['address'] },
      { number: 51, lacks: ['date'] },
      { number: 1, lacks: null },
    ]);
    expect(lookBack('# Notes\n', parseIssue('# Notes\n'), rule, library)).toBeNull();
  });

  test('in its own language and words; brackets in a title end no link', () => {
    const text =
      '# Weekly #151: News\n\n## Tools\n\n1. [One](https://a.example/1)\n\nWords about it.\n';
    const known = [earlier(101, '周刊#101：旧]事---Weekly #101: Old] things')];
    const english = run(text, { ...rule, offsets: [50] }, known);
    expect(english.text).toContain(
      `## Looking back\n\n[Weekly #101: Old\\] things](https://example.com/101) (2023-01-18)\n`,
    );
    const listed = run(text, {
      offsets: [50, 100],
      section: 'Looking back',
      line: '- [{words}]({original}) ({year} #{number})',
    });
    expect(listed.text).toContain(
      '## Looking back\n\n- [旧事](https://example.com/101) (2023 #101)\n- [旧事](https://example.com/51) (2023 #51)\n',
    );
    expect(
      run(listed.text, {
        offsets: [50, 100],
        section: 'Looking back',
        line: '- [{words}]({original}) ({year} #{number})',
      }).edits,
    ).toEqual([]);
    const both = run('# 周刊#151：新事---Weekly #151: News\n', { ...rule, offsets: [50] }, [
      earlier(101, '周刊#101：旧事---Weekly #101: Old'),
    ]);
    expect(both.text).toContain('[周刊#101：旧事---Weekly #101: Old](https://example.com/101)');
  });
});

const real = realSeason('looking back');

test.runIf(real !== null)(
  'the real issues are reproduced from the issues they look back at',
  () => {
    let differing = 0;
    for (const { text, issue, id } of real?.issues ?? []) {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.startsWith('## ') && line.includes('往年回顾'));
      const [, title = '', address = '', date = ''] =
        /^\[(.*)\]\(([^)]*)\)\s*（([\d.]+)）$/u.exec(lines[at + 2] ?? '') ?? [];
      const [, number] = /#(\d+)/u.exec(title) ?? [];
      expect([id, Number(number)]).toEqual([id, (issue.number ?? 0) - 50]);
      const known = [
        { number: Number(number), title: title.trim(), date: date.replaceAll('.', '-'), address },
      ];
      const heading = (lines[at] ?? '').slice(3);
      const given: LookBackSettings = { offsets: [50], section: heading };
      // As it stands there is nothing to do.
      expect([id, lookBack(text, issue, given, known)?.edits]).toEqual([id, []]);
      // Without the section and without its line, the curator's own bytes but for stray blanks come back.
      const without = [
        [...lines.slice(0, at), ...lines.slice(at + 4)].join('\n'),
        [...lines.slice(0, at + 2), ...lines.slice(at + 4)].join('\n'),
      ];
      const plain = text
        .replace(/(往年回顾[^\n]*\n\n[^\n]*?) *\]( *\([^)]*\)) +（/u, '$1]$2（')
        .replace(/ \](\([^)\n]*\)（\d{4}\.)/u, ']$1');
      if (plain !== text) differing += 1;
      for (const each of without) {
        const plan = lookBack(each, parseIssue(each, { fileName: id }), given, known);
        expect([id, applyEdits(each, plan?.edits ?? [])]).toEqual([id, plain]);
      }
    }
    // Nine issues have blanks before the date, one has one in its title.
    expect(differing).toBeLessThanOrEqual(10);
  },
);
