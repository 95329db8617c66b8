import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folders of one test's own: what it opens, where the app keeps its data, where exports go. */
export interface Workspace {
  readonly folder: string;
  readonly library: string;
  readonly userData: string;
  readonly exports: string;
  readonly remove: () => Promise<void>;
}

/** By path relative to the library. */
export type LibraryFiles = Readonly<Record<string, string | Uint8Array>>;

/** Makes a workspace whose library holds these files. */
export async function makeWorkspace(files: LibraryFiles = {}): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
  const workspace = {
    folder,
    library: join(folder, 'library'),
    userData: join(folder, 'user-data'),
    exports: join(folder, 'exports'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  for (const path of [workspace.userData, workspace.exports]) await mkdir(path);
  await writeLibrary(workspace.library, files);
  return workspace;
}

export async function writeLibrary(folder: string, files: LibraryFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
