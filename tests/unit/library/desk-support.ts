import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import type { LibraryDesk } from '../../../src-main/library/library-desk.ts';
import { createScan } from '../../../src-main/library/scan-library.ts';
import { libraryDeskWith, memorySettings } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const open: LibraryDesk[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.close();
});

/** A desk whose scanner runs in this process, each scan when the test awaits something. */
export function makeDesk() {
  const settings = memorySettings();
  const changes: Library[] = [];
  let onChange: (() => void) | null = null;
  const { scan } = createScan((report) => {
    desk.receiveScan(report);
  });
  const desk: LibraryDesk = libraryDeskWith({
    settings,
    scan: (request) => {
      setImmediate(() => void scan(request));
    },
    onListChange: (library) => {
      changes.push(library);
      onChange?.();
    },
  });
  open.push(desk);
  /** The list as it is once `isRight` says so. */
  const until = (isRight: (library: Library) => boolean) =>
    new Promise<Library>((resolve) => {
      onChange = () => {
        const last = changes.at(-1);
        if (last !== undefined && isRight(last)) resolve(last);
      };
      onChange();
    });
  return { desk, settings, changes, until };
}

export function makeLibrary(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export async function openOk(desk: LibraryDesk, path: string): Promise<Library> {
  const opened = await desk.open(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
