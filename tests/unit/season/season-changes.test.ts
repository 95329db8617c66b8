import { expect, test } from 'vitest';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import { readLibrarySettings } from '#core/library/read-settings.ts';
import {
  addedHighlight,
  addedSeason,
  changedFrame,
  changedSeason,
  lengthChange,
  movedHighlight,
  removedHighlight,
  removedSeason,
  restoredFrame,
  sectionChange,
} from '#core/season/season-changes.ts';

const yaml = `name: Weekly # ours
season:
  length: 30 # as ever
  seasons:
    - from: 31 # the special one
      to: 40
      name: Special
      highlights:
        - issue: 31 # the best
          item: https://a.example/
        - issue: 33
          item: https://b.example/
`;

const settingsOf = (text: string) => readLibrarySettings(text).settings.season;
const special = () => {
  const own = settingsOf(yaml)?.seasons?.[0] ?? null;
  return { from: 31, to: 40, own };
};
const counted = { from: 1, to: 30, own: null };

function after(changes: readonly SettingsChange[], text = yaml): string {
  const changed = changeLibrarySettings(text, changes);
  if (!changed.ok) throw new Error(changed.error);
  expect(readLibrarySettings(changed.value).problems).toEqual([]);
  return changed.value;
}

test('the length is written, and taken back', () => {
  expect(settingsOf(after(lengthChange(20)))?.length).toBe(20);
  expect(after(lengthChange(20))).toContain('length: 20 # as ever');
  expect(settingsOf(after(lengthChange(null)))?.length).toBeUndefined();
});

test('a counted season comes into galley.yaml once it has something of its own', () => {
  const settings = settingsOf(yaml);
  const one = { issue: 3, item: 'https://c.example/' };
  const text = after(addedHighlight(settings, counted, one));
  expect(settingsOf(text)?.seasons?.[1]).toEqual({ from: 1, to: 30, highlights: [one] });
  expect(text).toContain('# the special one');
  const framed = after(changedFrame(settings, counted, 'preface', 'zh', 'prefaces/1.zh.md'));
  expect(settingsOf(framed)?.seasons?.[1]).toMatchObject({ preface: { zh: 'prefaces/1.zh.md' } });
  const first = after(addedHighlight(undefined, counted, one), '');
  expect(settingsOf(first)?.seasons).toEqual([{ from: 1, to: 30, highlights: [one] }]);
});

test('a text that came before a season is taken back, as it was', () => {
  const withOne = yaml.replace('name: Special', 'name: Special\n      preface: old.md # first');
  for (const [text, season] of [
    [yaml, counted],
    [yaml, special()],
    [withOne, { ...special(), own: settingsOf(withOne)?.seasons?.[0] ?? null }],
  ] as const) {
    const framed = after(changedFrame(settingsOf(text), season, 'preface', 'en', 'new.md'), text);
    expect(framed).toContain('new.md');
    const { own } = season;
    const back = after(restoredFrame(settingsOf(framed), season, 'preface', own), framed);
    expect(settingsOf(back)).toEqual(settingsOf(text));
  }
  expect(restoredFrame(undefined, counted, 'preface', null)).toEqual([]);
});

test('highlights are added at a place, moved and taken out, and comments go along', () => {
  const settings = settingsOf(yaml);
  const items = (text: string) =>
    settingsOf(text)?.seasons?.[0]?.highlights?.map(({ item }) => item.slice(8, 9));
  const added = { issue: 40, item: 'https://c.example/' };
  expect(items(after(addedHighlight(settings, special(), added)))).toEqual(['a', 'b', 'c']);
  expect(items(after(addedHighlight(settings, special(), added, 1)))).toEqual(['a', 'c', 'b']);
  const moved = after(movedHighlight(settings, special(), 0, 1));
  expect(items(moved)).toEqual(['b', 'a']);
  expect(moved).toContain('issue: 31 # the best');
  expect(items(after(removedHighlight(settings, special(), 0)))).toEqual(['b']);
  expect(movedHighlight(settings, special(), 1, 1)).toEqual([]);
});

test('range and name of a season change, and it can be counted again', () => {
  const settings = settingsOf(yaml);
  const next = { from: 31, to: 45, name: { zh: '特别季' } };
  const text = after(changedSeason(settings, special(), next));
  expect(settingsOf(text)?.seasons?.[0]).toMatchObject(next);
  expect(text).toContain('# the special one');
  expect(text).toContain('# the best');
  const same = { from: 31, to: 40, name: 'Special' };
  expect(changedSeason(settings, special(), same)).toEqual([]);
  expect(settingsOf(after(removedSeason(settings, special())))).toEqual({ length: 30 });
  expect(settingsOf(after(addedSeason({ from: 46, to: 50 })))?.seasons?.[1]?.to).toBe(50);
});

test('a section is wanted or not, and back again nothing is left of it', () => {
  const off = after(sectionChange(settingsOf(yaml), [], '🎁 Adverts', false));
  expect(settingsOf(off)?.leaveOut).toEqual(['🎁 Adverts']);
  const back = after(sectionChange(settingsOf(off), [], 'Adverts', true), off);
  expect(settingsOf(back)).toEqual(settingsOf(yaml));
  const on = after(sectionChange(settingsOf(yaml), [], 'Subscribe', true));
  expect(settingsOf(on)?.include).toEqual(['Subscribe']);
  expect(settingsOf(after(sectionChange(settingsOf(on), [], 'Subscribe', false), on))).toEqual(
    settingsOf(yaml),
  );
  const named = 'season:\n  sections:\n    - Articles\n';
  const more = after(sectionChange(settingsOf(named), [], 'Projects', true), named);
  expect(settingsOf(more)?.sections).toEqual(['Articles', 'Projects']);
  const less = after(sectionChange(settingsOf(more), [], 'Articles', false), more);
  expect(settingsOf(less)?.sections).toEqual(['Projects']);
});
