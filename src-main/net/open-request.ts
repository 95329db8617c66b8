import { lookup as systemLookup } from 'node:dns';
import { request as requestHttp, type ClientRequest, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { onlyPrivateCode } from './net-failure.ts';
import { isPrivateAddress } from './private-address.ts';
import type { Proxy } from './resource.ts';

interface Opening {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly proxy: Proxy | null;
  readonly mayBePrivate: boolean;
  readonly signal: AbortSignal;
}

/** One request, not ended yet; redirects are not followed, nothing of earlier requests is sent along. */
export function openRequest({ url, headers, proxy, mayBePrivate, signal }: Opening): ClientRequest {
  const isSecure = url.protocol === 'https:';
  const own: RequestOptions = { method: 'GET', signal, headers };
  // A connection of its own for each request, and nobody keeps it open.
  const alone = { ...own, agent: false } as const;
  if (proxy === null) {
    const lookup = mayBePrivate ? {} : { lookup: publicLookup };
    const send = isSecure ? requestHttps : requestHttp;
    return send(url, { ...alone, ...lookup });
  }
  if (isSecure) {
    return requestHttps(url, {
      ...own,
      // Handed over by the callback, once there is a tunnel.
      createConnection: (_options, done) => {
        openTunnel(url, proxy, signal, (error, socket) => {
          if (socket === undefined) done(error, undefined as never);
          else done(null, socket);
        });
        return undefined;
      },
    });
  }
  const send = proxy.isSecure ? requestHttps : requestHttp;
  const { host, port } = proxy;
  return send({ ...alone, host, port, path: url.href, headers: { ...headers, host: url.host } });
}

/** What a name leads to, without the addresses of one's own network. */
const publicLookup: LookupFunction = (name, options, done) => {
  systemLookup(name, { ...options, all: true }, (error, found) => {
    if (error !== null) {
      done(error, []);
      return;
    }
    const open = found.filter(({ address }) => !isPrivateAddress(address));
    const [first] = open;
    if (first === undefined) {
      const refusal = new Error(`${name} leads to no public address`);
      done(Object.assign(refusal, { code: onlyPrivateCode }), []);
    } else if (options.all === true) done(null, open);
    else done(null, first.address, first.family);
  });
};

function openTunnel(
  url: URL,
  proxy: Proxy,
  signal: AbortSignal,
  done: (error: Error | null, socket?: TLSSocket) => void,
): void {
  const target = `${url.hostname}:${url.port === '' ? '443' : url.port}`;
  const send = proxy.isSecure ? requestHttps : requestHttp;
  const asked = send({
    host: proxy.host,
    port: proxy.port,
    method: 'CONNECT',
    path: target,
    headers: { host: target },
    agent: false,
    signal,
  });
  asked.on('error', done);
  asked.on('connect', (response, socket) => {
    if (response.statusCode !== 200) {
      socket.destroy();
      done(new Error(`the proxy ${proxy.host} answered ${response.statusCode}`));
      return;
    }
    const name = isIP(url.hostname) === 0 ? { servername: url.hostname } : {};
    const secured = connectTls({ socket, ...name }, () => {
      done(null, secured);
    });
    secured.on('error', done);
  });
  asked.end();
}
