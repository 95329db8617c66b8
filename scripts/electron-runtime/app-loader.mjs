import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Stands in for Electron's default app, which is not in the fallback: opens the application folder that is
 * the first plain argument, the way `electron [-r MODULE] FOLDER` does.
 */
const loader = `'use strict';
const { app } = require('electron');
const path = require('node:path');

const given = process.argv.slice(1);
const required = given.indexOf('-r');
const [before] = required === -1 ? [] : given.splice(required, 2).slice(1);
const argument = given.find((value) => !value.startsWith('-'));
if (argument === undefined) {
  console.error('This Electron runtime opens an application folder: electron [-r MODULE] FOLDER');
  process.exit(2);
}
if (before !== undefined) require(path.resolve(before));
const folder = path.resolve(argument);
const manifest = require(path.join(folder, 'package.json'));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
require(path.join(folder, manifest.main));
`;

const files = {
  'package.json': `${JSON.stringify({ name: 'galley-runtime', version: '1.0.0', main: 'loader.cjs' })}\n`,
  'loader.cjs': loader,
};

/**
 * Puts the loader into a runtime, or a newer one in place of an older.
 *
 * @param {string} folder the runtime's folder
 */
export async function ensureAppLoader(folder) {
  const appFolder = join(folder, 'resources', 'app');
  for (const [name, content] of Object.entries(files)) {
    const file = join(appFolder, name);
    if ((await readFile(file, 'utf8').catch(() => null)) === content) continue;
    await mkdir(appFolder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, content);
    await rename(draft, file);
  }
}
