import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findGit } from '../../../src-main/git/find-git.ts';
import { gitEnvironment } from '../../../src-main/git/git-environment.ts';
import { blogWithRemote, put } from '../../support/git-repository.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { gitSetUp } from './git-set-up.ts';

test('git is found in the absolute folders of PATH only', async () => {
  const folder = tempFolder();
  const path = put(folder, 'bin/git', '#!/bin/sh\n');
  put(folder, 'not a program/git', '');
  expect(await findGit({ PATH: join(folder, 'bin') }, 'linux')).toBeNull();
  chmodSync(path, 0o755);
  const places = ['.', '', 'bin', join(folder, 'not a program'), folder, join(folder, 'bin')];
  expect(await findGit({ PATH: places.join(delimiter) }, 'linux')).toBe(path);
  expect(await findGit({}, 'linux')).toBeNull();
});

test('a machine without git says so, and only where there is a repository', async () => {
  const home = tempFolder();
  const { blog } = blogWithRemote(home);
  const env = { PATH: home };
  const look = (library: string) => gitSetUp(home, { library, env }).desk.look();
  const nothing = { repositories: [], library: null, channels: {} };
  expect(await look(home)).toEqual({ ...nothing, problem: null });
  expect(await look(blog)).toEqual({ ...nothing, problem: { code: 'git/not-installed' } });
});

test('an old git is not used', async () => {
  const home = tempFolder();
  const { blog } = blogWithRemote(home);
  chmodSync(put(home, 'bin/git', '#!/bin/sh\necho git version 2.25.1\n'), 0o755);
  const { desk } = gitSetUp(home, { library: blog, env: { PATH: join(home, 'bin') } });
  expect((await desk.look()).problem).toEqual({ code: 'git/too-old', version: '2.25' });
});

test('what is around git does not reach it', () => {
  const env = gitEnvironment(
    {
      PATH: `.${delimiter}/usr/bin`,
      HOME: '/home/ann',
      GIT_DIR: '/other',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_TRACE: '1',
      GIT_EXTERNAL_DIFF: 'evil',
      GIT_SSH_COMMAND: 'ssh -i key',
      LANG: 'zh_CN.UTF-8',
      LANGUAGE: 'zh',
      EDITOR: 'vi',
    },
    { GIT_DIR: '/ours' },
  );
  expect(env).toMatchObject({
    PATH: '/usr/bin',
    HOME: '/home/ann',
    GIT_DIR: '/ours',
    GIT_SSH_COMMAND: 'ssh -i key',
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
  });
  for (const name of ['GIT_CONFIG_COUNT', 'GIT_TRACE', 'GIT_EXTERNAL_DIFF', 'LANG', 'EDITOR']) {
    expect(env).not.toHaveProperty(name);
  }
});
