import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FirstPreferences } from '#core/ipc/first-issue.ts';
import type { IssuePlace } from '#core/ipc/place-shapes.ts';
import { defaultPreferences } from '#core/settings/default-preferences.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import { settingsFileName } from './settings-file-name.ts';
import type { KeptWindow } from './settings.ts';

/** What a start needs of the settings before they are read as a whole. */
export interface KeptStart {
  readonly window: KeptWindow | null;
  readonly language: Preferences['language'];
  readonly zoom: number;
  readonly preferences: FirstPreferences;
  /** The folder that was open last. */
  readonly library: string | null;
  /** The issue that was shown last in a library. */
  readonly issueOf: (libraryId: string) => string | null;
  /** Whether several of a library's issues were open in tabs. */
  readonly hasTabs: (libraryId: string) => boolean;
  readonly placeOf: (libraryId: string, issueId: string) => IssuePlace | null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function readKept(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, `${settingsFileName}.json`), 'utf8'));
  } catch {
    // Nothing is kept yet, or it is damaged: whoever reads the settings as a whole sees to that.
    return null;
  }
}

function windowOf(kept: unknown): KeptWindow | null {
  const window = fieldOf(kept, 'window');
  const bounds = fieldOf(window, 'bounds');
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => fieldOf(bounds, name));
  const isKept =
    typeof x === 'number' &&
    typeof y === 'number' &&
    typeof width === 'number' &&
    typeof height === 'number';
  if (!isKept) return null;
  return { bounds: { x, y, width, height }, maximized: fieldOf(window, 'maximized') === true };
}

function oneOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function numberIn(
  value: unknown,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
}

function numbersOf(value: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(Object(value) as object).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}

function preferencesOf(stored: unknown): FirstPreferences {
  const isShown = (name: 'libraryShown' | 'outlineShown' | 'deskShown'): boolean => {
    const value = fieldOf(stored, name);
    return typeof value === 'boolean' ? value : defaultPreferences[name];
  };
  const sizes = Object.entries(Object(fieldOf(stored, 'paneSizes')) as object);
  return {
    theme: oneOf(fieldOf(stored, 'theme'), ['light', 'dark'], defaultPreferences.theme),
    viewMode: oneOf(fieldOf(stored, 'viewMode'), ['edit', 'preview'], defaultPreferences.viewMode),
    libraryShown: isShown('libraryShown'),
    outlineShown: isShown('outlineShown'),
    deskShown: isShown('deskShown'),
    editorSize: numberIn(fieldOf(stored, 'editorSize'), [12, 24], defaultPreferences.editorSize),
    wrapColumns: numberIn(fieldOf(stored, 'wrapColumns'), [0, 120], defaultPreferences.wrapColumns),
    paneSizes: Object.fromEntries(sizes.map(([name, each]) => [name, numbersOf(each)])),
  };
}

function readPlace(kept: unknown, issueId: string): IssuePlace | null {
  const [anchor, head, line, pageLine] = ['anchor', 'head', 'line', 'pageLine'].map((name) =>
    fieldOf(kept, name),
  );
  if (typeof anchor !== 'number' || typeof head !== 'number' || typeof line !== 'number')
    return null;
  if (fieldOf(kept, 'issueId') !== issueId) return null;
  return { issueId, anchor, head, line, pageLine: typeof pageLine === 'number' ? pageLine : null };
}

export function readKeptStart(folder: string): KeptStart {
  const kept = readKept(folder);
  const preferences = fieldOf(kept, 'preferences');
  const library = fieldOf(fieldOf(kept, 'recentLibraries'), '0');
  return {
    window: windowOf(kept),
    language: oneOf(fieldOf(preferences, 'language'), ['en', 'zh'], defaultPreferences.language),
    zoom: numberIn(fieldOf(preferences, 'zoom'), [0.8, 3], defaultPreferences.zoom),
    preferences: preferencesOf(preferences),
    library: typeof library === 'string' ? library : null,
    issueOf(libraryId) {
      const issueId = fieldOf(fieldOf(kept, 'lastIssues'), libraryId);
      return typeof issueId === 'string' ? issueId : null;
    },
    hasTabs(libraryId) {
      const tabs = fieldOf(fieldOf(kept, 'openTabs'), libraryId);
      return Array.isArray(tabs) && tabs.length > 1;
    },
    placeOf: (libraryId, issueId) =>
      readPlace(fieldOf(fieldOf(kept, 'lastPlaces'), libraryId), issueId),
  };
}
