import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchResource } from '../../../src-main/net/fetch-resource.ts';
import type { Proxy } from '../../../src-main/net/resource.ts';
import { startWebServer, type WebServer } from '../../support/web-server.ts';

const hello = 'hello from the other side';
const never = new AbortController().signal;
let server: WebServer;

beforeAll(async () => {
  server = await startWebServer({ '/hello': hello });
});

afterAll(() => server.close());

/** A proxy that leads every name to the test's own server, as a page of the open network. */
describe('through a proxy', () => {
  let proxy: Proxy;
  let close: () => void;
  const asked: string[] = [];

  beforeAll(async () => {
    const relay = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const { pathname } = new URL(request.url ?? '');
      if (pathname === '/inwards') {
        response.writeHead(302, { location: `${server.url}/hello` }).end();
      } else response.end(hello);
    });
    relay.on('connect', (request, socket: Socket) => {
      asked.push(`CONNECT ${request.url}`);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      // Not TLS: the one who asked has to give up.
      const onward = connect(server.port, '127.0.0.1', () => {
        socket.pipe(onward).pipe(socket);
      });
      socket.on('error', () => onward.destroy());
      onward.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => {
      relay.listen(0, '127.0.0.1', resolve);
    });
    proxy = { host: '127.0.0.1', port: (relay.address() as AddressInfo).port, isSecure: false };
    close = () => {
      relay.close();
      relay.closeAllConnections();
    };
  });

  afterAll(() => close());

  const throughProxy = (url: string, mayBePrivate: boolean) => {
    const limits = { accept: '*/*', mostBytes: 1000, whenMore: 'refuse', limitMs: 5000 } as const;
    return fetchResource({ url, mayBePrivate, ...limits }, proxy, never);
  };

  test('a page is asked for by its whole address', async () => {
    const outcome = await throughProxy('http://example.org/page', false);
    expect(outcome.ok && new TextDecoder().decode(outcome.value.bytes)).toBe(hello);
    expect(asked).toContain('GET http://example.org/page');
  });

  test.each([true, false])('a public page does not lead inwards (typed: %s)', async (typed) => {
    const before = server.asked.length;
    const outcome = await throughProxy('http://example.org/inwards', typed);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'net/private' } });
    expect(server.asked).toHaveLength(before);
  });

  test('a secure page goes through a tunnel, and nothing but the page itself is trusted', async () => {
    const outcome = await throughProxy('https://example.org/page', false);
    expect(outcome.ok).toBe(false);
    expect(asked).toContain('CONNECT example.org:443');
  });

  test('one’s own machine is asked without it', async () => {
    const before = asked.length;
    const outcome = await throughProxy(`${server.url}/hello`, true);
    expect(outcome.ok).toBe(true);
    expect(asked).toHaveLength(before);
  });
});
