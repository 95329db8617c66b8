import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What most programs save with; the measurements are in docs/security.md. */
export const controls = ['write-file-atomic', 'atomically'] as const;

const script = fileURLToPath(new URL('control-save.mjs', import.meta.url));
const oldSize = 223_000;
const newSize = 334_000;

export interface ControlOutcome {
  readonly said: string;
  readonly state: 'old' | 'new' | 'truncated';
}

/** Saves 334 KB over 223 KB with another library; `breakIt` runs between the old file and the save. */
export function saveWithControl(
  library: (typeof controls)[number],
  path: string,
  breakIt: 'short' | (() => void),
): ControlOutcome {
  writeFileSync(path, 'x'.repeat(oldSize));
  const how = breakIt === 'short' ? 'short' : 'as it is';
  if (breakIt !== 'short') breakIt();
  const args = [script, library, path, String(newSize), how];
  const said = spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const isOld = text === 'x'.repeat(oldSize);
  const isNew = text.length === newSize && !text.includes('x');
  return { said, state: isOld ? 'old' : isNew ? 'new' : 'truncated' };
}
