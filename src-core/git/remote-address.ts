/** Where a push would go, as far as it is one of the ways that Galley takes. */
export type RemoteAddress =
  | { readonly kind: 'web' | 'ssh' | 'git'; readonly shown: string }
  /** A folder of this machine or of one that is mounted; `path` as it is written. */
  | { readonly kind: 'folder'; readonly shown: string; readonly path: string };

const schemes: Readonly<Record<string, 'web' | 'ssh' | 'git'>> = {
  'https:': 'web',
  'http:': 'web',
  'ssh:': 'ssh',
  'git+ssh:': 'ssh',
  'git:': 'git',
};

/**
 * Judges a remote's address as git would (git-push(1), "GIT URLS"). Null for what runs a program of its
 * own (`ext::`, `fd::` and other helpers), begins like an option, or cannot be read.
 */
export function readRemoteAddress(address: string): RemoteAddress | null {
  if (address === '' || address.startsWith('-') || /\p{Cc}/u.test(address)) return null;
  // Another machine's folder: on Windows that would send one's login there.
  if (/^[\\/]{2}/u.test(address)) return null;
  if (/^[\p{L}\p{N}+.-]*::/u.test(address)) return null;
  if (/^file:\/\//iu.test(address)) return fromFileAddress(address);
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(address)) return fromUrl(address);
  // Like git: a colon before the first slash makes it a host, but for a Windows drive.
  const [, host = '', path = ''] = /^(\[[^\]]*\]|[^/:[\]]+):([^]*)$/u.exec(address) ?? [];
  if (host === '' || /^[a-z]:[\\/]/iu.test(address)) {
    return { kind: 'folder', shown: address, path: address };
  }
  const name = host.split('@').at(-1) ?? '';
  const isSafe = name !== '' && !name.startsWith('-') && !path.startsWith('-');
  return isSafe && !host.startsWith('-') ? { kind: 'ssh', shown: address } : null;
}

function fromUrl(address: string): RemoteAddress | null {
  // A parser of the web would pass over the third slash.
  if (/^[^:]+:\/\/[/\\]/u.test(address)) return null;
  const parsed = URL.canParse(address) ? new URL(address) : null;
  const kind = parsed === null ? undefined : schemes[parsed.protocol];
  if (parsed === null || kind === undefined) return null;
  const { hostname, username, pathname } = parsed;
  if (hostname === '' || [hostname, username, pathname.slice(1)].some(isOption)) return null;
  return { kind, shown: withoutPassword(address) };
}

function isOption(part: string): boolean {
  return /^(?:-|%2d)/iu.test(part);
}

function fromFileAddress(address: string): RemoteAddress | null {
  const path = address.slice('file://'.length);
  if (!path.startsWith('/') || path.startsWith('//')) return null;
  return { kind: 'folder', shown: address, path };
}

/** As it may be shown: tokens stand where names and passwords do. */
function withoutPassword(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]+:\/\/)[^/@]*@/iu, (whole, scheme: string) =>
    /^https?:/iu.test(scheme) ? scheme : whole.replace(/:[^:@/]*@$/u, '@'),
  );
}

/** The settings of a bare repository that name no program; one with others is not pushed to. */
const harmless = new Set([
  'core.repositoryformatversion',
  'core.filemode',
  'core.bare',
  'core.ignorecase',
  'core.precomposeunicode',
  'core.symlinks',
  'core.sharedrepository',
  'core.logallrefupdates',
  'receive.denynonfastforwards',
  'receive.denydeletes',
  'receive.fsckobjects',
  'transfer.fsckobjects',
  'http.receivepack',
  'extensions.objectformat',
  'gc.auto',
]);

/**
 * The first setting of a repository in a folder that could run a program of its own when it is pushed to;
 * null when there is none. What takes the push there runs on this machine.
 */
export function firstRisk(
  entries: readonly { readonly key: string; readonly value: string }[],
): string | null {
  const isBare = entries.some(({ key, value }) => key === 'core.bare' && value === 'true');
  if (!isBare) return 'core.bare';
  const risk = entries.find(
    ({ key }) => !harmless.has(key) && !/^remote\..+\.(?:url|fetch|mirror)$/su.test(key),
  );
  return risk?.key ?? null;
}
