import { describe, expect, test } from 'vitest';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import { readStatus } from '#core/release/status.ts';

const yaml = `# What went out, and where.
2026-07-11-weekly.md:
  status: published # on time

  channels:
    blog: { state: live, at: 2026-07-11T08:00:00Z, sha256: "00e1", address: https://example.org/a }
2026-07-18-weekly.md:
  mood: good
  status: scheduled
`;

describe('C7: reading status.yaml', () => {
  test('what fits counts, with what is left out filled in', () => {
    const { status, readable } = readStatus(yaml);
    expect(readable).toBe(true);
    expect(status['2026-07-11-weekly.md']).toEqual({
      status: 'published',
      channels: {
        blog: {
          state: 'live',
          at: '2026-07-11T08:00:00Z',
          sha256: '00e1',
          address: 'https://example.org/a',
          copied: {},
        },
      },
    });
    expect(status['2026-07-18-weekly.md']).toEqual({ status: 'scheduled', channels: {} });
  });

  test.each([
    ['a.md: 3', {}],
    ['a.md: { status: gone, channels: [] }', { 'a.md': { status: null, channels: {} } }],
    ['a.md: { channels: { blog: { state: lost } } }', { 'a.md': { status: null, channels: {} } }],
  ])('%s is left out as far as it does not fit', (text, expected) => {
    expect(readStatus(text)).toEqual({ status: expected, readable: true });
  });

  test.each(['- a\n- b', 'a: [', 'word', bomb()])('%.20s is no status', (text) => {
    expect(readStatus(text)).toEqual({ status: {}, readable: false });
  });

  test('an empty file has nothing out', () => {
    expect(readStatus('')).toEqual({ status: {}, readable: true });
    expect(readStatus('# nothing yet\n')).toEqual({ status: {}, readable: true });
  });
});

type Json = string | { [key: string]: Json };
const change = (text: string, path: [string, ...string[]], value?: Json) => {
  const changed = changeLibrarySettings(text, [value === undefined ? { path } : { path, value }]);
  return changed.ok ? changed.value : changed.error;
};

describe('C7: changing status.yaml', () => {
  test('a line changes and the others stay', () => {
    const changed = change(yaml, ['2026-07-18-weekly.md', 'status'], 'published');
    expect(changed).toBe(yaml.replace('scheduled', 'published'));
  });

  test('what is set can be read, whatever the names', () => {
    const record = { state: 'copied', at: '2026-07-18', copied: { body: '12e45' } };
    for (const name of ['微信', 'a: b', '#x', '1', 'null', "it's"]) {
      const changed = change(yaml, ['docs/a b.md', 'channels', name], record);
      const { status } = readStatus(changed);
      expect(status['docs/a b.md']?.channels[name]).toEqual({
        ...record,
        sha256: '',
        address: '',
      });
      expect(status['2026-07-11-weekly.md']?.status).toBe('published');
    }
  });

  test('what is taken away leaves no empty mapping behind', () => {
    const set = change('', ['a.md', 'channels', 'blog'], { state: 'written', at: 'now' });
    expect(change(set, ['a.md', 'channels', 'blog'])).toBe('');
    expect(change(yaml, ['none.md', 'status'])).toBe(yaml);
  });
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level += 1) {
    const alias = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`);
  }
  return lines.join('\n');
}
