import { existsSync, readFileSync, renameSync } from 'node:fs';

/** Renames a settings file that is no JSON object, so that the store starts anew and nothing is lost. */
export function setDamagedFileAside(path: string, now: Date): void {
  if (!existsSync(path) || isObject(readFileSync(path, 'utf8'))) return;
  const stamp = now
    .toISOString()
    .replaceAll(/[^0-9]/g, '')
    .slice(0, 14);
  renameSync(path, path.replace(/\.json$/, `.damaged-${stamp}.json`));
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
