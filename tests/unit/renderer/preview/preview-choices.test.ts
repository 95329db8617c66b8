import { expect, test } from 'vitest';
import type { PreviewChoice } from '#core/settings/preferences.ts';
import { preferencesSchema } from '#core/settings/preferences.ts';
import { channelSchema } from '#core/release/channel.ts';
import {
  channelOptions,
  currentChoice,
  targetOptions,
  withChoice,
} from '../../../../src-renderer/preview/preview-choices.ts';
import type { AppState } from '../../../../src-renderer/state/store.ts';

const targets: AppState['targets'] = [
  { id: 'blog', title: 'Blog', kind: 'files', hasEditor: false },
  { id: 'paste', title: 'Paste', kind: 'clipboard', hasEditor: true },
];

function state(channels: readonly object[], chosen?: PreviewChoice) {
  return {
    library: {
      id: 'L',
      settings: { channels: channels.map((channel) => channelSchema.parse(channel)) },
    } as unknown as AppState['library'],
    targets,
    preferences: preferencesSchema.parse({
      previewAs: chosen === undefined ? {} : { L: chosen },
    }),
  };
}

const own = { channel: null, targetId: 'paste', edition: 'digest', language: 'zh' } as const;

test('the page is shown until something else is chosen, and again when that is gone', () => {
  expect(currentChoice(state([]))).toBeNull();
  expect(currentChoice(state([], own))).toEqual(own);
  expect(currentChoice(state([], { ...own, targetId: 'gone' }))).toBeNull();
  expect(currentChoice(state([], { ...own, channel: 'gone' }))).toBeNull();
});

test('a channel is shown as galley.yaml has it now, not as it was when it was chosen', () => {
  const channels = [{ name: 'weekly', target: 'blog', edition: 'digest' }];
  expect(currentChoice(state(channels, { ...own, channel: 'weekly' }))).toEqual({
    channel: 'weekly',
    targetId: 'blog',
    edition: 'digest',
    language: null,
  });
});

test('a channel whose target nobody knows is not offered', () => {
  const channels = [
    { name: 'weekly', target: 'blog' },
    { name: 'strange', target: 'nowhere' },
  ];
  expect(channelOptions(state(channels)).map(({ label, note }) => [label, note])).toEqual([
    ['weekly', 'Blog'],
  ]);
});

function editionsOf(current: PreviewChoice | null): readonly string[] {
  return targetOptions(targets, current).map(
    ({ choice }) => `${choice.edition} ${choice.language}`,
  );
}

test('edition and language go from target to target, but not from a channel to a target', () => {
  expect(editionsOf(own)).toEqual(['digest zh', 'digest zh']);
  expect(editionsOf({ ...own, channel: 'weekly' })).toEqual(['full null', 'full null']);
  expect(editionsOf(null)).toEqual(['full null', 'full null']);
});

test('every library has a choice of its own', () => {
  const both = withChoice(withChoice({}, 'L', own), 'M', own);
  expect(Object.keys(both)).toEqual(['L', 'M']);
  expect(withChoice(both, 'L', null)).toEqual({ M: own });
});
