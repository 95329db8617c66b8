import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/library-seedlike/assets', import.meta.url));

/** The pictures that our own issues show, by path relative to their library. */
export const ownPictures: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  readdirSync(folder).map((name) => [`assets/${name}`, readFileSync(`${folder}/${name}`)]),
);
