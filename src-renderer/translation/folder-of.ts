/** The folder of a file below the library; ids are paths. '' for the library's own. */
export function folderOf(issueId: string): string {
  const path = issueId.replaceAll('\\', '/');
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
