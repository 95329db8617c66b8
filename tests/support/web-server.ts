import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on this machine, with one answer for each path; other paths are not found. */
export interface WebServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The paths asked for so far, with their headers. */
  readonly asked: readonly {
    readonly path: string;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  }[];
  readonly close: () => Promise<void>;
}

export type Pages = Readonly<Record<string, string | RequestListener>>;

export async function startWebServer(pages: Pages, port = 0): Promise<WebServer> {
  const asked: { path: string; headers: Record<string, string | string[] | undefined> }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    const page = pages[path] ?? pages[path.replace(/\?.*$/u, '')];
    if (page === undefined) response.writeHead(404).end('nothing here');
    else if (typeof page === 'string') response.end(page);
    else page(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
