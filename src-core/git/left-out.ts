import { partsOfKey, readSwitch, type ConfigEntry } from './config-entries.ts';

const programKeys = [
  'core.sshcommand',
  'core.askpass',
  'core.gitproxy',
  'core.hookspath',
  'core.alternaterefscommand',
  'commit.gpgsign',
  'push.gpgsign',
];
const programSections = ['filter', 'credential', 'gpg', 'hook', 'include', 'includeif', 'url'];
const mostNamed = 8;

/**
 * What a repository has set that a person may miss, because it is left out here: settings that name
 * programs or that change where a push goes, and its hooks. For display, in the order of their names.
 */
export function leftOut(
  entries: readonly ConfigEntry[],
  hooks: readonly string[],
): readonly string[] {
  const keys = entries.flatMap((entry) => {
    const { section, subsection, name } = partsOfKey(entry.key);
    if (section === 'filter') return [`filter.${subsection ?? name}`];
    if (programSections.includes(section) || programKeys.includes(entry.key)) return [entry.key];
    const isWatcher = entry.key === 'core.fsmonitor' && readSwitch(entry) === null;
    const isTransport = section === 'remote' && (name === 'receivepack' || name === 'vcs');
    return isWatcher || isTransport ? [entry.key] : [];
  });
  const named = hooks.filter((hook) => commitHooks.has(hook)).map((hook) => `hooks/${hook}`);
  return [...new Set([...keys, ...named])].toSorted().slice(0, mostNamed);
}

/** Those that a commit or a push would have run. */
const commitHooks: ReadonlySet<string> = new Set([
  'pre-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'pre-push',
  'reference-transaction',
]);
