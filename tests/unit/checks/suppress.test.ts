import { describe, expect, test } from 'vitest';
import { createChecker, type Finding } from '#core/checks/create-checker.ts';
import { bringBack, suppressHere, suppressInIssue } from '#core/checks/suppress.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { ownIssues } from '../../support/corpus.ts';

const look = (text: string) => createChecker().checkAll(trackIssue(text));

function first(text: string, rule: string): Finding {
  const found = look(text).findings.find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`${rule} was not found in ${text}`);
  return found;
}

const ignored = (text: string, rule: string) =>
  applyEdits(text, [suppressHere(text, trackIssue(text).issue, first(text, rule))]);

const wrapped = 'https://a.example/?utm_source=x';

describe('K7 the comment that ignores a finding', () => {
  test.for([
    ['a line', `[a](${wrapped})\n`, `[a](${wrapped}) <!-- galley-ignore tracking-parameters -->\n`],
    [
      'a hard break',
      `[a](${wrapped})  \nb\n`,
      `[a](${wrapped}) <!-- galley-ignore tracking-parameters -->  \nb\n`,
    ],
    [
      'a hard break by a backslash',
      `[a](${wrapped})\\\nb\n`,
      `[a](${wrapped}) <!-- galley-ignore tracking-parameters -->\\\nb\n`,
    ],
    [
      'a closed heading',
      `## [a](${wrapped}) ##\n\nb\n`,
      `## [a](${wrapped}) <!-- galley-ignore tracking-parameters --> ##\n\nb\n`,
    ],
    [
      'a definition',
      `[a]\n\n[a]: ${wrapped}\n`,
      `[a]\n\n<!-- galley-ignore tracking-parameters -->\n[a]: ${wrapped}\n`,
    ],
    [
      'a line with a comment',
      `[a](${wrapped}) <!-- galley-ignore star-format -->\n`,
      `[a](${wrapped}) <!-- galley-ignore star-format tracking-parameters -->\n`,
    ],
  ])('at %s', ([, text = '', wanted = '']) => {
    const after = ignored(text, 'tracking-parameters');
    expect(after).toBe(wanted);
    const { findings, silenced } = look(after);
    expect(findings.map(({ rule }) => rule)).not.toContain('tracking-parameters');
    expect(silenced.map(({ rule }) => rule)).toContain('tracking-parameters');
  });

  test('in the whole issue stands at its end, with the rules that stand there', () => {
    const text = `[a](${wrapped})\n`;
    const once = applyEdits(text, [suppressInIssue(text, 'tracking-parameters')]);
    expect(once).toBe(`${text.trimEnd()}\n\n<!-- galley-ignore-issue tracking-parameters -->\n`);
    expect(applyEdits(once, [suppressInIssue(once, 'sent-before')])).toBe(
      `${text.trimEnd()}\n\n<!-- galley-ignore-issue tracking-parameters sent-before -->\n`,
    );
  });
});

describe('what is silenced is brought back', () => {
  test.for([
    [`[a](${wrapped}) <!-- galley-ignore tracking-parameters -->\n`, `[a](${wrapped})\n`],
    [
      `[a](${wrapped}) <!-- galley-ignore tracking-parameters sent-before -->\n`,
      `[a](${wrapped}) <!-- galley-ignore sent-before -->\n`,
    ],
    [`<!-- galley-ignore -->\n[a](${wrapped})\n`, `[a](${wrapped})\n`],
    [`[a](${wrapped})\n\n<!-- galley-ignore-issue -->\n`, `[a](${wrapped})\n`],
  ])('%s', ([text = '', wanted = '']) => {
    const [silenced] = look(text).silenced;
    if (silenced === undefined) throw new Error('nothing was silenced');
    const after = applyEdits(text, bringBack(text, silenced));
    expect(after).toBe(wanted);
    expect(look(after).findings.map(({ rule }) => rule)).toContain('tracking-parameters');
  });

  test('in the texts of the sample library, whatever is found', () => {
    for (const { text } of ownIssues()) {
      const { issue } = trackIssue(text);
      for (const finding of look(text).findings) {
        const after = applyEdits(text, [suppressHere(text, issue, finding)]);
        const { silenced } = look(after);
        const [one] = silenced.filter(({ rule }) => rule === finding.rule);
        if (one === undefined) throw new Error(`${finding.rule} is not silent`);
        expect(applyEdits(after, bringBack(after, one))).toBe(text);
      }
    }
  });
});
