import { readAddAddress } from '#core/inbox/add-address.ts';
import type { Arrival } from '#core/ipc/inbox-shapes.ts';
import { plainLine } from '#core/text/plain-line.ts';
import type { InboxDesk } from './inbox-desk.ts';

/** `galley://add` addresses that other programs hand over; they wait until a library is open. */
export interface Arrivals {
  readonly receive: (addresses: readonly string[]) => void;
  /** To be called when the window has read an inbox: what waits goes into it. */
  readonly deliver: () => void;
}

export interface ArrivalOptions {
  readonly add: InboxDesk['add'];
  /** Whether a library is open whose inbox the window shows. */
  readonly isReady: () => boolean;
  readonly tell: (arrival: Arrival) => void;
}

/** A page that opens one address after the other fills no memory. */
const mostWaiting = 200;

export function createArrivals({ add, isReady, tell }: ArrivalOptions): Arrivals {
  let waiting: readonly string[] = [];

  async function deliver(): Promise<void> {
    if (waiting.length === 0 || !isReady()) return;
    const addresses = waiting;
    waiting = [];
    const read = addresses.map((address) => ({ address, link: readAddAddress(address) }));
    const bad = read.filter(({ link }) => link === null);
    const added = await add(read.flatMap(({ link }) => link ?? []));
    if (!added.ok) return tell({ links: null, error: added.error });
    const refused = [...added.value.refused, ...bad.map(({ address }) => plainLine(address, 80))];
    tell({ links: { ...added.value, refused }, error: null });
  }

  return {
    receive: (addresses) => {
      waiting = [...waiting, ...addresses].slice(0, mostWaiting);
      void deliver();
    },
    deliver: () => void deliver(),
  };
}
