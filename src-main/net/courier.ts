import type { CourierAnswer, CourierAsk } from './courier-messages.ts';
import { fetchResource } from './fetch-resource.ts';

/** The entry of the courier's own process: what unpacks what strangers send is not the main process. */
const { parentPort } = process;
const underWay = new Map<number, AbortController>();

async function run({ ask, request, proxy }: Extract<CourierAsk, { kind: 'fetch' }>): Promise<void> {
  const control = new AbortController();
  underWay.set(ask, control);
  const outcome = await fetchResource(request, proxy, control.signal);
  underWay.delete(ask);
  parentPort.postMessage({ ask, outcome } satisfies CourierAnswer);
}

parentPort.on('message', ({ data }) => {
  const asked = data as CourierAsk;
  if (asked.kind === 'fetch') void run(asked);
  else underWay.get(asked.ask)?.abort();
});
