import { fileURLToPath } from 'node:url';

/** The project's top folder, with a trailing separator. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));
