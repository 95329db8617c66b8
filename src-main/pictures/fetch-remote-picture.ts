import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import { isPrivateAddress, isPrivateHost } from '../net/private-address.ts';

/** What a server answered: its picture, or where else it is. */
export type WebAnswer =
  | { readonly kind: 'content'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'elsewhere'; readonly address: string };

/** The network, without cookies, referrer and credentials. */
export interface Web {
  /** The IP addresses of a host. */
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  /** One request; redirects are not followed. Rejects for an error, and for more than `mostBytes`. */
  readonly ask: (address: string, mostBytes: number) => Promise<WebAnswer>;
}

export interface RemotePicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const mostBytes = 16 * 1024 * 1024;
const mostRedirects = 5;

/** Servers inside the person's own network are nobody else's business. */
async function isOnTheWeb(address: string, web: Web): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const { hostname, password, port, protocol, username } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  if (isPrivateHost(hostname)) return false;
  const addresses = await web.addressesOf(hostname.replace(/^\[(.*)\]$/, '$1'));
  return addresses.length > 0 && !addresses.some(isPrivateAddress);
}

/**
 * A picture on the web, by https and from a public address only, after each redirect too. Null when there
 * is none, and for what is no picture.
 */
export async function fetchRemotePicture(address: string, web: Web): Promise<RemotePicture | null> {
  try {
    let next = address;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      if (!(await isOnTheWeb(next, web))) return null;
      const answer = await web.ask(next, mostBytes);
      if (answer.kind === 'content') {
        const mediaType = pictureFormat(answer.bytes)?.mediaType;
        return mediaType === undefined ? null : { mediaType, bytes: answer.bytes };
      }
      next = answer.address;
    }
    return null;
  } catch {
    return null;
  }
}
