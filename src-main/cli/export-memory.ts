import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { WriteExportOptions } from '../export/write-export.ts';
import { settingsFileName } from '../settings/settings-file-name.ts';
import type { CommandWorld } from './command.ts';

const filesSchema = z.record(z.string(), z.string());
const windowSchema = z.object({ exportedFiles: filesSchema });
const mostRemembered = 2000;

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * What commands wrote last, by real path: SHA-256 of the content. It lies in a file of its own beside
 * the window's settings, which only the window writes; what the window wrote counts as well.
 */
export function commandLineMemory({
  userData,
}: Pick<CommandWorld, 'userData'>): WriteExportOptions['memory'] {
  const file = join(userData, 'exported-by-commands.json');
  const own = (): Readonly<Record<string, string>> => {
    const read = filesSchema.safeParse(readJson(file));
    return read.success ? read.data : {};
  };
  return {
    get(path) {
      const windows = windowSchema.safeParse(readJson(join(userData, `${settingsFileName}.json`)));
      return own()[path] ?? (windows.success ? windows.data.exportedFiles[path] : undefined);
    },
    set(path, sha256) {
      const { [path]: _, ...others } = own();
      const kept = Object.fromEntries(Object.entries(others).slice(-mostRemembered));
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify({ ...kept, [path]: sha256 }));
        renameSync(`${file}.new`, file);
      } catch {
        // What is not remembered is asked about the next time.
      }
    },
  };
}
