/** One setting of git's; section and name are in lower case, a subsection is as it was written. */
export interface ConfigEntry {
  readonly key: string;
  /** '' for one without a value; as a switch that means on. */
  readonly value: string;
  /** A switch that is only named is on. */
  readonly isBare: boolean;
}

export interface ScopedEntry extends ConfigEntry {
  /** `system`, `global`, `local`, `worktree`, `command`. */
  readonly scope: string;
}

/** Reads what `git config --list -z` prints. */
export function readConfigList(output: string): readonly ConfigEntry[] {
  return output.split('\0').flatMap((record) => entryOf(record));
}

/** Reads what `git config --list --show-scope -z` prints: scopes and settings by turns. */
export function readScopedConfigList(output: string): readonly ScopedEntry[] {
  const records = output.split('\0');
  return records.flatMap((record, at) =>
    at % 2 === 0
      ? []
      : entryOf(record).map((entry) => ({ ...entry, scope: records[at - 1] ?? '' })),
  );
}

function entryOf(record: string): ConfigEntry[] {
  if (record === '') return [];
  const end = record.indexOf('\n');
  if (end === -1) return [{ key: record, value: '', isBare: true }];
  return [{ key: record.slice(0, end), value: record.slice(end + 1), isBare: false }];
}

/** `section.name`, with the subsection between them where there is one. */
export function partsOfKey(key: string): {
  readonly section: string;
  readonly subsection: string | null;
  readonly name: string;
} {
  const first = key.indexOf('.');
  const last = key.lastIndexOf('.');
  return {
    section: key.slice(0, Math.max(first, 0)),
    subsection: first === last ? null : key.slice(first + 1, last),
    name: key.slice(last + 1),
  };
}

/** The text of a settings file that holds exactly these, in their order. */
export function writeConfig(entries: readonly Pick<ConfigEntry, 'key' | 'value'>[]): string {
  return entries
    .map(({ key, value }) => {
      const { section, subsection, name } = partsOfKey(key);
      const head = subsection === null ? `[${section}]` : `[${section} ${quoted(subsection)}]`;
      return `${head}\n\t${name} = ${quoted(value)}\n`;
    })
    .join('');
}

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\t', String.raw`\t`);
  return `"${escaped}"`;
}

/** As git reads a switch; null when it is no switch. */
export function readSwitch({ value, isBare }: ConfigEntry): boolean | null {
  if (isBare || /^(?:true|yes|on|1)$/iu.test(value)) return true;
  return value === '' || /^(?:false|no|off|0)$/iu.test(value) ? false : null;
}
