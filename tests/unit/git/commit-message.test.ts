import { expect, test } from 'vitest';
import { commitMessage, tidyMessage } from '#core/git/commit-message.ts';

const one = { number: 159, title: 'Python Weekly #159', date: '2026-08-22' };
const bare = { number: null, title: '', date: null };

test.each([
  [[one], null, 'Publish Python Weekly #159'],
  [[one, one], null, 'Publish Python Weekly #159'],
  [[{ ...one, title: '周刊' }], null, 'Publish issue 159: 周刊'],
  [[{ ...one, title: 'Top 1590 tools' }], null, 'Publish issue 159: Top 1590 tools'],
  [[{ ...one, title: '' }], null, 'Publish issue 159'],
  [[{ ...one, title: 'Two\nlines\u0007' }], null, 'Publish issue 159: Two lines'],
  [[bare], null, 'Publish a.md'],
  [[], null, 'Publish a.md'],
  [
    [one, { ...one, number: 160, title: '第 160 期' }],
    null,
    'Publish 2 issues\n\n- Publish Python Weekly #159\n- Publish 第 160 期',
  ],
  [
    [one],
    '发布第 {number} 期：{title}（{date}）',
    '发布第 159 期：Python Weekly #159（2026-08-22）',
  ],
  [[{ ...one, number: null, date: null }], '#{number}: {title} ({date})', 'Python Weekly #159'],
  [[one], '{unknown} {number}', '{unknown} 159'],
  [[{ ...one, title: '$& $1 {number}' }], '{title}', '$& $1 {number}'],
])('%j in %j', (issues, template, message) => {
  expect(commitMessage(issues, ['posts/a.md'], template)).toBe(message);
});

test('a long title is cut, between characters', () => {
  const message = commitMessage([{ ...one, title: '🦄'.repeat(200) }], [], '{title}');
  expect(message).toBe('🦄'.repeat(100));
});

test.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['\n\n a \n\n', 'a'],
  ['a\0b\u001b[31m', 'ab[31m'],
  [' \n\t', ''],
])('%j is handed over as %j', (message, tidy) => {
  expect(tidyMessage(message)).toBe(tidy);
});
