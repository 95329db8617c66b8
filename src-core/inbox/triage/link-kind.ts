const repositoryHosts = new Set([
  'github.com',
  'gitlab.com',
  'gitee.com',
  'codeberg.org',
  'bitbucket.org',
]);
const kindsOfHosts: ReadonlyMap<string, LinkKind> = new Map([
  ['youtube.com', 'video'],
  ['youtu.be', 'video'],
  ['vimeo.com', 'video'],
  ['bilibili.com', 'video'],
  ['arxiv.org', 'paper'],
  ['podcasts.apple.com', 'podcast'],
  ['open.spotify.com', 'podcast'],
  ['xiaoyuzhoufm.com', 'podcast'],
  ['overcast.fm', 'podcast'],
]);

/** What an address leads to, as far as its site tells. */
export type LinkKind = 'repository' | 'video' | 'paper' | 'podcast' | 'page';

/** The site and the kind of a canonical address; null for anything that is no address. */
export function linkKind(
  canonical: string,
): { readonly site: string; readonly kind: LinkKind } | null {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)/u.exec(canonical);
  if (match === null) return null;
  const [, site = '', path = ''] = match;
  const isRepository = repositoryHosts.has(site) && /^\/[^/]+\/[^/]+$/u.test(path);
  return { site, kind: isRepository ? 'repository' : (kindsOfHosts.get(site) ?? 'page') };
}
