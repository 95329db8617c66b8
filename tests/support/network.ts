import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that stands for the network. */
export interface Network {
  readonly url: string;
  /** The paths that were asked for: whoever asked has got out. */
  readonly reached: readonly string[];
  readonly close: () => void;
}

export async function startNetwork(): Promise<Network> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('<script>parent.fired?.push("from the network")</script>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    reached,
    close: () => {
      server.close();
    },
  };
}
