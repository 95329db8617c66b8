import type { AppError } from '#core/app-error.ts';
import { ok, type Result } from '#core/result.ts';
import type { Network } from '../net/create-network.ts';
import { largestInput } from './picture-limits.ts';

const longestMs = 60_000;

interface FetchedPicture {
  readonly bytes: Uint8Array;
  /** The last part of the address's path, '' when it has none. */
  readonly fileName: string;
}

/** A picture from an address that the person typed. */
export async function fetchPicture(
  network: Network,
  address: string,
): Promise<Result<FetchedPicture, AppError>> {
  const found = await network.fetch({
    url: address.trim(),
    // What a newsletter can show comes first: some servers choose by this.
    accept: 'image/png,image/jpeg,image/gif,image/webp;q=0.9,image/*;q=0.8',
    mostBytes: largestInput,
    whenMore: 'refuse',
    limitMs: longestMs,
    mayBePrivate: true,
  });
  if (!found.ok) return found;
  const { url, bytes } = found.value;
  return ok({ bytes, fileName: decoded(new URL(url).pathname.split('/').at(-1) ?? '') });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
