import { describe, expect, test } from 'vitest';
import { findChoice, proposeSection, sectionChoices } from '#core/inbox/triage/propose-section.ts';
import { learnSectionHabits } from '#core/inbox/triage/section-habits.ts';
import type { SectionSettings } from '#core/issue/profile/profile-settings.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { canonicalOf, entryOf } from './entries.ts';

const issue = parseIssue(
  '# W\n\n## 🦄 Articles\n\n1. [a](https://a.example)\n\n## 🐿️ Projects\n\n1. [b](https://b.example)\n\n## Podcasts\n\n## Subscribe\n\nText.\n',
);
const settings: SectionSettings[] = [
  { names: { zh: '项目', en: 'Projects' }, aliases: ['Tools'] },
  { names: { en: 'Subscribe' }, role: 'fixed' },
];
const earlier = parseIssue(
  '# W\n\n## Articles\n\n1. [a](https://blog.example/1)\n2. [b](https://plain.example/1)\n\n## Projects\n\n1. [c](https://github.com/o/r)\n2. [d](https://blog.example/2)\n3. [e](https://blog.example/3)\n4. [g](https://other.example)\n\n## Podcasts\n\n1. [f](https://youtu.be/x)\n',
);
const choices = sectionChoices(issue.sections, settings);
const context = {
  choices,
  settings,
  habits: learnSectionHabits([earlier], canonicalOf),
  lastUsed: null,
  canonicalOf,
};
const proposed = (url: string, section = '', lastUsed: string | null = null) =>
  proposeSection(entryOf({ url, section }), { ...context, lastUsed })?.title;

describe('T5: the proposed section', () => {
  test('is one that takes items', () => {
    expect(choices.map(({ index, title }) => [index, title])).toEqual([
      [0, '🦄 Articles'],
      [1, '🐿️ Projects'],
      [2, 'Podcasts'],
    ]);
    expect(proposed('https://x.example', 'Subscribe')).not.toBe('Subscribe');
    expect(proposeSection(entryOf(), { ...context, choices: [] })).toBeNull();
  });

  test('is the wished one, under any of its names', () => {
    expect(proposed('https://github.com/o/r', 'podcasts')).toBe('Podcasts');
    expect(proposed('https://x.example', '项目')).toBe('🐿️ Projects');
    expect(proposed('https://x.example', 'Tools')).toBe('🐿️ Projects');
    expect(findChoice('Nowhere', context)).toBeNull();
  });

  test('else where its site went most often, else its kind, else the last one used', () => {
    expect(proposed('https://blog.example/9', '', 'Podcasts')).toBe('🐿️ Projects');
    expect(proposed('https://codeberg.org/o/r', '', 'Podcasts')).toBe('🐿️ Projects');
    expect(proposed('https://vimeo.com/1', '', 'Articles')).toBe('Podcasts');
    expect(proposed('https://new.example', '', 'Podcasts')).toBe('Podcasts');
    expect(proposed('https://new.example')).toBe('🐿️ Projects');
    expect(proposeSection(entryOf(), { ...context, habits: new Map() })?.title).toBe('🦄 Articles');
  });
});
