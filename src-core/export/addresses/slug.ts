/** ASCII only: file names with emoji or spaces are changed or refused by one blog generator or another. */
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(name: string): boolean {
  return slugPattern.test(name);
}

/** The ASCII letters and digits of a name, joined by hyphens; '' when it has none. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A path's last part without its extension. */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
