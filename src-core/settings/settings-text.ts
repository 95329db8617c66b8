import { z } from 'zod';
import { tidyShortcuts } from '../commands/shortcuts.ts';
import { err, ok, type Result } from '../result.ts';
import { preferencesChangeSchema, type Preferences } from './preferences.ts';
import { settingNames } from './settings.ts';

const format = 'galley-settings';
const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(1),
  settings: z.record(z.string(), z.unknown()),
});

const names: readonly string[] = [...settingNames, 'shortcuts'];

/** What is set, without what is only remembered (folders, sizes, last choices), as a file's text. */
export function settingsText(preferences: Preferences): string {
  const values: Readonly<Record<string, unknown>> = preferences;
  const settings = Object.fromEntries(names.map((name) => [name, values[name]]));
  return `${JSON.stringify({ format, version: 1, settings }, null, 2)}\n`;
}

export interface ReadSettingsText {
  readonly change: Partial<Preferences>;
  /** The names of settings that there are not here, or whose values do not fit. */
  readonly left: readonly string[];
}

function fits([name, value]: readonly [string, unknown]): boolean {
  return names.includes(name) && preferencesChangeSchema.safeParse({ [name]: value }).success;
}

/** The settings that such a file holds; every one that fits counts. */
export function readSettingsText(text: string): Result<ReadSettingsText, 'not-settings'> {
  const parsed = fileSchema.safeParse(jsonOf(text));
  if (!parsed.success) return err('not-settings');
  const entries = Object.entries(parsed.data.settings);
  const change = preferencesChangeSchema.parse(Object.fromEntries(entries.filter(fits)));
  const { shortcuts, ...others } = change;
  return ok({
    change: {
      ...(others as Partial<Preferences>),
      ...(shortcuts === undefined ? {} : { shortcuts: tidy(shortcuts) }),
    },
    left: entries.filter((entry) => !fits(entry)).map(([name]) => name),
  });
}

function tidy(shortcuts: Preferences['shortcuts']): Preferences['shortcuts'] {
  return Object.fromEntries(
    Object.entries(tidyShortcuts(shortcuts)).map(([id, keys]) => [id, [...keys]]),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}
