/**
 * An address as a person types it, or a program names it, in the form in which galley.yaml holds it: https
 * where no scheme is given (`example.org`, `feed://example.org/x`). Null for what is no web address, or holds
 * a password.
 */
export function feedAddress(typed: string): string | null {
  const trimmed = typed.trim().replace(/^feed:(?:\/\/)?(?=https?:)/iu, '');
  const bare = trimmed.replace(/^feed:\/\//iu, '');
  const hasScheme = /^https?:\/\//iu.test(bare);
  if (bare === '' || /\s/u.test(bare) || (!hasScheme && /^[a-z][\w+.-]*:(?!\d)/iu.test(bare))) {
    return null;
  }
  const address = hasScheme ? bare : `https://${bare}`;
  if (address.length > 2000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain = url.hostname !== '' && !/\/\/[^/]*@/u.test(url.href);
  return isPlain ? url.href : null;
}
