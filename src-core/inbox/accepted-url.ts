import { inboxLimits } from './entry.ts';

/** What an address shows otherwise than it is, or cannot hold. */
const misleading = /[\s\p{Cc}\p{Cf}\p{Surrogate}\\<>"`]/u;

/** Nearly all addresses: nothing in them needs a closer look. */
const plain =
  /^https?:\/\/(?![^/?#]*xn--)(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24}(?:[/?#][!#-;=?-[\]^_a-z{|}~]*)?$/iu;

/**
 * An address as the inbox takes it: http or https, with a host, at most 4,096 units long; null for
 * anything else. A name and password before the host are left out; characters that cannot be seen, or
 * that end an address elsewhere, are written encoded. All else stays as it was given.
 */
export function acceptedUrl(given: string): string | null {
  if (given.length > inboxLimits.url * 2) return null;
  if (given.length <= inboxLimits.url && plain.test(given)) return given;
  const trimmed = given.trim();
  const url = parsed(trimmed);
  if (url === null) return null;
  const hasUser = url.username !== '' || url.password !== '';
  url.username = '';
  url.password = '';
  const written = hasUser || misleading.test(trimmed) ? url.href : trimmed;
  return written.length <= inboxLimits.url && !misleading.test(written) ? written : null;
}

function parsed(address: string): URL | null {
  try {
    if (!/^https?:\/\//iu.test(address)) return null;
    const url = new URL(address);
    return /^\.*$/u.test(url.hostname) ? null : url;
  } catch {
    return null;
  }
}
