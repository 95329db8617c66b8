/** An address on its way to its canonical form; a null fragment is none. */
export interface AddressParts {
  readonly host: string;
  /** Begins with `/`; without a slash at its end unless it is no more than that. */
  readonly path: string;
  readonly query: readonly QueryParameter[];
}

export interface QueryParameter {
  readonly name: string;
  /** Null when there is no `=`. */
  readonly value: string | null;
}

/** Other names of the same site. */
const hostAliases: ReadonlyMap<string, string> = new Map([
  ['m.youtube.com', 'youtube.com'],
  ['youtube-nocookie.com', 'youtube.com'],
  ['twitter.com', 'x.com'],
  ['mobile.twitter.com', 'x.com'],
  ['mobile.x.com', 'x.com'],
  ['old.reddit.com', 'reddit.com'],
  ['new.reddit.com', 'reddit.com'],
  ['np.reddit.com', 'reddit.com'],
  ['m.reddit.com', 'reddit.com'],
  ['m.bilibili.com', 'bilibili.com'],
  ['m.weibo.cn', 'weibo.com'],
  ['export.arxiv.org', 'arxiv.org'],
  ['pypi.python.org', 'pypi.org'],
]);

const mobileWiki = /^([a-z-]+)\.m\.(wikipedia|wiktionary|wikibooks)\.org$/u;

export function aliasedHost(host: string): string {
  return hostAliases.get(host) ?? host.replace(mobileWiki, '$1.$2.org');
}

type Rewrite = (parts: AddressParts) => AddressParts;

const rewrites: ReadonlyMap<string, Rewrite> = new Map([
  ['github.com', repository],
  ['gitlab.com', repository],
  ['gitee.com', repository],
  ['codeberg.org', repository],
  ['bitbucket.org', repository],
  ['youtube.com', video],
  ['youtu.be', shortVideo],
  ['x.com', withoutQuery],
  ['bilibili.com', ({ path, ...parts }: AddressParts) => ({ ...parts, path, query: paged(parts) })],
  ['medium.com', without('source', 'sk')],
  ['mp.weixin.qq.com', keeping('__biz', 'mid', 'idx', 'sn')],
  ['arxiv.org', paper],
  ['pypi.org', pythonPackage],
  ['stackoverflow.com', question],
]);

/** Brings the forms in which one site gives the same page to one of them. */
export function siteForm(parts: AddressParts): AddressParts {
  return rewrites.get(parts.host)?.(parts) ?? parts;
}

/**
 * Owner and repository are told apart regardless of case; `.git`, the front page's branch and its
 * readme are the repository itself. Paths further down are kept as they are.
 */
function repository({ host, path, query }: AddressParts): AddressParts {
  const [, owner = '', name = '', ...rest] = path.split('/');
  const repo = name.toLowerCase().replace(/(?<=[^.])(?:\.git)+$/u, '');
  const isFront =
    /^(?:-\/)?(?:(?:tree|src)\/(?:master|main)(?:\/?)|blob\/(?:master|main)\/readme(?:\.md)?)$/iu.test(
      rest.join('/'),
    );
  const below = isFront ? [] : rest;
  const kept = query.filter(
    ({ name: key, value }) =>
      key !== 'ref_type' && (key !== 'tab' || (below.length === 0 && value !== 'readme-ov-file')),
  );
  const parts = [owner.toLowerCase(), repo, ...below].filter((part) => part !== '');
  return { host, path: `/${parts.join('/')}`, query: kept };
}

function video(parts: AddressParts): AddressParts {
  const inPath = /^\/(?:shorts|embed|live|v)\/([\w-]{6,})$/u.exec(parts.path)?.[1];
  if (inPath !== undefined) return watched(inPath);
  const id = parts.path === '/watch' ? parts.query.find(({ name }) => name === 'v')?.value : null;
  if (id !== null && id !== undefined && id !== '') return watched(id);
  return keeping('list', 'search_query', 'v')(parts);
}

function shortVideo(parts: AddressParts): AddressParts {
  const id = /^\/([\w-]{6,})$/u.exec(parts.path)?.[1];
  return id === undefined ? parts : watched(id);
}

function watched(id: string): AddressParts {
  return { host: 'youtube.com', path: '/watch', query: [{ name: 'v', value: id }] };
}

function withoutQuery(parts: AddressParts): AddressParts {
  return parts.path.includes('/status/') ? { ...parts, query: [] } : parts;
}

/** The part of a video that has several. */
function paged({ query }: Pick<AddressParts, 'query'>): readonly QueryParameter[] {
  return query.filter(({ name, value }) => name === 'p' && value !== '1');
}

function paper(parts: AddressParts): AddressParts {
  const id = /^\/(?:abs|pdf|html)\/(.+?)(?:v\d+)?(?:\.pdf)?$/u.exec(parts.path)?.[1];
  return id === undefined ? parts : { ...parts, path: `/abs/${id}`, query: [] };
}

/** PyPI compares names without case, and takes runs of `-`, `_` and `.` for one `-`. */
function pythonPackage(parts: AddressParts): AddressParts {
  const [, name, rest = ''] = /^\/(?:project|pypi)\/([^/]+)(\/.*)?$/u.exec(parts.path) ?? [];
  if (name === undefined) return parts;
  return { ...parts, path: `/project/${name.toLowerCase().replaceAll(/[-_.]+/gu, '-')}${rest}` };
}

function question(parts: AddressParts): AddressParts {
  const id = /^\/(?:questions|q)\/(\d+)(?:\/[^/]*)?$/u.exec(parts.path)?.[1];
  return id === undefined ? parts : { ...parts, path: `/questions/${id}`, query: [] };
}

function without(...names: readonly string[]): Rewrite {
  return (parts) => ({ ...parts, query: parts.query.filter(({ name }) => !names.includes(name)) });
}

function keeping(...names: readonly string[]): Rewrite {
  return (parts) => ({ ...parts, query: parts.query.filter(({ name }) => names.includes(name)) });
}
