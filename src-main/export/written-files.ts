import { randomUUID } from 'node:crypto';

/** Written files by the ids that the window has for them. */
export interface WrittenFiles {
  readonly idOf: (path: string) => string;
  readonly pathOf: (id: string) => string | undefined;
}

export function createWrittenFiles(): WrittenFiles {
  const paths = new Map<string, string>();
  return {
    idOf: (path) => {
      const id = randomUUID();
      paths.set(id, path);
      return id;
    },
    pathOf: (id) => paths.get(id),
  };
}
