import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { issuePlaceSchema } from '#core/ipc/place-shapes.ts';
import { tabsSchema } from '#core/ipc/tab-shapes.ts';
import { readPreferences } from '#core/settings/preferences.ts';

/** What electron-store offers, as far as it is used. */
export interface KeyValueStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

const boundsSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

const keptWindowSchema = z.object({ bounds: boundsSchema, maximized: z.boolean() });
export type KeptWindow = z.infer<typeof keptWindowSchema>;

const exportedIssueSchema = z.object({
  number: z.number().nullable(),
  title: z.string(),
  date: z.string().nullable(),
});

/** Everything Galley remembers that may be lost without losing work: one key, one schema. */
const schemas = {
  preferences: z.unknown().transform(readPreferences),
  window: keptWindowSchema.nullable(),
  /** Real paths of libraries, the last opened first; the first is opened at the next start. */
  recentLibraries: z.array(z.string()),
  /** The issue last shown, by library id. */
  lastIssues: z.record(z.string(), z.string()),
  /** Where somebody was last in the issue last shown, by library id. */
  lastPlaces: z.record(z.string(), issuePlaceSchema),
  /** The issues open in tabs, by library id. */
  openTabs: z.record(z.string(), tabsSchema),
  /** Where exports go, by library id and target id. */
  exportFolders: z.record(z.string(), z.record(z.string(), z.string())),
  /** Folders outside a library that its channels may write to, by library id. */
  allowedFolders: z.record(z.string(), z.array(z.string())),
  /** Text files outside a library whose links its inbox takes in, by library id; real paths. */
  watchedFiles: z.record(z.string(), z.array(z.string())),
  /** Whether pictures of the web are shown, by library id; a library that nobody was asked about is missing. */
  remotePictures: z.record(z.string(), z.boolean()),
  /** Hosts on this machine and its own network that may be asked. */
  allowedHosts: z.array(z.string()),
  /** The command that a library's pictures are published with and may run here, by library id. */
  allowedCommands: z.record(z.string(), z.string()),
  /** SHA-256 of what an export last wrote, by path: what may be overwritten without a question. */
  exportedFiles: z.record(z.string(), z.string()),
  /** Repositories that may be committed to and pushed from here: where to, by their real folder. */
  allowedRepositories: z.record(z.string(), z.string()),
  /** Files in repositories that exports wrote and nobody has committed, by real path: of which issue. */
  uncommittedExports: z.record(z.string(), exportedIssueSchema),
  /** Folders that may hold temporary files of a process that was killed. */
  writtenFolders: z.array(z.string()),
} as const;

type SettingName = keyof typeof schemas;
type Setting<Name extends SettingName> = z.infer<(typeof schemas)[Name]>;

const defaults: { readonly [Name in SettingName]: Setting<Name> } = {
  preferences: readPreferences({}),
  window: null,
  recentLibraries: [],
  lastIssues: {},
  lastPlaces: {},
  openTabs: {},
  exportFolders: {},
  allowedFolders: {},
  watchedFiles: {},
  allowedCommands: {},
  remotePictures: {},
  allowedHosts: [],
  exportedFiles: {},
  allowedRepositories: {},
  uncommittedExports: {},
  writtenFolders: [],
};

export interface Settings {
  get<Name extends SettingName>(name: Name): Setting<Name>;
  set<Name extends SettingName>(name: Name, value: Setting<Name>): void;
}

/** A value that does not fit its schema (an older version, a hand edit) counts as not set. */
export function createSettings(store: KeyValueStore): Settings {
  return {
    get: <Name extends SettingName>(name: Name) => {
      const parsed = schemas[name].safeParse(store.get(name));
      return (parsed.success ? parsed.data : defaults[name]) as Setting<Name>;
    },
    set: (name, value) => {
      // The store writes its file each time, and the window says often what has not changed.
      if (!isDeepStrictEqual(store.get(name), value)) store.set(name, value);
    },
  };
}
