import { describe, expect, test } from 'vitest';
import { addLinks } from '#core/inbox/add-links.ts';
import { changeEntries, removeEntries } from '#core/inbox/change-inbox.ts';
import { canonicalUrl } from '#core/links/canonical-url.ts';

const now = '2026-03-06T08:00:00.000Z';
const source = 'paste';

function adding() {
  let count = 0;
  const newId = () => `n${(count += 1)}`;
  return { now, newId, canonical: (url: string) => canonicalUrl(url) };
}

const add = (text: string, ...urls: readonly string[]) =>
  addLinks(
    text,
    urls.map((url) => ({ url, source })),
    adding(),
  );

describe('I2: adding', () => {
  test('makes one line for each canonical address, at the end', () => {
    const { text, added } = add(
      '',
      'https://example.org/a?utm_source=x',
      'http://www.example.org/a/',
      'https://example.org/b',
    );
    expect(text).toBe(
      '{"id":"n1","url":"https://example.org/a?utm_source=x","source":"paste","date":"2026-03-06T08:00:00.000Z","state":"new"}\n' +
        '{"id":"n2","url":"https://example.org/b","source":"paste","date":"2026-03-06T08:00:00.000Z","state":"new"}\n',
    );
    expect(added.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  test('tells what is there already, in whatever state', () => {
    const before = '{"id":"a","url":"https://github.com/A/b","state":"skipped"}';
    const { text, added, already } = add(before, 'https://www.github.com/a/B/#readme');
    expect(text).toBe(before);
    expect(added).toEqual([]);
    expect(already.map(({ entry }) => [entry.id, entry.state])).toEqual([['a', 'skipped']]);
  });

  test('leaves other lines as they are, those that it does not understand too', () => {
    const before = '\ufffe?\n\n{"url": "https://example.org" , "mood": 1}';
    const { text } = add(before, 'https://example.org/b');
    expect(text.startsWith(`${before}\n{"id":"n1"`)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'galley://add?url=x',
    'mailto:a@b.c',
    ' ',
  ])('%s is refused', (url) => {
    expect(add('', url)).toMatchObject({ text: '', added: [], refused: [url.trim()] });
  });

  test('names and passwords are left out, characters that mislead are encoded', () => {
    const { added } = add(
      '',
      'https://apple.com@evil.example/a',
      'https://example.org/\u202Egpj.exe',
      'https://example.org/中文',
    );
    expect(added.map(({ url }) => url)).toEqual([
      'https://evil.example/a',
      'https://example.org/%E2%80%AEgpj.exe',
      'https://example.org/中文',
    ]);
  });

  test('stops at 20,000 entries and says how many were left out', () => {
    const before = '{"url":"https://example.org/old"}\n'.repeat(19_999);
    const { entries, leftOut } = add(before, 'https://example.org/1', 'https://example.org/2');
    expect(entries).toHaveLength(20_000);
    expect(leftOut).toBe(1);
  });

  test('forgets what was kept or skipped half a year ago', () => {
    const old = '{"id":"a","url":"https://example.org/a","state":"skipped","date":"2025-01-01"}';
    const young = `{"id":"b","url":"https://example.org/b","state":"kept","date":"2025-01-01","done":"2026-01-01"}`;
    const open = '{"id":"c","url":"https://example.org/c","state":"later","date":"2020-01-01"}';
    const { entries } = add(`${old}\n${young}\n${open}\n`, 'https://example.org/d');
    expect(entries.map(({ id }) => id)).toEqual(['b', 'c', 'n1']);
  });
});

describe('I4: changing', () => {
  const text =
    '{"id":"a","url":"https://example.org/a","stars":5,"state":"new"}\nodd\n{"url":"https://example.org/b"}\n';

  test('changes one line, with the fields of others', () => {
    const changed = changeEntries(text, [{ id: 'a', set: { state: 'kept', issue: 'x.md' } }], now);
    expect(changed.text).toBe(
      `{"id":"a","url":"https://example.org/a","stars":5,"state":"kept","done":"${now}","issue":"x.md"}\nodd\n{"url":"https://example.org/b"}\n`,
    );
    expect(changed.changed).toMatchObject([{ id: 'a', state: 'kept', issue: 'x.md', done: now }]);
  });

  test('what is set back leaves nothing behind', () => {
    const kept = changeEntries(text, [{ id: 'a', set: { state: 'kept', issue: 'x.md' } }], now);
    expect(changeEntries(kept.text, [{ id: 'a', set: { state: 'new' } }], now).text).toBe(text);
  });

  test('an entry without an id gets the one it goes by', () => {
    const id = changeEntries(text, [], now).entries[1]?.id ?? '';
    const { entries } = changeEntries(text, [{ id, set: { note: 'see p. 3' } }], now);
    expect(entries[1]).toMatchObject({ id, note: 'see p. 3' });
  });

  test('what is gone is said to be missing', () => {
    const { text: after, missing } = changeEntries(text, [{ id: 'z', set: { note: 'x' } }], now);
    expect([after, missing]).toEqual([text, ['z']]);
  });

  test('removing takes out the very lines', () => {
    expect(removeEntries(text, ['a', 'z']).text).toBe('odd\n{"url":"https://example.org/b"}\n');
  });
});
