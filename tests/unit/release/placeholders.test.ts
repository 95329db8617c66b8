import { describe, expect, test } from 'vitest';
import {
  addressByRule,
  channelAddress,
  declaredPlaceholders,
  placeholdersIn,
  readAddress,
} from '#core/release/placeholders.ts';
import { channelOf, recordOf } from './world.ts';

const facts = { fileName: 'docs/2026-07-18 周刊.md', number: 159, date: '2026-07-18' };
const record = (address: string) => ({ status: null, channels: { blog: recordOf({ address }) } });
const rule = (address: string) => channelOf({ name: 'blog', address });

describe('C6: addresses known in advance', () => {
  test.each([
    ['https://example.org/{date}', 'https://example.org/2026-07-18'],
    ['https://example.org/{number}/{number}', 'https://example.org/159/159'],
    ['https://example.org/{stem}', 'https://example.org/2026-07-18%20%E5%91%A8%E5%88%8A'],
    ['https://example.org/latest', 'https://example.org/latest'],
    ['', null],
    ['   ', null],
    ['https://example.org/{slug}', null],
    ['javascript:alert({number})', null],
  ])('%s', (address, expected) => {
    expect(addressByRule(rule(address), facts)).toBe(expected);
  });

  test('a rule that names what the issue lacks gives nothing', () => {
    const bare = { ...facts, number: null, date: null };
    expect(addressByRule(rule('https://example.org/{date}'), bare)).toBeNull();
    expect(addressByRule(rule('https://example.org/{number}'), bare)).toBeNull();
  });
});

test.each([
  [' https://example.org/a ', 'https://example.org/a'],
  ['example.org/p/1', 'https://example.org/p/1'],
  ['http://例子.cn/期', 'http://例子.cn/期'],
  ['localhost', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['https://a b', null],
  ['', null],
])('a pasted address %j', (text, expected) => {
  expect(readAddress(text)).toBe(expected);
});

describe('C6: placeholders', () => {
  const paid = channelOf({ name: 'paid', gives: 'paid' });
  const blog = channelOf({ name: 'blog', gives: 'blog', address: 'https://example.org/{date}' });
  const nothing = { status: null, channels: {} };

  test('what was returned counts before the rule', () => {
    expect(channelAddress(blog, nothing, facts)).toEqual({
      address: 'https://example.org/2026-07-18',
      source: 'rule',
    });
    expect(channelAddress(blog, record('https://example.org/x'), facts)).toEqual({
      address: 'https://example.org/x',
      source: 'returned',
    });
    expect(channelAddress(blog, record('nowhere'), facts)?.source).toBe('rule');
  });

  test('every name is declared once, with the first known value', () => {
    const second = channelOf({ name: 'second', gives: 'paid', address: 'https://example.org/2' });
    expect(declaredPlaceholders([paid, blog], nothing, facts)).toEqual([
      { name: 'paid', channel: 'paid', value: null },
      { name: 'blog', channel: 'blog', value: 'https://example.org/2026-07-18' },
    ]);
    expect(declaredPlaceholders([paid, second], nothing, facts)).toEqual([
      { name: 'paid', channel: 'second', value: 'https://example.org/2' },
    ]);
    expect(declaredPlaceholders([second, paid], nothing, facts)[0]?.channel).toBe('second');
  });

  test('only declared ones are found in a text', () => {
    const declared = declaredPlaceholders([paid, blog], nothing, facts);
    const texts = ['read {{ paid }} and {{ user.name }}', '{{blog}} {{paid}} {blog}'];
    expect(placeholdersIn(texts, declared).map(({ name }) => name)).toEqual(['paid', 'blog']);
    expect(placeholdersIn(['{{unknown}}'], declared)).toEqual([]);
  });
});
