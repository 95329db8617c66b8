import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  effectiveProfile,
  looksFixed,
  resetSection,
  setSection,
  setSnippet,
  type ProfileSection,
} from '#core/issue/profile/effective-profile.ts';
import type { FoundProfile } from '#core/issue/profile/found-profile.ts';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import type { LibrarySettings, SettingsChange } from '#core/library/library-settings.ts';

const found: FoundProfile = {
  issueCount: 42,
  marker: { value: 'dot', count: 41, of: 42 },
  numbering: null,
  dateStep: { value: { days: 7 }, count: 38, of: 41 },
  file: { value: '{date}-weekly', count: 42, of: 42 },
  facts: [],
  markers: [],
  sections: [
    { names: { zh: '🦄文章', en: '🦄 Articles' }, count: 84, withItems: 84, alike: 0 },
    { names: { en: 'Reading' }, count: 6, withItems: 6, alike: 0 },
    { names: { en: 'Subscribe' }, count: 40, withItems: 0, alike: 40 },
  ],
};

function written(yaml: string, changes: readonly SettingsChange[]): string {
  const after = changeLibrarySettings(yaml, changes);
  if (!after.ok) throw new Error(after.error);
  return after.value;
}

function sectionOf(settings: LibrarySettings, index: number): ProfileSection {
  const section = effectiveProfile(found, settings).sections[index];
  if (section === undefined) throw new Error(`no section ${index}`);
  return section;
}

const subscribing = (facts: object, entry?: object): ProfileSection => ({
  ...sectionOf({}, 2),
  found: { names: { zh: '欢迎订阅' }, count: 30, withItems: 30, alike: 30, ...facts },
  set: entry === undefined ? null : { index: 0, entry: { names: {}, ...entry } },
});

test('a section with items and always the same text looks fixed, until something is said of it', () => {
  expect(looksFixed(subscribing({}))).toBe(true);
  expect(looksFixed(subscribing({}, { aliases: ['a'] }))).toBe(true);
  expect(looksFixed(subscribing({ alike: 12 }))).toBe(false);
  expect(looksFixed(subscribing({ count: 2, alike: 2 }))).toBe(false);
  expect(looksFixed(subscribing({ withItems: 0 }))).toBe(false);
  expect(looksFixed(subscribing({}, { role: 'items' }))).toBe(false);
});

describe('what is set lies over what was found', () => {
  test('facts', () => {
    const { marker, numbering, dateStep } = effectiveProfile(found, {
      profile: { marker: 'cjk', numbering: 'issue' },
    });
    expect(marker).toEqual({ value: 'cjk', found: found.marker, isSet: true });
    expect(numbering).toEqual({ value: 'issue', found: null, isSet: true });
    expect(dateStep).toEqual({ value: { days: 7 }, found: found.dateStep, isSet: false });
    expect(effectiveProfile(null, {}).marker).toEqual({ value: null, found: null, isSet: false });
  });

  test('sections, one row for all the names of each', () => {
    const entry = { names: { ja: '記事' }, aliases: ['articles', 'Reading'] };
    const own = { names: { en: 'Mine' } };
    const { sections } = effectiveProfile(found, { sections: [own, entry] });
    expect(sections.map(({ names }) => names)).toEqual([
      { zh: '🦄文章', en: '🦄 Articles', ja: '記事' },
      { en: 'Subscribe' },
      { en: 'Mine' },
    ]);
    expect(sections.map(({ set }) => set?.index)).toEqual([1, undefined, 0]);
  });
});

describe('what the window changes', () => {
  test('a section that was found is set with its names; resetting restores the file', () => {
    const before = 'name: A # kept\n';
    const yaml = written(before, setSection(sectionOf({}, 2), { role: 'fixed' }));
    expect(parse(yaml)).toEqual({
      name: 'A',
      sections: [{ names: { en: 'Subscribe' }, role: 'fixed' }],
    });
    const set = sectionOf(parse(yaml) as LibrarySettings, 2);
    expect(set).toMatchObject({ role: 'fixed', set: { index: 0 } });
    expect(written(yaml, resetSection(set))).toBe(before);
    expect(resetSection(sectionOf({}, 2))).toEqual([]);
  });

  test('more of a section that is set; nothing empty is written', () => {
    const settings = { sections: [{ names: { en: 'Articles' }, aliases: ['Old'] }] };
    const yaml = written(
      'sections:\n  - names: { en: Articles }\n    aliases: [Old]\n',
      setSection(sectionOf(settings, 0), { names: { zh: '' }, aliases: [] }),
    );
    expect(parse(yaml)).toEqual({ sections: [{ names: { en: 'Articles' } }] });
  });

  test('a recurring block is named, is none, and is as it was found again', () => {
    const named = written('', setSnippet({}, 'Enjoyed it?', { name: 'share' }));
    expect(parse(named)).toEqual({ snippets: [{ first: 'Enjoyed it?', name: 'share' }] });
    const settings = parse(named) as LibrarySettings;
    const none = written(named, setSnippet(settings, 'Enjoyed it?', { recurs: false }));
    expect(parse(none)).toEqual({
      snippets: [{ first: 'Enjoyed it?', name: 'share', recurs: false }],
    });
    expect(written(named, setSnippet(settings, 'Enjoyed it?', null))).toBe('');
    expect(setSnippet({}, 'Enjoyed it?', null)).toEqual([]);
  });
});
