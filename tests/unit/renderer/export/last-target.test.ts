import { expect, test } from 'vitest';
import type { TargetSummary } from '#core/ipc/shapes.ts';
import { channelSchema } from '#core/release/channel.ts';
import { preferencesSchema } from '#core/settings/preferences.ts';
import {
  channelKey,
  preferredChannel,
  preferredTarget,
} from '../../../../src-renderer/export/last-target.ts';
import type { OpenDocument } from '../../../../src-renderer/state/document-state.ts';

const targets: readonly TargetSummary[] = [
  { id: 'astro', title: 'Astro', kind: 'files', hasEditor: false },
  { id: 'substack', title: 'Substack', kind: 'clipboard', hasEditor: true },
];
const library = {
  id: 'l',
  name: 'Notes',
  path: '/notes',
  isSample: false,
  files: [],
  recurring: { snippets: [], firstLines: [] },
  found: null,
  groups: [],
  settings: {},
  settingsProblems: [],
  remotePictures: null,
};
const document: OpenDocument = {
  issueId: 'a.md',
  fileName: 'a.md',
  encoding: 'utf-8',
  editable: true,
  writable: true,
  assetBase: '',
  save: { kind: 'saved' },
  conflict: null,
  recovered: null,
  mojibake: null,
};

function preferred(lastTargets: Readonly<Record<string, string>>): string | undefined {
  const preferences = preferencesSchema.parse({ lastTargets });
  return preferredTarget({ library, document, targets: [...targets], preferences })?.id;
}

test('each issue remembers where it went last', () => {
  expect(preferred({ '/notes/a.md': 'substack', '/notes/b.md': 'astro' })).toBe('substack');
});

test('the first target stands in for none and for one that is gone', () => {
  expect(preferred({})).toBe('astro');
  expect(preferred({ '/notes/a.md': 'gone' })).toBe('astro');
});

test('a library with channels repeats the channel, unless a bare target was last', () => {
  const channels = ['blog', 'letter'].map((name) => channelSchema.parse({ name, target: 'astro' }));
  const channelAfter = (last: Readonly<Record<string, string>>, given = channels) =>
    preferredChannel({
      library: { ...library, settings: { channels: given } },
      document,
      preferences: preferencesSchema.parse({ lastTargets: last }),
    });
  expect(channelAfter({})).toBe('blog');
  expect(channelAfter({ '/notes/a.md': channelKey('letter') })).toBe('letter');
  expect(channelAfter({ '/notes/a.md': channelKey('gone') })).toBe('blog');
  expect(channelAfter({ '/notes/a.md': 'substack' })).toBeNull();
  expect(channelAfter({ '/notes/a.md': channelKey('blog') }, [])).toBeNull();
});
