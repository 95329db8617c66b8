import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusIssues } from '../../support/corpus.ts';

const folder = new URL('../../fixtures/issues/', import.meta.url);
/** One of them has lists inside lists that only their markers tell apart. */
const own = readdirSync(folder)
  .filter((name) => name !== 'cjk.md')
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const real = corpusIssues('changes of form').filter(({ text }) => text.length < 50_000);
const issues = [...own, ...real];

/** Changes of form only: the lines outside fences, each by itself, or the text as a whole. */
const changes: Readonly<Record<string, (text: string) => string>> = {
  '`1、` written as `1. `': eachLine((line) => line.replace(/^(\d+)、\s*/u, '$1. ')),
  '`1、[` written as `1.[`': eachLine((line) => line.replace(/^(\d+)、\s*\[/u, '$1.[')),
  '`1. ` written as `1、`': eachLine((line) => line.replace(/^(\d+)\. /u, '$1、')),
  'another bullet': eachLine((line) => line.replace(/^[-*] /u, '+ ')),
  'blanks at the ends of lines': eachLine((line) => (line === '' ? line : `${line}  `)),
  'blanks in blank lines': (text) => text.replaceAll('\n\n', '\n \n'),
  'two blank lines for one': (text) => text.replaceAll('\n\n', '\n\n\n'),
  'no blank line under headings': (text) => text.replaceAll(/(\n#+ [^\n]+)\n\n/gu, '$1\n'),
  'a rule above every section': eachLine((line) => (/^##+ /u.test(line) ? `---\n\n${line}` : line)),
  'a comment with items under headings': eachLine((line) =>
    line.startsWith('## ') ? `${line}\n\n<!--\n* [a](b)\n1、[a](b)\n-->\n` : line,
  ),
  'steps inside items': eachLine((line) =>
    /^\d+、\s*\[/u.test(line) ? `${line}\n\n1、first\n\n2、second\n` : line,
  ),
};

function eachLine(change: (line: string) => string): (text: string) => string {
  return (text) => {
    let isOpen = false;
    const lines = text.split('\n').map((line) => {
      const isFence = /^\s*(?:```|~~~)/u.test(line);
      if (isFence) isOpen = !isOpen;
      return isOpen || isFence ? line : change(line);
    });
    return lines.join('\n');
  };
}

function counts(text: string): readonly number[] {
  return parseIssue(text)
    .sections.map((section) => section.items.length)
    .filter((count) => count > 0);
}

describe('items are the same whatever the form', () => {
  test.each(Object.entries(changes))('%s', (_name, change) => {
    for (const { name, text } of issues) {
      expect([name, ...counts(change(text))]).toEqual([name, ...counts(text)]);
    }
  });
});
