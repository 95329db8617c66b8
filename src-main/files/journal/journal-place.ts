import { createHash } from 'node:crypto';

export const journalExtension = '.journal';
/** Beside the journals of a library: where its folder is. */
export const journalLibraryFile = 'library.json';

/** The file's name. People who look into the folder find the issue; the hash keeps apart what looks alike. */
export function journalName(issueId: string): string {
  const readable = issueId.replace(/[^\w.-]+/g, '-').slice(-60);
  const hash = createHash('sha256').update(issueId).digest('hex').slice(0, 16);
  return `${readable}.${hash}${journalExtension}`;
}

/** The folder that the note beside a library's journals names; null when it names none. */
export function notedFolder(note: string): string | null {
  const noted: unknown = JSON.parse(note);
  const isNoted = typeof noted === 'object' && noted !== null && 'folder' in noted;
  return isNoted && typeof noted.folder === 'string' ? noted.folder : null;
}
