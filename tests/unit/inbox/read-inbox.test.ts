import { describe, expect, test } from 'vitest';
import { readInbox } from '#core/inbox/read-inbox.ts';
import { processorMs } from '../../support/processor-time.ts';

describe('I1: reading inbox.jsonl', () => {
  test('a line with nothing but an address is an entry', () => {
    const { entries, problems } = readInbox('{"url":"https://example.org/a"}\n');
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        id: expect.stringMatching(/^line-/) as string,
        url: 'https://example.org/a',
        title: '',
        note: '',
        section: '',
        source: '',
        date: null,
        state: 'new',
        issue: null,
        done: null,
      },
    ]);
  });

  test.each([
    ['word', 'not-json'],
    ['[1]', 'not-json'],
    ['{"url":3}', 'url'],
    ['{"url":"javascript:alert(1)"}', 'url'],
    ['{"url":"https://example.org","state":"archived"}', 'state'],
    [`{"url":"https://example.org/${'a'.repeat(5000)}"}`, 'url'],
    [`{"url":"https://example.org/","x":"${'a'.repeat(40_000)}"}`, 'too-long'],
  ])('%.40s is named', (line, kind) => {
    const { entries, problems } = readInbox(`\n${line}\n{"url":"https://example.org/b"}`);
    expect(entries.map(({ url }) => url)).toEqual(['https://example.org/b']);
    expect(problems.map(({ line: at, kind: found }) => [at, found])).toEqual([[2, kind]]);
  });

  test('values that do not fit are as good as none', () => {
    const line = '{"id":7,"url":"http://example.org","title":null,"date":"soon","issue":"a.md"}';
    const [entry] = readInbox(line).entries;
    expect(entry).toMatchObject({ title: '', date: null, issue: null, url: 'http://example.org' });
  });

  test('titles are shown as one line that turns nothing around', () => {
    const title = 'a\u202Eb\u0007\n c\u2066 👩‍💻';
    const [entry] = readInbox(JSON.stringify({ url: 'https://example.org', title })).entries;
    expect(entry?.title).toBe('ab c 👩‍💻');
  });

  test('no two entries have one id, however often a line stands there', async () => {
    const line = '{"id":"x","url":"https://example.org"}\n';
    const read = () => new Set(readInbox(line.repeat(20_000)).entries.map(({ id }) => id));
    expect(await processorMs(read)).toBeLessThan(2000);
    expect(read().size).toBe(20_000);
  });

  test('more than 20,000 entries are not shown, and that is said', () => {
    const line = '{"url":"https://example.org"}\n';
    const { entries, problems } = readInbox(line.repeat(20_003));
    expect(entries).toHaveLength(20_000);
    expect(problems.map(({ kind }) => kind)).toEqual(['too-many', 'too-many', 'too-many']);
  });
});
