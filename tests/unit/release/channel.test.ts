import { expect, test } from 'vitest';
import { channelSchema, channelsSchema } from '#core/release/channel.ts';
import { releaseSettingsSchema } from '#core/release/release-settings.ts';

test('a channel needs a name and a target', () => {
  expect(channelSchema.parse({ name: ' blog ', target: 'astro' })).toEqual({
    name: 'blog',
    target: 'astro',
    edition: 'full',
    language: null,
    folder: '',
    audience: 'public',
    itemLinks: false,
    before: [],
    after: [],
    gives: '',
    address: '',
    options: {},
  });
  expect(channelSchema.safeParse({ name: ' ', target: 'astro' }).success).toBe(false);
});

test('two channels of one name are one too many', () => {
  const two = channelsSchema.safeParse([
    { name: 'blog', target: 'astro' },
    { name: 'Blog', target: 'substack' },
  ]);
  expect(two.error?.issues.map(({ path }) => path)).toEqual([[1]]);
});

test.each(['paid', 'paid-en', '付费', 'a.b', ''])('%j is a placeholder', (gives) => {
  expect(channelSchema.safeParse({ name: 'a', target: 'b', gives }).success).toBe(true);
});
test.each(['a b', '{{a}}', '-a'])('%j is no placeholder', (gives) => {
  expect(channelSchema.safeParse({ name: 'a', target: 'b', gives }).success).toBe(false);
});

test('an embargo is a whole number of issues', () => {
  expect(releaseSettingsSchema.parse({})).toEqual({});
  expect(releaseSettingsSchema.safeParse({ fullAfter: 0 }).success).toBe(false);
  expect(releaseSettingsSchema.safeParse({ fullAfter: 1.5 }).success).toBe(false);
});
