import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * Writes THIRD_PARTY.md from what npm installed: every package that `dependencies` bring in, with
 * the licence that it declares and the licence text that it carries. Run it after a change of
 * dependencies: `node scripts/third-party.mjs`.
 */

/**
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string | null} text null when the package carries no licence file
 */

const typesOnly = /node_modules\/@types\//;
const licenseFile = /^(licen[sc]e|copying)(-mit)?(\.(md|txt))?$/i;

/** @returns {string[]} folders of the packages that an installed Galley may contain */
function runtimeFolders() {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !typesOnly.test(path))
    .map(([path]) => join(projectRoot, path))
    .filter((folder) => existsSync(folder));
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = readdirSync(folder);
  // hunspell-wasm carries the texts of all three licences; this is the one it is used under.
  const file =
    names.find((name) => name === 'COPYING.MPL') ?? names.find((name) => licenseFile.test(name));
  const text = file === undefined ? null : readFileSync(join(folder, file), 'utf8');
  return {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license,
    text: text === null ? null : text.replaceAll(/\r\n?/g, '\n').trim(),
  };
}

/**
 * @param {readonly Notice[]} notices
 * @returns {Map<string, string[]>} licence text to the names of those that carry it
 */
function namesByText(notices) {
  const groups = new Map();
  for (const { name, version, text } of notices) {
    if (text === null) continue;
    groups.set(text, [...(groups.get(text) ?? []), `${name} ${version}`]);
  }
  return groups;
}

const notices = runtimeFolders()
  .map(noticeOf)
  .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const rows = notices.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
const missing = notices.filter((notice) => notice.text === null);
const texts = [...namesByText(notices)].map(
  ([text, names]) => `### ${names.join(', ')}\n\n~~~text\n${text}\n~~~`,
);

writeFileSync(
  join(projectRoot, 'THIRD_PARTY.md'),
  `# Third-party notices

Galley is under the MIT licence (see LICENSE). An installed Galley contains parts of the packages below, each under its own licence. The Electron runtime brings its own notices (\`LICENSE\` and \`LICENSES.chromium.html\` beside the executable).

This page is written by \`node scripts/third-party.mjs\`.

| Package | Version | Licence |
| --- | --- | --- |
${rows.join('\n')}

DOMPurify is used under the Apache License 2.0, hunspell-wasm and the Spanish dictionary under the Mozilla Public License 1.1, the Portuguese dictionary under the Mozilla Public License 2.0, the Dutch dictionary under the BSD licence. These packages declare a licence but carry no text of it: ${missing.map(({ name }) => name).join(', ')}.

## Licence texts

${texts.join('\n\n')}
`,
);
console.log(`THIRD_PARTY.md: ${notices.length} packages, ${texts.length} licence texts`);
