import { shell } from 'electron';

const openable = new Set(['http:', 'https:', 'mailto:']);

/** Opens a web or mail address in the system's program for it; false for any other address. */
export async function openLink(url: string): Promise<boolean> {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !openable.has(address.protocol)) return false;
  await shell.openExternal(address.href);
  return true;
}
