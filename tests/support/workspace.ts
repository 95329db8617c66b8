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

/** Makes a workspace whose library holds these files, by path relative to the library. */
export async function makeWorkspace(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
  const workspace = {
    folder,
    library: join(folder, 'library'),
    userData: join(folder, 'user-data'),
    exports: join(folder, 'exports'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  for (const path of [workspace.library, workspace.userData, workspace.exports]) {
    await mkdir(path);
  }
  for (const [path, content] of Object.entries(files)) {
    const file = join(workspace.library, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return workspace;
}
