import { partsOfKey, readSwitch, type ConfigEntry, type ScopedEntry } from './config-entries.ts';

/** Sections of the person's own settings that a commit and a push need. */
const sections = ['user', 'author', 'committer', 'gpg', 'credential', 'http', 'url', 'ssh'];
/** Of `core`, what says how files are read, and how a remote is reached. */
const forFiles = [
  'core.excludesfile',
  'core.attributesfile',
  'core.autocrlf',
  'core.eol',
  'core.precomposeunicode',
];
const forReaching = ['core.sshcommand', 'core.askpass', 'core.gitproxy'];

type Setting = Pick<ConfigEntry, 'key' | 'value'>;

function isOwn({ scope }: ScopedEntry): boolean {
  return scope === 'system' || scope === 'global';
}

/** What of the person's own settings (never the repository's) is needed to look at files. */
export function ownFileSettings(entries: readonly ScopedEntry[]): readonly Setting[] {
  return entries.filter((entry) => isOwn(entry) && forFiles.includes(entry.key)).map(settingOf);
}

/**
 * What of the person's own settings (never the repository's) is needed to commit and push: who they are,
 * how they sign and log in. Filters, hooks, aliases and what watches files are left out.
 */
export function ownSettings(entries: readonly ScopedEntry[]): readonly Setting[] {
  return entries
    .filter((entry) => {
      const { section } = partsOfKey(entry.key);
      return (
        isOwn(entry) &&
        (sections.includes(section) ||
          forFiles.includes(entry.key) ||
          forReaching.includes(entry.key))
      );
    })
    .map(settingOf);
}

/** Whether the person has all of their commits signed. */
export function signsCommits(entries: readonly ScopedEntry[]): boolean {
  const last = entries.filter((entry) => isOwn(entry) && entry.key === 'commit.gpgsign').at(-1);
  return last !== undefined && readSwitch(last) === true;
}

/** A setting without a value is a switch that is on. */
function settingOf({ key, value, isBare }: ScopedEntry): Setting {
  return { key, value: isBare ? 'true' : value };
}
