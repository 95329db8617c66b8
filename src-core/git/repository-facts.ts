import { partsOfKey, type ConfigEntry } from './config-entries.ts';
import { isRemoteName } from './head.ts';

interface Remote {
  readonly name: string;
  /** Where it is pushed to: its own addresses for that, else the ones that it is fetched from. */
  readonly addresses: readonly string[];
}

/**
 * What is taken from a repository's own settings: data that names no program. Everything else in them
 * is never handed to git.
 */
export interface RepositoryFacts {
  /** Settings about the files' form, as they are. */
  readonly form: readonly Pick<ConfigEntry, 'key' | 'value'>[];
  /** Who commits, where the repository says so. */
  readonly identity: readonly Pick<ConfigEntry, 'key' | 'value'>[];
  readonly remotes: readonly Remote[];
  /** What the branches follow, by name. */
  readonly followed: ReadonlyMap<string, Followed>;
  /** The remote that is pushed to whatever a branch follows; null for none. */
  readonly pushRemote: string | null;
  /** Why git may not read it as it is, e.g. `reftable`; null when it may. */
  readonly unsupported: string | null;
}

interface Followed {
  readonly remote: string;
  /** The branch there. */
  readonly branch: string;
}

const switches = ['core.filemode', 'core.ignorecase', 'core.symlinks', 'core.precomposeunicode'];
const identityKeys = [
  'user.name',
  'user.email',
  'author.name',
  'author.email',
  'committer.name',
  'committer.email',
];

export function repositoryFacts(entries: readonly ConfigEntry[]): RepositoryFacts {
  const last = new Map(entries.map(({ key, value }) => [key, value]));
  const pick = (key: string, shape: RegExp) => {
    const value = last.get(key);
    return value !== undefined && shape.test(value) ? [{ key, value }] : [];
  };
  const format = last.get('extensions.objectformat') ?? 'sha1';
  const storage = last.get('extensions.refstorage') ?? 'files';
  return {
    form: [
      ...switches.flatMap((key) => pick(key, /^(?:true|false)$/iu)),
      ...pick('core.autocrlf', /^(?:true|false|input)$/iu),
      ...pick('core.eol', /^(?:lf|crlf|native)$/iu),
      ...pick('core.sharedrepository', /^(?:group|all|umask|true|false|0[0-7]{3})$/iu),
      ...(format === 'sha256'
        ? [
            { key: 'core.repositoryformatversion', value: '1' },
            { key: 'extensions.objectformat', value: 'sha256' },
          ]
        : [{ key: 'core.repositoryformatversion', value: '0' }]),
    ],
    identity: identityKeys.flatMap((key) => pick(key, /^[^\0\n<>]+$/u)),
    remotes: remotesOf(entries),
    followed: followedBy(last),
    pushRemote: last.get('remote.pushdefault') ?? null,
    unsupported: storage === 'files' ? (/^sha(?:1|256)$/u.test(format) ? null : format) : storage,
  };
}

function remotesOf(entries: readonly ConfigEntry[]): readonly Remote[] {
  const found = new Map<string, { fetch: string[]; push: string[] }>();
  for (const { key, value } of entries) {
    const { section, subsection, name } = partsOfKey(key);
    if (section !== 'remote' || subsection === null || value === '') continue;
    if (!isRemoteName(subsection) || (name !== 'url' && name !== 'pushurl')) continue;
    const remote = found.get(subsection) ?? { fetch: [], push: [] };
    remote[name === 'url' ? 'fetch' : 'push'].push(value);
    found.set(subsection, remote);
  }
  return [...found].map(([name, { fetch, push }]) => ({
    name,
    addresses: push.length > 0 ? push : fetch,
  }));
}

function followedBy(last: ReadonlyMap<string, string>): ReadonlyMap<string, Followed> {
  const followed = new Map<string, Followed>();
  for (const [key, remote] of last) {
    const { section, subsection, name } = partsOfKey(key);
    if (section !== 'branch' || subsection === null || name !== 'remote') continue;
    const branch = /^refs\/heads\/(.+)$/su.exec(last.get(`branch.${subsection}.merge`) ?? '')?.[1];
    if (branch !== undefined) followed.set(subsection, { remote, branch });
  }
  return followed;
}

/** Where a branch is pushed to. */
export interface PushTarget {
  readonly remote: Remote;
  /** The branch there. */
  readonly branch: string;
}

/**
 * What the branch follows, else a branch of its name at the one remote, or at the one called origin;
 * null when there is no telling.
 */
export function pushTarget(facts: RepositoryFacts, branch: string): PushTarget | null {
  const { remotes } = facts;
  const follows = facts.followed.get(branch) ?? null;
  const named = facts.pushRemote ?? follows?.remote ?? null;
  const remote =
    named === null
      ? (remotes.find(({ name }) => name === 'origin') ??
        (remotes.length === 1 ? remotes[0] : null))
      : remotes.find(({ name }) => name === named);
  if (remote === null || remote === undefined) return null;
  return { remote, branch: follows?.remote === remote.name ? follows.branch : branch };
}
