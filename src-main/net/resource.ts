import type { NetError } from '#core/net/net-error.ts';
import type { Result } from '#core/result.ts';

/** Where the system sends what goes out. */
export interface Proxy {
  readonly host: string;
  readonly port: number;
  /** Whether the way to the proxy itself is encrypted. */
  readonly isSecure: boolean;
}

/** What the last answer said of itself, so that the server need not send it once more. */
interface Conditions {
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface ResourceRequest {
  readonly url: string;
  /** Media types, as the header is written. */
  readonly accept: string;
  /** Of the unpacked content. */
  readonly mostBytes: number;
  /** What becomes of more: `cut` takes the beginning, `refuse` nothing. */
  readonly whenMore: 'cut' | 'refuse';
  /** For the whole of it, redirects included. */
  readonly limitMs: number;
  readonly conditions?: Conditions;
  /**
   * The person typed or allowed this address: it may be one of this machine or its network, and lead on
   * there. No other request reaches such an address, wherever it is led.
   */
  readonly mayBePrivate: boolean;
}

export interface Resource extends Conditions {
  /** Where it was found in the end. */
  readonly url: string;
  /** The new address where every redirect on the way was for good; else null. */
  readonly movedTo: string | null;
  /** It came from this machine or its own network. */
  readonly isPrivate: boolean;
  /** The server says that nothing has changed since `conditions`; there are no bytes then. */
  readonly isUnchanged: boolean;
  /** The header, '' without one. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export type FetchOutcome = Result<Resource, NetError>;
