import type { Handlers } from '../ipc/answer-call.ts';
import type { Network } from '../net/create-network.ts';
import { checkForUpdate } from './check-for-update.ts';
import { releasesAddress } from './releases-address.ts';

export interface UpdateCallOptions {
  readonly network: Pick<Network, 'fetch'>;
  /** Where the app's package.json lies. */
  readonly appFolder: string;
  readonly version: string;
}

export function updateCalls({ network, appFolder, version }: UpdateCallOptions) {
  return {
    'updates.check': async () =>
      checkForUpdate({ network, releases: await releasesAddress(appFolder), running: version }),
  } satisfies Partial<Handlers>;
}
