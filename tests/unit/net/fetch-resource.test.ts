import type { RequestListener } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchResource } from '../../../src-main/net/fetch-resource.ts';
import type { ResourceRequest } from '../../../src-main/net/resource.ts';
import { startWebServer, type WebServer } from '../../support/web-server.ts';

/** Packing as small as possible takes seconds on a busy machine. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const hello = 'hello from the other side';

/** Sends for ever, until the one who asked hangs up. */
const endless: RequestListener = (_, response) => {
  const part = Buffer.alloc(16 * 1024, 'x');
  const more = (): void => {
    while (!response.destroyed && response.write(part));
    response.once('drain', more);
  };
  more();
};

const packed = (encoding: string, bytes: Buffer): RequestListener => {
  return (_, response) => {
    response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
  };
};

const leadsTo = (status: number, location: string): RequestListener => {
  return (_, response) => {
    response.writeHead(status, { location, 'set-cookie': 'seen=1' }).end();
  };
};

const answers = (status: number, headers: Record<string, string>): RequestListener => {
  return (_, response) => {
    response.writeHead(status, headers).end('no');
  };
};

let server: WebServer;

beforeAll(async () => {
  server = await startWebServer({
    '/hello': hello,
    '/gzip': packed('gzip', gzipSync(hello)),
    '/brotli': packed('br', brotliCompressSync(hello)),
    '/bomb': packed('gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))),
    '/bomb-br': packed('br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), quickly)),
    '/not-gzip': packed('gzip', Buffer.from(hello)),
    '/packed-twice': packed('gzip, gzip', gzipSync(gzipSync(hello))),
    '/endless': endless,
    '/announced': (_, response) => {
      response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) });
      response.write('x');
    },
    '/silent': () => undefined,
    '/slow': (_, response) => {
      response.write('<rss>');
    },
    '/cut-off': (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.destroy());
    },
    '/once': leadsTo(301, '/hello'),
    '/once-for-now': leadsTo(302, '/once'),
    '/round': leadsTo(302, '/round'),
    '/to-file': leadsTo(302, 'file:///etc/passwd'),
    '/to-password': leadsTo(302, 'http://me:secret@127.0.0.1/'),
    '/known': (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"';
      response.writeHead(isKnown ? 304 : 200, {
        etag: '"v1"',
        'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT',
      });
      response.end(isKnown ? undefined : hello);
    },
    '/gone': answers(410, {}),
    '/tired': answers(429, { 'retry-after': '90' }),
    '/used-up': answers(403, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 600),
    }),
  });
});

afterAll(() => server.close());

const never = new AbortController().signal;

function ask(path: string, other: Partial<ResourceRequest> = {}) {
  const url = path.startsWith('/') ? `${server.url}${path}` : path;
  const request: ResourceRequest = {
    url,
    accept: '*/*',
    mostBytes: 100_000,
    whenMore: 'refuse',
    limitMs: 5000,
    mayBePrivate: true,
    ...other,
  };
  return fetchResource(request, null, never);
}

async function text(path: string, other: Partial<ResourceRequest> = {}): Promise<string> {
  const outcome = await ask(path, other);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return new TextDecoder().decode(outcome.value.bytes);
}

async function code(path: string, other: Partial<ResourceRequest> = {}): Promise<string> {
  const outcome = await ask(path, other);
  return outcome.ok ? 'ok' : outcome.error.code;
}

describe('what comes', () => {
  test.each(['/hello', '/gzip', '/brotli'])('is unpacked: %s', async (path) => {
    expect(await text(path)).toBe(hello);
  });

  test('nothing about the person is sent', async () => {
    await text('/once');
    const headers = server.asked.at(-1)?.headers ?? {};
    expect(Object.keys(headers).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(headers['user-agent']).toBe('Galley');
  });

  test('is not sent again when nothing has changed', async () => {
    const first = await ask('/known');
    if (!first.ok) throw new Error(first.error.code);
    const { etag, modified } = first.value;
    expect([etag, modified]).toEqual(['"v1"', 'Sun, 22 Nov 2026 10:00:00 GMT']);
    const again = await ask('/known', { conditions: { etag, modified } });
    expect(again).toMatchObject({ ok: true, value: { isUnchanged: true } });
  });
});

describe('limits', () => {
  test.each(['/endless', '/bomb', '/bomb-br', '/announced'])(
    'more than was asked for is refused: %s',
    async (path) => {
      expect(await code(path)).toBe('net/too-big');
    },
  );

  test.each(['/endless', '/bomb'])('or only its beginning is taken: %s', async (path) => {
    const outcome = await ask(path, { whenMore: 'cut' });
    expect(outcome.ok && outcome.value.bytes.length).toBe(100_000);
  });

  test.each(['/silent', '/slow'])('what takes too long is stopped: %s', async (path) => {
    const outcome = await ask(path, { limitMs: 200 });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'net/timeout', seconds: 0.2 } });
  });

  test('a slow one can be stopped', async () => {
    const control = new AbortController();
    const request = { url: `${server.url}/slow`, accept: '*/*', mostBytes: 1000, limitMs: 60_000 };
    const asked = fetchResource(
      { ...request, whenMore: 'refuse', mayBePrivate: true },
      null,
      control.signal,
    );
    control.abort();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'net/stopped' } });
  });

  test.each(['/not-gzip', '/packed-twice'])('what is damaged is refused: %s', async (path) => {
    expect(await code(path)).toBe('net/unreadable');
  });

  test('so is what breaks off', async () => {
    expect(await code('/cut-off')).toBe('net/unreachable');
  });
});

describe('what went wrong has a name', () => {
  test.each([
    ['/gone', { code: 'net/status', status: 410 }],
    ['/not-there', { code: 'net/status', status: 404 }],
    ['/tired', { code: 'net/busy', minutes: 2 }],
    ['/used-up', { code: 'net/busy', minutes: 10 }],
    ['http://nowhere.invalid/', { code: 'net/no-host', host: 'nowhere.invalid' }],
  ])('%s', async (path, error) => {
    const outcome = await ask(path);
    if (outcome.ok) throw new Error('it was there');
    // Where there is no network at all, the system cannot tell.
    if (outcome.error.code === 'net/offline') return;
    expect(outcome.error).toMatchObject(error);
  });

  test('a port where nobody listens', async () => {
    const other = await startWebServer({});
    await other.close();
    const outcome = await ask(`${other.url}/`);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'net/unreachable' } });
  });
});

describe('addresses', () => {
  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://me:secret@127.0.0.1/', 'x'])(
    'only http and https without passwords: %s',
    async (url) => {
      expect(await code(url)).toBe('net/bad-address');
    },
  );

  test.each(['/to-file', '/to-password'])('nor by a redirect: %s', async (path) => {
    expect(await code(path)).toBe('net/bad-address');
  });

  test('redirects are followed, and said to be for good when all of them are', async () => {
    const lasting = await ask('/once');
    expect(lasting).toMatchObject({ ok: true, value: { movedTo: `${server.url}/hello` } });
    const forNow = await ask('/once-for-now');
    expect(forNow).toMatchObject({
      ok: true,
      value: { url: `${server.url}/hello`, movedTo: null },
    });
  });

  test('but not in circles', async () => {
    expect(await code('/round')).toBe('net/redirects');
  });

  test.each([
    'http://localhost:PORT/hello',
    'http://127.0.0.1:PORT/hello',
    'http://127.1:PORT/hello',
    'http://[::1]:PORT/hello',
    'http://[::ffff:127.0.0.1]:PORT/hello',
    'http://intranet:PORT/hello',
    'http://printer.local:PORT/hello',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
  ])('one’s own network is not asked unless somebody typed it: %s', async (url) => {
    const before = server.asked.length;
    const outcome = await ask(url.replace('PORT', String(server.port)), { mayBePrivate: false });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'net/private' } });
    expect(server.asked).toHaveLength(before);
  });
});
