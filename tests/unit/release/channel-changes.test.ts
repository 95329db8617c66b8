import { expect, test } from 'vitest';
import { targetIds } from '#core/export/target-ids.ts';
import { addedChannel, changedFields } from '#core/release/channel-changes.ts';
import { channelPresets } from '#core/release/channel-presets.ts';
import { channelOf } from './world.ts';

test('a new channel says only what would not be so anyway', () => {
  expect(addedChannel(channelOf({ name: 'blog' }))).toEqual({ name: 'blog', target: 'astro' });
  expect(addedChannel(channelOf({ name: 'a', edition: 'digest', before: ['x'] }))).toEqual({
    name: 'a',
    target: 'astro',
    edition: 'digest',
    before: ['x'],
  });
});

test('a change names the fields that differ, and takes away what is empty', () => {
  const before = channelOf({ name: 'blog', edition: 'digest', folder: 'site', language: 'zh' });
  expect(changedFields(before, before)).toEqual([]);
  expect(
    changedFields(before, { ...before, edition: 'full', folder: 'docs', language: null }),
  ).toEqual([
    { field: 'edition', value: 'full' },
    { field: 'language', value: undefined },
    { field: 'folder', value: 'docs' },
  ]);
});

test('presets are made of targets that are there', () => {
  expect(channelPresets(targetIds).map(({ id }) => id)).toEqual(['blog', 'blog-letter', 'paid']);
  expect(channelPresets(['astro']).map(({ id }) => id)).toEqual(['blog']);
});
