import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { NetError } from '#core/net/net-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { netFailure } from './net-failure.ts';
import { openRequest } from './open-request.ts';
import { isPrivateAddress, isPrivateHost } from './private-address.ts';
import { readBody } from './read-body.ts';
import type { FetchOutcome, Proxy, Resource, ResourceRequest } from './resource.ts';

const mostRedirects = 5;
const megabyte = 1024 * 1024;
const redirectStatus = new Set([301, 302, 303, 307, 308]);
const lastingStatus = new Set([301, 308]);

/**
 * The one door to the network: every request of Galley goes through here. http and https only, nothing
 * about the person is sent (no cookies, no credentials, no referrer), what comes is limited in time and
 * size, and each step of a redirect is checked as the first one was.
 */
export async function fetchResource(
  request: ResourceRequest,
  proxy: Proxy | null,
  stop: AbortSignal,
): Promise<FetchOutcome> {
  const limit = AbortSignal.timeout(request.limitMs);
  const signal = AbortSignal.any([stop, limit]);
  let url = webAddress(request.url);
  if (url === null) return err({ code: 'net/bad-address', address: request.url });
  let isAllowed = request.mayBePrivate;
  let hasMoved = true;

  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const { host } = url;
    const isTimeUp = (): boolean => limit.aborted && !stop.aborted;
    const failed = (error: unknown): NetError => {
      if (isTimeUp()) return { code: 'net/timeout', host, seconds: request.limitMs / 1000 };
      return stop.aborted ? { code: 'net/stopped', host } : netFailure(error, host);
    };
    try {
      const opened = await open(url, request, { proxy, mayBePrivate: isAllowed, signal });
      if (!opened.ok) return opened;
      const { response, isPrivate } = opened.value;
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (!redirectStatus.has(status) || location === undefined) {
        const movedTo = redirects > 0 && hasMoved ? url.href : null;
        return await received(response, request, { url, movedTo, isPrivate });
      }
      response.destroy();
      const next = webAddress(location, url.href);
      if (next === null) return err({ code: 'net/bad-address', address: location });
      // What a public page leads to is nobody's own address.
      isAllowed &&= isPrivate;
      hasMoved &&= lastingStatus.has(status);
      url = next;
    } catch (error) {
      return err(failed(error));
    }
  }
  return err({ code: 'net/redirects', host: url.host });
}

function webAddress(address: string, base?: string): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}

interface Way {
  readonly proxy: Proxy | null;
  readonly mayBePrivate: boolean;
  readonly signal: AbortSignal;
}

interface Opened {
  readonly response: IncomingMessage;
  /** The answer comes from this machine or its own network. */
  readonly isPrivate: boolean;
}

async function open(
  url: URL,
  { accept, conditions }: ResourceRequest,
  { proxy, mayBePrivate, signal }: Way,
): Promise<Result<Opened, NetError>> {
  const looksPrivate = isPrivateHost(url.hostname);
  if (looksPrivate && !mayBePrivate) return err({ code: 'net/private', host: url.host });
  const headers = {
    accept,
    'accept-encoding': 'gzip, br, deflate',
    'user-agent': 'Galley',
    ...(conditions?.etag ? { 'if-none-match': conditions.etag } : {}),
    ...(conditions?.modified ? { 'if-modified-since': conditions.modified } : {}),
  };
  // A proxy elsewhere knows nothing of one's own network.
  const through = looksPrivate ? null : proxy;
  const request = openRequest({ url, headers, proxy: through, mayBePrivate, signal });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  // Read only after this; until then it must not end the process.
  response.on('error', () => undefined);
  const from = response.socket.remoteAddress ?? '';
  const isPrivate = looksPrivate || (through === null && isPrivateAddress(from));
  return ok({ response, isPrivate });
}

async function received(
  response: IncomingMessage,
  { mostBytes, whenMore }: ResourceRequest,
  { url, ...found }: Pick<Resource, 'movedTo' | 'isPrivate'> & { readonly url: URL },
): Promise<FetchOutcome> {
  const { host } = url;
  const status = response.statusCode ?? 0;
  const { etag = null, 'last-modified': modified = null } = response.headers;
  const contentType = response.headers['content-type'] ?? '';
  const about = { ...found, url: url.href, contentType, etag, modified };
  if (status === 304) {
    response.destroy();
    return ok({ ...about, isUnchanged: true, bytes: new Uint8Array() });
  }
  if (status < 200 || status > 299) {
    response.destroy();
    return err(statusError(response, host, status));
  }
  const body = await readBody(response, mostBytes, whenMore);
  if (!body.ok) {
    response.destroy();
    return err(
      body.error === 'too-big'
        ? { code: 'net/too-big', host, megabytes: mostBytes / megabyte }
        : { code: 'net/unreadable', host },
    );
  }
  return ok({ ...about, isUnchanged: false, bytes: body.value });
}

/** A server that counts its visitors says when it will answer again. */
function statusError({ headers }: IncomingMessage, host: string, status: number): NetError {
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const isBusy = status === 429 || status === 503 || (status === 403 && isUsedUp);
  if (!isBusy) return { code: 'net/status', host, status };
  const after = Number(headers['retry-after'] ?? Number.NaN);
  const reset = isUsedUp ? Number(headers['x-ratelimit-reset']) - Date.now() / 1000 : Number.NaN;
  const seconds = Number.isFinite(after) ? after : reset;
  const minutes = Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds / 60) : 0;
  return { code: 'net/busy', host, minutes };
}
