import { describe, expect, it } from 'vitest';
import { composeEdition } from '#core/export/edition/compose-edition.ts';
import { plainEdition, type ExportOptions } from '#core/export/edition/edition-settings.ts';
import { sourceOf } from '../../../support/export-issue.ts';

const english = `# T\n\n${'An English sentence of several words. '.repeat(20)}\n`;

function refusalsOf(text: string, options: Partial<ExportOptions>): readonly string[] {
  const edition = composeEdition(sourceOf(text), { ...plainEdition, ...options });
  return edition.ok ? [] : edition.error.map(({ reason }) => reason);
}

describe('editions', () => {
  it('that are not offered are refused with the reason', () => {
    expect(refusalsOf(english, { edition: 'digest' })).toEqual(['editionNotOffered']);
    expect(refusalsOf(english, { language: 'zh' })).toEqual(['languageNotOffered']);
    expect(refusalsOf(english, { language: 'en' })).toEqual([]);
  });
});
