import type { Settings } from '../settings/settings.ts';
import { isPrivateHost } from './private-address.ts';

/**
 * The hosts on this computer and its own network that the person has typed or agreed to, on this machine: a
 * library from elsewhere must not reach them by what its files say.
 */
export interface OwnHosts {
  readonly isAllowed: (address: string) => boolean;
  readonly allow: (hosts: readonly string[]) => void;
  /** Hosts among these addresses that need a yes first. */
  readonly toAsk: (addresses: readonly string[]) => readonly string[];
}

export function createOwnHosts(settings: Settings): OwnHosts {
  const isAllowed = (address: string): boolean => {
    const url = urlOf(address);
    return url !== null && settings.get('allowedHosts').includes(url.host);
  };
  return {
    isAllowed,
    allow: (hosts) => {
      const known = settings.get('allowedHosts');
      settings.set('allowedHosts', [...new Set([...known, ...hosts])]);
    },
    toAsk: (addresses) => {
      const hosts = addresses.flatMap((address) => {
        const url = urlOf(address);
        return url === null || isAllowed(address) || !isPrivateHost(url.hostname) ? [] : url.host;
      });
      return [...new Set(hosts)];
    },
  };
}

function urlOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
