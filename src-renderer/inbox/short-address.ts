/** An address as it is told apart at a glance: host and path, without scheme, `www.` and query. */
export function shortAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
}
