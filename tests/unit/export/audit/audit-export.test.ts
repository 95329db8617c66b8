import { describe, expect, it } from 'vitest';
import { auditExport } from '#core/export/audit/audit-export.ts';
import { readHtml } from '#core/export/audit/read-html.ts';
import { readIssueText, readMarkdown } from '#core/export/audit/read-markdown.ts';
import { exportIssue as exportFrom } from '#core/export/export-issue.ts';
import { findTarget, targets } from '#core/export/registry.ts';
import { createReporter, type ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, Target } from '#core/export/target.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { ok } from '#core/result.ts';
import { corpusIssues, ownIssues } from '../../../support/corpus.ts';
import { optionsOf } from '../../../support/compose.ts';
import { exportIssue, sourceOf } from '../../../support/export-issue.ts';
import { sample } from '../../../support/thorough.ts';

const text =
  'one [two](https://a.example/)\n\n![three](x.png) ![](https://b.example/%E5%9B%BE.png)\n';

function audited(html: string, report: readonly ReportEntry[] = []): readonly string[] {
  const entries = auditExport(text, readMarkdown(text), readHtml(html), report);
  return entries.map(
    ({ line, reason, values }) => `${line} ${reason} ${values['count']} ${values['text']}`,
  );
}

const whole =
  '<p>one <a href="https://a.example/">two</a> <img src="./images/y.png" alt="three"> <img src="https://b.example/图.png"></p>';

function reported(fill: (reporter: ReturnType<typeof createReporter>) => void) {
  const reporter = createReporter();
  fill(reporter);
  return reporter.entries;
}

describe('N1: what is missing', () => {
  it('is nothing when everything is there, copies of own pictures under another name', () => {
    expect(audited(whole)).toEqual([]);
    expect(audited(whole.replace('./images/y.png', 'data:image/png;base64,AA'))).toEqual([]);
  });

  it('is named, with the line where it stands', () => {
    expect(audited('<p>one</p>')).toEqual([
      '1 auditWords 1 two',
      '1 auditLinks 1 https://a.example/',
      '3 auditImages 2 https://b.example/%E5%9B%BE.png x.png',
    ]);
  });

  it('counts each time', () => {
    const twice = readHtml(
      '<p>a a <a href="https://a.example/">b</a> <a href="https://a.example/">b</a></p>',
    );
    const once = readHtml('<p>a <a href="https://a.example/">b</a></p>');
    expect(auditExport('', twice, once, []).map(({ values }) => values['text'])).toEqual([
      'a b',
      'https://a.example/',
    ]);
  });

  it('is no loss when a value of the report names it', () => {
    const report = reported((reporter) => {
      reporter.dropped(1, 'link', 'linkUnsafe', { address: 'https://a.example/' });
      reporter.dropped(3, 'image', 'pictureMissing', { address: 'x.png' });
      reporter.changed(3, 'text', 'leftAsWritten', { text: 'two, three' });
      reporter.dropped(3, 'image', 'pictureUnsafe', { address: 'https://b.example/%E5%9B%BE.png' });
    });
    expect(audited('<p>one</p>', report)).toEqual([]);
  });

  it('is no loss when the target leaves that out by design', () => {
    const report = reported((reporter) => reporter.leftOut(['links', 'images'], 'insertPaywall'));
    expect(audited('<p>one two</p>', report)).toEqual([]);
    expect(audited('<p>one</p>', report)).toEqual(['1 auditWords 1 two']);
  });
});

function words(issue: string): string {
  return readIssueText(issue, parseIssue(issue)).words.join(' ');
}

describe('the title', () => {
  it('counts once, in front matter or above the text', () => {
    expect(words('---\ntitle: Weekly 7\n---\n\ntext\n')).toBe('Weekly 7 text');
    expect(words('---\ntitle: Weekly 7\n---\n\n# Weekly 7\n\ntext\n')).toBe('Weekly 7 text');
    expect(words('---\ntitle: Weekly 7\n---\n\n# Other\n\ntext\n')).toBe('Weekly 7 Other text');
  });
});

/** Substack as if it lost or leaked something. */
function broken(change: (output: ExportOutput) => ExportOutput): Target {
  const substack = findTarget('substack');
  if (substack === null) throw new Error('no substack');
  return {
    ...substack,
    export(source, options, given) {
      const made = substack.export(source, options, given);
      return made.ok ? ok(change(made.value)) : made;
    },
  };
}

function withHtml(change: (html: string) => string) {
  return broken((output) => ({
    ...output,
    copies: output.copies.map((copy) => ({ ...copy, html: copy.html && change(copy.html) })),
  }));
}

describe('every export is compared', () => {
  const issue = '# T\n\nintro [x](https://x.example/)\n\n## S\n\n1. [a](https://a.example/)\n';
  const given = { pictures: [], files: [] };

  it('so that a target that loses something says so', () => {
    const target = withHtml((html) => html.replace('intro', ''));
    const made = exportFrom(target, sourceOf(issue), optionsOf({}), given);
    expect(made.ok && made.value.report.map(({ construct }) => construct)).toContain('audit');
  });

  it('E4: so that a digest with the link of an item is refused', () => {
    const link = '<p><a href="https://a.example/">a</a></p>';
    const target = withHtml((html) => html + link);
    const options = optionsOf({ edition: 'digest' });
    const made = exportFrom(target, sourceOf(issue), options, given);
    expect(made.ok ? [] : made.error.map(({ reason }) => reason)).toEqual(['digestItemLink']);
    expect(exportFrom(target, sourceOf(issue), optionsOf({}), given).ok).toBe(true);
    const linked = optionsOf({ edition: 'digest', settings: { itemLinks: true } });
    expect(exportFrom(target, sourceOf(issue), linked, given).ok).toBe(true);
  });

  it('and says so where that is not possible', () => {
    const target: Target = {
      ...withHtml((html) => html),
      readBack() {
        throw new RangeError('Maximum call stack size exceeded');
      },
    };
    const made = exportFrom(target, sourceOf(issue), optionsOf({}), given);
    expect(made.ok && made.value.report.map(({ reason }) => reason)).toContain('auditNotDone');
  });
});

const issues = [...ownIssues(), ...sample(corpusIssues('the comparison of issue and export'), 9)];

describe.each(targets.map(({ id }) => id))('N1: %s leaves out nothing unsaid', (id) => {
  it.each(issues.map(({ name, text: issue }) => [name, issue] as const))(
    'of %s',
    (fileName, issue) => {
      for (const edition of ['full', 'digest'] as const) {
        const made = exportIssue(id, issue, { fileName, options: optionsOf({ edition }) });
        const entries = made.ok ? made.value.report : [];
        expect(entries.filter(({ construct }) => construct === 'audit')).toEqual([]);
      }
    },
  );
});
