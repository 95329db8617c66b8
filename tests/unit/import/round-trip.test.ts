import { describe, expect, it } from 'vitest';
import { mainCopy } from '#core/export/main-copy.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { postToIssue } from '#core/import/post-to-issue.ts';
import { corpusIssues, ownIssues } from '../../support/corpus.ts';
import { exported } from '../../support/export-issue.ts';
import { sample } from '../../support/thorough.ts';

const htmlOf = (text: string, fileName: string): string =>
  mainCopy(exported('substack', text, { fileName }))?.html ?? '';

const post = (html: string) => ({
  source: 'post',
  title: 'A title: "quoted" #5',
  subtitle: '',
  date: '2024-03-16',
  slug: '',
  isDraft: false,
  html,
  base: null,
});

/** Where two pages first differ; '' for nowhere. */
function difference(own: string, other: string): string {
  if (own === other) return '';
  const at = own.split('').findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, at - 120);
  return `${own.slice(from, at + 80)} ≠ ${other.slice(from, at + 80)}`;
}

const issues = sample([...ownIssues(), ...corpusIssues('a post that comes back')], 6);

describe('what goes out comes in the same', () => {
  it.each(issues.map((each) => [each.name, each]))('%s', (name, { text }) => {
    const html = htmlOf(text, name);
    const made = postToIssue(post(html));
    const again = htmlOf(made?.text ?? '', '2024-03-16-weekly.md');
    expect(difference(html, again)).toBe('');
  });
});

it('has its title, day and drafts in the front matter', () => {
  const made = postToIssue({ ...post('<p>x</p>'), subtitle: "It's", isDraft: true });
  expect(made?.text).toBe(
    "---\ntitle: 'A title: \"quoted\" #5'\npubDate: 2024-03-16\ndescription: 'It''s'\ndraft: true\n---\n\nx\n",
  );
  const issue = parseIssue(made?.text ?? '', { fileName: '2024-03-16-a.md' });
  expect([issue.title, issue.date]).toEqual(['A title: "quoted" #5', '2024-03-16']);
});
