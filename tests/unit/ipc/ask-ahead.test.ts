import { expect, test } from 'vitest';
import { askAhead } from '../../../src-main/ipc/ask-ahead.ts';

/** Main's answers, and what it was asked. */
function main(issueId: string | null) {
  const asked: unknown[] = [];
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    asked.push([name, input]);
    return name === 'app.start' ? { ok: true, value: { issueId } } : { ok: true, value: input };
  };
  return { ask, asked };
}

test('the session and its issue are asked for once, and answer who asks first', async () => {
  const { ask, asked } = main('a.md');
  const ahead = askAhead(ask);
  expect(await ahead('app.start', undefined)).toEqual({ ok: true, value: { issueId: 'a.md' } });
  expect(await ahead('issue.open', { issueId: 'a.md' })).toEqual({
    ok: true,
    value: { issueId: 'a.md' },
  });
  expect(asked).toEqual([
    ['app.start', undefined],
    ['issue.open', { issueId: 'a.md' }],
  ]);
  // What was true at the start is not taken for what is true now.
  expect(ahead('app.start', undefined)).toBeNull();
  expect(ahead('issue.open', { issueId: 'a.md' })).toBeNull();
});

test('another issue is not answered, and the one asked for ahead is forgotten then', async () => {
  const ahead = askAhead(main('a.md').ask);
  await ahead('app.start', undefined);
  expect(ahead('issue.open', { issueId: 'b.md' })).toBeNull();
  expect(ahead('issue.open', { issueId: 'a.md' })).toBeNull();
});

test('where there is no issue only the session is asked for', async () => {
  const { ask, asked } = main(null);
  const ahead = askAhead(ask);
  await ahead('app.start', undefined);
  expect(asked).toHaveLength(1);
  expect(ahead('issue.open', { issueId: 'a.md' })).toBeNull();
  expect(ahead('library.open', undefined)).toBeNull();
});
