/** Pictures of the web are shown by an address of Galley's own: the window itself asks no network. */
export const remotePictureScheme = 'galley-remote';

const base = `${remotePictureScheme}://picture/`;

/** An address on the web whose picture may be shown: https, its usual port, no name or password. */
function webAddress(address: string): string | null {
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  // An address with a name and password, or another port, does not begin with this.
  return url.href.startsWith(`https://${url.hostname}/`) ? url.href : null;
}

/** Galley's own address of a picture on the web; null for every other address. */
export function remotePictureAddress(address: string): string | null {
  const url = webAddress(address);
  return url === null ? null : base + encodeURIComponent(url);
}

/** The address on the web that an address of Galley's own stands for; null when it stands for none. */
export function remotePictureSource(address: string): string | null {
  if (!address.startsWith(base)) return null;
  try {
    return webAddress(decodeURIComponent(address.slice(base.length)));
  } catch {
    return null;
  }
}
