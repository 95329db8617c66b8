import { net, session, type Session } from 'electron';
import type { Web, WebAnswer } from './fetch-remote-picture.ts';

/** Nothing of it is written to disk, and nothing is shared with the window's own session. */
const partition = 'remote-pictures';
const longestMs = 20_000;
const accepted = 'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8';

function ownSession(): Session {
  const own = session.fromPartition(partition, { cache: true });
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  return own;
}

/**
 * Chromium's network, so that pictures come as they would in a browser, the system's proxy included. To
 * be called once the app is ready.
 */
export function chromiumWeb(): Web {
  const own = ownSession();
  return {
    async addressesOf(host) {
      const { endpoints } = await own.resolveHost(host);
      return endpoints.map(({ address }) => address);
    },
    ask: (address, mostBytes) => ask(own, address, mostBytes),
  };
}

function ask(own: Session, address: string, mostBytes: number): Promise<WebAnswer> {
  const request = net.request({
    url: address,
    session: own,
    redirect: 'manual',
    credentials: 'omit',
    useSessionCookies: false,
    referrerPolicy: 'no-referrer',
  });
  request.setHeader('Accept', accepted);
  const answer = new Promise<WebAnswer>((resolve, reject) => {
    request.once('error', reject);
    // A server or proxy that asks for a name gets none.
    request.once('login', (_info, login) => {
      login();
    });
    request.once('redirect', (_status, _method, location) => {
      resolve({ kind: 'elsewhere', address: location });
    });
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.once('error', reject);
      response.on('data', (chunk) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > mostBytes) reject(new Error('too large'));
      });
      response.once('end', () => {
        if (response.statusCode !== 200) reject(new Error(String(response.statusCode)));
        else resolve({ kind: 'content', bytes: new Uint8Array(Buffer.concat(chunks)) });
      });
    });
    setTimeout(reject, longestMs, new Error('too slow')).unref();
  });
  request.end();
  return answer.finally(() => {
    request.abort();
  });
}
