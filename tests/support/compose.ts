import { composeEdition, type ComposedEdition } from '#core/export/edition/compose-edition.ts';
import {
  plainEdition,
  plainSettings,
  type EditionSettings,
  type ExportOptions,
} from '#core/export/edition/edition-settings.ts';
import { sourceOf } from './export-issue.ts';

interface Wanted extends Partial<Pick<ExportOptions, 'edition' | 'language'>> {
  readonly settings?: Partial<EditionSettings>;
}

export function optionsOf({ settings, ...options }: Wanted): ExportOptions {
  return { ...plainEdition, ...options, settings: { ...plainSettings, ...settings } };
}

/** The edition of a text that can be composed. */
export function composed(text: string, wanted: Wanted, fileName?: string): ComposedEdition {
  const edition = composeEdition(sourceOf(text, fileName), optionsOf(wanted));
  if (!edition.ok) throw new Error(JSON.stringify(edition.error));
  return edition.value;
}

/** `line reason` of why there is no such edition; empty when there is. */
export function refusalsOf(text: string, wanted: Wanted): readonly string[] {
  const edition = composeEdition(sourceOf(text), optionsOf(wanted));
  return edition.ok ? [] : edition.error.map(({ line, reason }) => `${line} ${reason}`);
}
