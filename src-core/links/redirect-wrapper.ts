/** An address that only leads on to another one, which it carries. */
export interface RedirectWrapper {
  /** Lower case, without `www.`; `*.` before it stands for any subdomain. */
  readonly host: string;
  /** Without a slash at its end. */
  readonly path: string;
  /** The parameter that holds the other address; null when that is the rest of the path. */
  readonly parameter: string | null;
}

const patternSyntax =
  /^(?:https?:\/\/)?(?:www\.)?((?:\*\.)?[^\s/?#*{}]+\.[^\s/?#*{}]+)(\/[^\s?#{}]*)?(?:\?(?:[^\s{}]*&)?([^\s&={}]+)=)?\{url\}/iu;

/** Reads `https://out.example.org/go?to={url}` or `https://out.example.org/{url}`; null for anything else. */
export function readWrapper(pattern: string): RedirectWrapper | null {
  const match = patternSyntax.exec(pattern.trim());
  if (match === null) return null;
  const [, host = '', path = '', parameter = null] = match;
  if (parameter === null && !path.endsWith('/')) return null;
  return { host: host.toLowerCase(), path: path.replace(/\/+$/u, ''), parameter };
}

/**
 * Redirects that sites put around the links of their users. What they point to stands in them, so
 * nothing has to be fetched; shortened addresses do not say and are left as they are.
 */
const knownPatterns: readonly string[] = [
  'https://www.google.com/url?q={url}',
  'https://www.google.com/url?url={url}',
  'https://www.google.com/amp/s/{url}',
  'https://l.facebook.com/l.php?u={url}',
  'https://lm.facebook.com/l.php?u={url}',
  'https://l.instagram.com/?u={url}',
  'https://l.threads.net/?u={url}',
  'https://l.threads.com/?u={url}',
  'https://www.linkedin.com/redir/redirect?url={url}',
  'https://www.linkedin.com/safety/go?url={url}',
  'https://www.youtube.com/redirect?q={url}',
  'https://out.reddit.com/?url={url}',
  'https://slack-redir.net/link?url={url}',
  'https://steamcommunity.com/linkfilter/?u={url}',
  'https://steamcommunity.com/linkfilter/?url={url}',
  'https://t.umblr.com/redirect?z={url}',
  'https://vk.com/away.php?to={url}',
  'https://duckduckgo.com/l/?uddg={url}',
  'https://medium.com/r/?url={url}',
  'https://getpocket.com/redirect?url={url}',
  'https://*.safelinks.protection.outlook.com/?url={url}',
  'https://link.zhihu.com/?target={url}',
  'https://link.juejin.cn/?target={url}',
  'https://link.juejin.im/?target={url}',
  'https://link.csdn.net/?target={url}',
  'https://www.jianshu.com/go-wild?url={url}',
  'https://link.jianshu.com/?t={url}',
  'https://sspai.com/link?target={url}',
  'https://gitee.com/link?target={url}',
  'https://www.oschina.net/action/GoToLink?url={url}',
  'https://xie.infoq.cn/link?target={url}',
  'https://www.douban.com/link2/?url={url}',
  'https://weibo.cn/sinaurl?u={url}',
  'https://weibo.cn/sinaurl?toasturl={url}',
  'https://c.pc.qq.com/middlem.html?pfurl={url}',
  'https://c.pc.qq.com/pc.html?url={url}',
  'https://hellogithub.com/periodical/statistics/click?target={url}',
  'https://hellogithub.com/periodical/statistics/click/?target={url}',
];

const knownWrappers = knownPatterns.flatMap((pattern) => readWrapper(pattern) ?? []);

/** Which wrappers a host can be; a suffix with its dot stands for its subdomains. */
export type WrapperTable = ReadonlyMap<string, readonly RedirectWrapper[]>;

/** The known wrappers and a library's own; what is none of them is passed over. */
export function wrapperTable(own: readonly string[] = []): WrapperTable {
  const table = new Map<string, RedirectWrapper[]>();
  for (const wrapper of [...knownWrappers, ...own.flatMap((each) => readWrapper(each) ?? [])]) {
    const key = wrapper.host.startsWith('*.') ? wrapper.host.slice(1) : wrapper.host;
    table.set(key, [...(table.get(key) ?? []), wrapper]);
  }
  return table;
}

/** The address that `url` leads on to, as it stands in it; null when it is no wrapper. `host` is without `www.`. */
export function wrappedAddress(url: URL, host: string, table: WrapperTable): string | null {
  const dot = host.indexOf('.');
  const wrappers = table.get(host) ?? (dot === -1 ? undefined : suffixWrappers(host, table));
  if (wrappers === undefined) return null;
  const path = url.pathname.replace(/\/+$/u, '');
  for (const { path: own, parameter } of wrappers) {
    const inner =
      parameter === null
        ? pathAfter(url, own)
        : path.toLowerCase() === own.toLowerCase()
          ? url.searchParams.get(parameter)
          : null;
    const address = inner === null ? null : asAddress(inner.trim());
    if (address !== null) return address;
  }
  return null;
}

function suffixWrappers(host: string, table: WrapperTable): readonly RedirectWrapper[] | undefined {
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const found = table.get(host.slice(dot))?.filter((wrapper) => wrapper.host.startsWith('*.'));
    if (found !== undefined) return found;
  }
  return undefined;
}

function pathAfter(url: URL, own: string): string | null {
  const start = `${own}/`;
  if (!url.pathname.startsWith(start)) return null;
  const rest = url.pathname.slice(start.length);
  return rest === '' ? null : `${decoded(rest)}${url.search}`;
}

function decoded(text: string): string {
  if (/^https?:\/\//iu.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Some encode the address twice, some leave its scheme out or one of its slashes. */
function asAddress(inner: string): string | null {
  const plain = /^https?%3a/iu.test(inner) ? decoded(inner) : inner;
  if (/^https?:\//iu.test(plain)) return plain.replace(/^(https?):\/+/iu, '$1://');
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u.test(plain)
    ? `https://${plain}`
    : null;
}
