import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchResource } from '../../../src-main/net/fetch-resource.ts';
import type { ResourceRequest } from '../../../src-main/net/resource.ts';
import { checkForUpdate } from '../../../src-main/updates/check-for-update.ts';
import { releasesAddress } from '../../../src-main/updates/releases-address.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let server: Server;
let releases: string;
let answer = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    response.end(answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}/latest.json`;
});
afterAll(() => {
  server.close();
});

/** The door to the network, with a way to this machine, where the server of this test stands. */
const network = {
  fetch: (request: ResourceRequest) =>
    fetchResource({ ...request, mayBePrivate: true }, null, new AbortController().signal),
};
const check = (address = releases) =>
  checkForUpdate({ network, releases: address, running: '0.1.0' });

test('a later version is told with its page, and only its address was asked, once', async () => {
  answer = '{"version":"0.2.0","page":"https://galley.example/0.2.0"}';
  expect(await check()).toEqual({
    ok: true,
    value: {
      kind: 'newer',
      running: '0.1.0',
      version: '0.2.0',
      page: 'https://galley.example/0.2.0',
    },
  });
  expect(asked).toEqual(['GET /latest.json Galley']);
});

test.each(['0.1.0', '0.0.9', '0.1.0-beta'])('%s is not later', async (version) => {
  answer = JSON.stringify({ version });
  expect(await check()).toEqual({ ok: true, value: { kind: 'current', running: '0.1.0' } });
});

test('an answer that is none is an error with its host', async () => {
  answer = '<html>Sign in to the hotel</html>';
  expect(await check()).toMatchObject({ ok: false, error: { code: 'net/unreadable' } });
});

test('a build without an address asks nobody', async () => {
  const before = asked.length;
  expect(await check('')).toEqual({ ok: true, value: { kind: 'no-address', running: '0.1.0' } });
  expect(asked.length).toBe(before);
});

test('an address of this machine is not asked by the program itself', async () => {
  const strict = {
    fetch: (request: ResourceRequest) => fetchResource(request, null, new AbortController().signal),
  };
  const before = asked.length;
  const outcome = await checkForUpdate({ network: strict, releases, running: '0.1.0' });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'net/private' } });
  expect(asked.length).toBe(before);
});

test('the address stands in package.json, and has to be secure', async () => {
  const project = fileURLToPath(new URL('../../..', import.meta.url));
  expect(await releasesAddress(project)).toBe('');
  const folder = tempFolder();
  const addressOf = async (named: unknown): Promise<string> => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ galley: { releases: named } }));
    return releasesAddress(folder);
  };
  expect(await addressOf('https://galley.example/latest.json')).toBe(
    'https://galley.example/latest.json',
  );
  expect(await addressOf('http://galley.example/latest.json')).toBe('');
  expect(await addressOf(7)).toBe('');
  expect(await releasesAddress(join(folder, 'nowhere'))).toBe('');
});
