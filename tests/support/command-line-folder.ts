import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { targets } from '#core/export/registry.ts';
import { createExportMaker } from '../../src-main/export/make-export.ts';
import { realDisk } from '../../src-main/files/disk.ts';
import { runCommandLine } from '../../src-main/cli/run-command-line.ts';
import { ownSettings } from './own-settings.ts';

/** A folder for the tests of one file, and the command line run in it without a process of its own. */
export function commandLineFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'galley-cli-'));
  afterAll(() => rm(folder, { recursive: true }));

  return {
    folder,
    /** Writes a file of the folder and returns its path. */
    file: (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    runGalley: async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
      const stdout: Buffer[] = [];
      let stderr = '';
      const status = await runCommandLine(args, {
        env: { ...ownSettings(join(folder, 'settings')), ...env },
        workingFolder: folder,
        program: '',
        maker: createExportMaker(targets, realDisk),
        print: (output) => stdout.push(Buffer.from(output)),
        write: (text) => (stderr += text),
      });
      return { status, stdout: Buffer.concat(stdout), stderr };
    },
  };
}
