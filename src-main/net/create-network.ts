import { err } from '#core/result.ts';
import type { StartProcess } from '../processes/killable-process.ts';
import type { CourierAnswer, CourierAsk } from './courier-messages.ts';
import type { FetchOutcome, Proxy, ResourceRequest } from './resource.ts';

interface NetworkOptions {
  readonly start: StartProcess<CourierAsk, CourierAnswer>;
  /** What the system's settings say for an address, as a PAC file would: `DIRECT`, `PROXY host:port`... */
  readonly proxyRules: (url: string) => Promise<string>;
  readonly isOnline: () => boolean;
}

/** What everything in the main process asks that wants something from the network. */
export interface Network {
  readonly fetch: (request: ResourceRequest, stop?: AbortSignal) => Promise<FetchOutcome>;
  readonly isOnline: () => boolean;
}

/** Starts the courier's process at the first request, and again after it has died. */
export function createNetwork({ start, proxyRules, isOnline }: NetworkOptions): Network {
  let courier: ReturnType<typeof start> | null = null;
  let asked = 0;
  const waiting = new Map<number, (outcome: FetchOutcome) => void>();

  function startCourier(): ReturnType<typeof start> {
    const started = start({
      onReport: ({ ask, outcome }) => waiting.get(ask)?.(outcome),
      onExit: () => {
        if (courier === started) courier = null;
        for (const answer of waiting.values()) answer(err({ code: 'net/unreadable', host: '' }));
      },
    });
    return started;
  }

  async function fetch(request: ResourceRequest, stop?: AbortSignal): Promise<FetchOutcome> {
    const host = hostOf(request.url);
    if (!isOnline() && !isOwnMachine(host)) return err({ code: 'net/offline', host });
    const proxy = firstProxy(await proxyRules(request.url).catch(() => ''));
    if (stop?.aborted === true) return err({ code: 'net/stopped', host });
    asked += 1;
    const ask = asked;
    courier ??= startCourier();
    const running = courier;
    const onStop = (): void => {
      running.ask({ kind: 'stop', ask });
    };
    stop?.addEventListener('abort', onStop);
    const outcome = await new Promise<FetchOutcome>((resolve) => {
      waiting.set(ask, resolve);
      running.ask({ kind: 'fetch', ask, request, proxy });
    });
    stop?.removeEventListener('abort', onStop);
    waiting.delete(ask);
    if (outcome.ok) return outcome;
    const { error } = outcome;
    // Without a connection some systems say of every name that there is none.
    if (error.code === 'net/no-host' && !isOnline()) return err({ ...error, code: 'net/offline' });
    return error.code === 'net/unreadable' && error.host === '' ? err({ ...error, host }) : outcome;
  }

  return { fetch, isOnline };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function isOwnMachine(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|$)/u.test(host);
}

/**
 * The first way of proxy rules that Galley can go; null to go directly. SOCKS proxies are passed over: the
 * programs that offer one offer an HTTP proxy as well.
 */
export function firstProxy(rules: string): Proxy | null {
  for (const rule of rules.split(';').map((part) => part.trim())) {
    if (rule === 'DIRECT') return null;
    const [, kind, host, port] = /^(PROXY|HTTPS)\s+(\[[^\]]+\]|[^:\s]+):(\d+)$/u.exec(rule) ?? [];
    if (host !== undefined) {
      const bare = host.replace(/^\[|\]$/gu, '');
      return { host: bare, port: Number(port), isSecure: kind === 'HTTPS' };
    }
  }
  return null;
}
