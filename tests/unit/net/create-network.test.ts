import { describe, expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import type { CourierAnswer, CourierAsk } from '../../../src-main/net/courier-messages.ts';
import { createNetwork, firstProxy } from '../../../src-main/net/create-network.ts';
import type { StartProcess } from '../../../src-main/processes/killable-process.ts';
import type { ResourceRequest } from '../../../src-main/net/resource.ts';

const request: ResourceRequest = {
  url: 'https://example.org/feed',
  accept: '*/*',
  mostBytes: 1000,
  whenMore: 'refuse',
  limitMs: 1000,
  mayBePrivate: false,
};

const nothing = {
  url: request.url,
  movedTo: null,
  isPrivate: false,
  isUnchanged: true,
  contentType: '',
  etag: null,
  modified: null,
  bytes: new Uint8Array(),
};

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function setUp(isOnline = true) {
  const asked: CourierAsk[] = [];
  const listeners: Parameters<StartProcess<CourierAsk, CourierAnswer>>[0][] = [];
  const network = createNetwork({
    start: (listener) => {
      listeners.push(listener);
      return { ask: (ask) => asked.push(ask), end: () => undefined };
    },
    proxyRules: () => Promise.resolve('PROXY proxy.example:8080; DIRECT'),
    isOnline: () => isOnline,
  });
  return { asked, listeners, network };
}

describe('the network', () => {
  test('asks the courier, by the system’s proxy', async () => {
    const { asked, listeners, network } = setUp();
    const outcome = network.fetch(request);
    await settled();
    const proxy = { host: 'proxy.example', port: 8080, isSecure: false };
    expect(asked).toEqual([{ kind: 'fetch', ask: 1, request, proxy }]);
    listeners[0]?.onReport({ ask: 1, outcome: ok(nothing) });
    expect(await outcome).toEqual(ok(nothing));
  });

  test('asks nothing while offline', async () => {
    const { asked, network } = setUp(false);
    const outcome = await network.fetch(request);
    expect(outcome).toEqual({ ok: false, error: { code: 'net/offline', host: 'example.org' } });
    expect(asked).toEqual([]);
  });

  test('but this machine is always there', async () => {
    const { asked, network } = setUp(false);
    void network.fetch({ ...request, url: 'http://127.0.0.1:8000/feed' });
    await settled();
    expect(asked).toHaveLength(1);
  });

  test('starts the courier anew when it has died, and says what that cost', async () => {
    const { listeners, network } = setUp();
    const lost = network.fetch(request);
    await settled();
    listeners[0]?.onExit(1);
    const error = { code: 'net/unreadable', host: 'example.org' };
    expect(await lost).toEqual({ ok: false, error });
    void network.fetch(request);
    await settled();
    expect(listeners).toHaveLength(2);
  });

  test('passes on that it is to stop', async () => {
    const { asked, network } = setUp();
    const control = new AbortController();
    void network.fetch(request, control.signal);
    await settled();
    control.abort();
    expect(asked.at(-1)).toEqual({ kind: 'stop', ask: 1 });
  });
});

test.each([
  ['', null],
  ['DIRECT', null],
  ['PROXY a.example:80', { host: 'a.example', port: 80, isSecure: false }],
  ['HTTPS a.example:443; DIRECT', { host: 'a.example', port: 443, isSecure: true }],
  ['SOCKS5 127.0.0.1:1080; PROXY [::1]:7890', { host: '::1', port: 7890, isSecure: false }],
  ['SOCKS5 127.0.0.1:1080', null],
])('the first proxy of %s', (rules, proxy) => {
  expect(firstProxy(rules)).toEqual(proxy);
});
