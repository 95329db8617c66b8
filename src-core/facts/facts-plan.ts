/** What to ask for the facts of an address, and how to read it. */
export type FactsPlan =
  | { readonly kind: 'repository'; readonly api: string }
  | {
      readonly kind: 'video';
      /** Answers with JSON about the video. */
      readonly api: string;
      readonly site: VideoSite;
      /** The page, where the API does not tell the length; else null. */
      readonly page: string | null;
    }
  | { readonly kind: 'page'; readonly page: string };

export type VideoSite = 'youtube' | 'vimeo' | 'bilibili';

/** First parts of paths on github.com that are no owners of repositories. */
const notOwners = new Set(
  (
    'about apps blog codespaces collections contact customer-stories dashboard enterprise events explore ' +
    'features gist issues join login marketplace new notifications orgs pricing pulls readme search ' +
    'security sessions settings site solutions sponsors stars team topics trending users watching'
  ).split(' '),
);

/**
 * How to get the facts of an http or https address: of a repository on GitHub from its API, of a video on
 * YouTube, Vimeo or Bilibili from theirs, of everything else from the page itself. Pages inside a repository
 * (an issue, a file, a release) are pages. Null for no web address.
 */
export function planFacts(address: string): FactsPlan | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/^(?:www|m)\./u, '').toLowerCase();
  if (host === 'github.com') {
    const api = repositoryApi(url.pathname);
    if (api !== null) return { kind: 'repository', api };
  }
  return videoPlan(url, host) ?? { kind: 'page', page: url.href };
}

function repositoryApi(path: string): string | null {
  const [owner = '', name = '', inside] = path.split('/').filter((part) => part !== '');
  const isInside = inside !== undefined && inside !== 'tree';
  const bare = name.replace(/\.git$/u, '');
  const isName = /^[\w.-]+$/u.test(owner) && /^[\w.-]+$/u.test(bare);
  if (!isName || isInside || notOwners.has(owner.toLowerCase())) return null;
  return `https://api.github.com/repos/${owner}/${bare}`;
}

function videoPlan({ pathname, searchParams }: URL, host: string): FactsPlan | null {
  if (host === 'youtube.com' || host === 'youtu.be') {
    const id =
      host === 'youtu.be'
        ? pathname.slice(1)
        : (searchParams.get('v') ??
          /^\/(?:shorts|live|embed)\/([\w-]+)/u.exec(pathname)?.[1] ??
          '');
    if (!/^[\w-]{6,20}$/u.test(id)) return null;
    const page = `https://www.youtube.com/watch?v=${id}`;
    const api = `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(page)}`;
    return { kind: 'video', site: 'youtube', api, page };
  }
  if (host === 'vimeo.com') {
    const id = /^\/(?:channels\/[\w-]+\/)?(\d{5,12})(?:\/|$)/u.exec(pathname)?.[1];
    if (id === undefined) return null;
    const address = encodeURIComponent(`https://vimeo.com/${id}`);
    return {
      kind: 'video',
      site: 'vimeo',
      api: `https://vimeo.com/api/oembed.json?url=${address}`,
      page: null,
    };
  }
  if (host === 'bilibili.com') {
    const id = /^\/video\/(BV[\dA-Za-z]{10}|av\d{1,15})(?:\/|$)/u.exec(pathname)?.[1];
    if (id === undefined) return null;
    const query = id.startsWith('BV') ? `bvid=${id}` : `aid=${id.slice(2)}`;
    const api = `https://api.bilibili.com/x/web-interface/view?${query}`;
    return { kind: 'video', site: 'bilibili', api, page: null };
  }
  return null;
}
