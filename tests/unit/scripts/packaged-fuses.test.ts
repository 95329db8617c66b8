import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wrongFuses } from '../../../scripts/packaging/packaged-fuses.mjs';
import { tempFolder } from '../../support/temp-folder.ts';

const names = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
];

/** The bytes that electron-builder would write: sentinel, version 1, one character a fuse. */
async function wrongIn(states: string): Promise<readonly string[]> {
  const path = join(tempFolder(), 'app');
  const wire = Buffer.from([1, states.length, ...Buffer.from(states)]);
  await writeFile(path, Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), wire]));
  return wrongFuses(path);
}

async function packagedStates(): Promise<string> {
  const text = await readFile(new URL('../../../electron-builder.yml', import.meta.url), 'utf8');
  const { electronFuses } = parse(text) as { electronFuses: Record<string, boolean> };
  const set = Object.entries(electronFuses).map(([name, on]) => [name.toLowerCase(), on] as const);
  const byName = new Map(set);
  return names.map((name) => (byName.get(name.toLowerCase()) === true ? '1' : '0')).join('');
}

test('the packager sets every fuse as it must be', async () => {
  expect(await wrongIn(await packagedStates())).toEqual([]);
});

test.each(names.map((name, index) => [name, index] as const))(
  'flipping %s is noticed',
  async (name, index) => {
    const states = (await packagedStates()).split('');
    states[index] = states[index] === '1' ? '0' : '1';
    expect(await wrongIn(states.join(''))).toEqual([name]);
  },
);
