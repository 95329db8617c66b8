import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../../scripts/electron-runtime/cache-folder.mjs';
import { callerFolder } from '../../../scripts/paths.mjs';
import { refuseOldNode } from '../../../scripts/run-script.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('runtimes are kept outside the project, where the system keeps caches', () => {
  expect(cacheFolder({ GALLEY_CACHE: 'own', XDG_CACHE_HOME: '/x' }, 'linux')).toBe(resolve('own'));
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'galley'));
  expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache', 'galley'));
  expect(cacheFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Caches', 'galley'));
  expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe(join('/l', 'galley', 'Cache'));
});

test('paths given to npm scripts are meant from where npm was called', () => {
  vi.stubEnv('npm_lifecycle_event', 'start');
  vi.stubEnv('INIT_CWD', '/home/someone');
  expect(callerFolder('start')).toBe('/home/someone');
  expect(callerFolder('galley')).toBe(process.cwd());
});

test('a Node that is too old is named', () => {
  expect(() => refuseOldNode('18.20.4')).toThrow('Node 20.19 or newer is needed; this is 18.20.4');
  expect(() => refuseOldNode('20.18.1')).toThrow('20.18.1');
  for (const version of ['20.19.0', '22.0.0', '24.1.0']) {
    expect(() => refuseOldNode(version)).not.toThrow();
  }
});
