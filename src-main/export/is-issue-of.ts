import { realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { WriteExportOptions } from './write-export.ts';

/**
 * The issues that an export of `issueId` never replaces: itself wherever it goes; and into the library's
 * own folder or the issue's, every issue there that no export wrote.
 */
export function isIssueOf(
  { folder: root, shown }: OpenLibrary,
  issueId: string,
  memory: WriteExportOptions['memory'],
): WriteExportOptions['isIssue'] {
  return async (path, folder) => {
    const plain = join(root, issueId);
    const own = await realpath(plain).catch(() => plain);
    if (path === own) return true;
    if (folder !== root && folder !== dirname(own)) return false;
    const id = relative(root, path).split(sep).join('/');
    const isListed = shown.files.some((file) => file.id === id && file.kind === 'issue');
    return isListed && memory.get(path) === undefined;
  };
}
