import { ownFileSettings } from '#core/git/own-settings.ts';
import { readOwnConfig, type GitTools } from './git-tools.ts';
import type { RepositoryLook } from './look-at-repository.ts';
import { openOwnView } from './own-view.ts';

/** Those of the paths that the repository or the person wants to be left out of it. */
export async function ignoredPaths(
  { facts, headText, repository }: RepositoryLook,
  paths: readonly string[],
  tools: GitTools,
): Promise<ReadonlySet<string>> {
  const own = paths.length === 0 ? null : await readOwnConfig(tools, null);
  if (own?.ok !== true) return new Set();
  const settings = [...ownFileSettings(own.value), ...facts.form];
  const { temporary } = tools;
  const view = await openOwnView({ repository, headText, settings, writes: [], temporary });
  if (view === null) return new Set();
  try {
    const input = `${paths.join('\0')}\0`;
    const ran = await tools.run(['check-ignore', '-z', '--stdin'], view, { input });
    return new Set(ran.ok ? ran.value.stdout.split('\0').filter((path) => path !== '') : []);
  } finally {
    await view.close();
  }
}
