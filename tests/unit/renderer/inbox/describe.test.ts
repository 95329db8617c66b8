import { describe, expect, test } from 'vitest';
import type { InboxEntry } from '#core/inbox/entry.ts';
import { readInbox } from '#core/inbox/read-inbox.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { describeAdded } from '../../../../src-renderer/inbox/describe-added.ts';
import { describeProblems } from '../../../../src-renderer/inbox/describe-problems.ts';

const t = translatorFor('en');
const entry = (fields: Partial<InboxEntry>): InboxEntry => ({
  id: 'a',
  url: 'https://example.org/some-page',
  title: '',
  note: '',
  section: '',
  source: 'paste',
  date: '2026-03-06T08:00:00.000Z',
  state: 'new',
  issue: null,
  done: null,
  ...fields,
});
const known = (fields: Partial<InboxEntry>) => ({ url: 'https://e.org', entry: entry(fields) });
const nothing = { added: [], already: [], refused: [], leftOut: 0 };

describe('what came of adding links', () => {
  test.each([
    [{ added: [entry({})] }, 'Added to the link inbox: Some page', ''],
    [{ added: [entry({ title: 'T' }), entry({})] }, '2 links added to the link inbox.', ''],
    [{ already: [known({})] }, 'Already in the inbox since 2026-03-06.', ''],
    [{ already: [known({ date: null })] }, 'Already in the inbox.', ''],
    [
      { already: [known({ state: 'kept' })] },
      'Already in the inbox since 2026-03-06, and kept for an issue.',
      '',
    ],
    [{ already: [known({}), known({})] }, 'All of these links are in the inbox already.', ''],
    [
      { added: [entry({ title: 'T' })], already: [known({})], refused: ['x'], leftOut: 2 },
      'Added to the link inbox: T',
      '1 was in the inbox already. The inbox is full: 2 links were left out. “x” is no address of the web.',
    ],
    [{ refused: ['ftp://x'] }, '“ftp://x” is no address of the web.', ''],
    [{ leftOut: 1 }, 'The inbox is full: 1 link was left out.', ''],
  ])('%#: %j', (links, text, detail) => {
    expect(describeAdded({ ...nothing, ...links }, t)).toEqual({ text, detail });
  });
});

describe('I1: what is wrong with the file is named', () => {
  test('by line, the first three', () => {
    const { problems } = readInbox('a\n{"url":"ftp://x"}\n{"url":"https://e.org","state":"x"}\nb');
    expect(describeProblems(problems, t)).toEqual({
      text: '4 lines of inbox.jsonl do not count and stay as they are.',
      detail:
        'Line 1 is no entry: a · Line 2 has no web address: {"url":"ftp://x"} · Line 3 has a state that is not known: {"url":"https://e.org","state":"x"}',
    });
    expect(describeProblems([], t)).toBeNull();
  });

  test('as a whole', () => {
    const problem = { line: 0, kind: 'unreadable', detail: 'it is not UTF-8' } as const;
    expect(describeProblems([problem], t)?.text).toBe(
      'inbox.jsonl cannot be read: it is not UTF-8.',
    );
  });
});
