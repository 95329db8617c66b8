import type { AppError } from '#core/app-error.ts';
import type { Facts } from '#core/facts/facts.ts';
import { planFacts, type FactsPlan } from '#core/facts/facts-plan.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Network } from '../net/create-network.ts';
import type { Reader } from '../net/create-reader.ts';
import type { Resource } from '../net/resource.ts';

export interface FactsTools {
  readonly network: Network;
  readonly reader: Reader;
}

/** What a page says of itself stands at its beginning; videos say their length further down. */
const pageBytes = 1024 * 1024;
const videoPageBytes = 2 * pageBytes;
const limitMs = 15_000;

/** Asks the network for the facts of one address. */
export async function getFacts(
  { network, reader }: FactsTools,
  asked: { readonly url: string; readonly mayBePrivate: boolean },
  stop?: AbortSignal,
): Promise<Result<Facts, AppError>> {
  const plan = planFacts(asked.url);
  if (plan === null) return err({ code: 'net/bad-address', address: asked.url });
  const mayBePrivate = asked.mayBePrivate && plan.kind === 'page';

  const page = (url: string, mostBytes: number) => {
    const accept = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';
    const request = { url, accept, mostBytes, whenMore: 'cut', limitMs, mayBePrivate } as const;
    return network.fetch(request, stop);
  };
  const readAs = async (
    { bytes, contentType, url }: Resource,
    of: FactsPlan,
  ): Promise<Result<Facts, AppError>> => {
    const site = of.kind === 'video' ? of.site : null;
    const received = { bytes, contentType, address: url };
    const facts = await reader.read({ kind: 'facts', of: of.kind, site, ...received });
    return facts === null ? err({ code: 'net/unreadable', host: new URL(url).host }) : ok(facts);
  };

  if (plan.kind === 'page') {
    const fetched = await page(plan.page, pageBytes);
    if (!fetched.ok) return fetched;
    const { contentType, url } = fetched.value;
    const isPage = contentType === '' || /\b(?:html|xml|text\/plain)\b/iu.test(contentType);
    return isPage
      ? readAs(fetched.value, plan)
      : err({ code: 'net/unreadable', host: new URL(url).host });
  }
  const accept = plan.kind === 'repository' ? 'application/vnd.github+json' : 'application/json';
  const limits = { mostBytes: pageBytes, whenMore: 'refuse', limitMs, mayBePrivate } as const;
  const fetched = await network.fetch({ url: plan.api, accept, ...limits }, stop);
  if (!fetched.ok) return fetched;
  const facts = await readAs(fetched.value, plan);
  if (!facts.ok || facts.value.kind !== 'video' || plan.kind !== 'video') return facts;
  if (plan.page === null || facts.value.seconds !== null) return facts;
  // The length is worth a second look; what is known already counts without it.
  const shown = await page(plan.page, videoPageBytes);
  if (!shown.ok) return facts;
  const { bytes, contentType, url } = shown.value;
  const more = await reader.read({ kind: 'video-page', bytes, contentType, address: url });
  const { seconds = null, date = null } = more ?? {};
  return ok({ ...facts.value, seconds, date: facts.value.date ?? date });
}
