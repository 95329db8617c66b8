import { channelSchema } from '#core/release/channel.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { createExportedPaths } from '../../../src-main/git/exported-paths.ts';
import { createGitDesk } from '../../../src-main/git/git-desk.ts';
import { createGitTools } from '../../../src-main/git/git-tools.ts';
import { createRepositoryConsent } from '../../../src-main/git/repository-consent.ts';
import type { OpenLibrary } from '../../../src-main/library/describe-library.ts';
import { createSettings } from '../../../src-main/settings/settings.ts';
import { put } from '../../support/git-repository.ts';

interface Wanted {
  readonly library: string;
  readonly folders?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  readonly says?: boolean;
  readonly settings?: LibrarySettings;
}

/** The git desk over real folders; the person's own settings are those of `home`. */
export function gitSetUp(home: string, { library, folders = {}, env = {}, ...wanted }: Wanted) {
  const store = new Map<string, unknown>();
  const settings = createSettings({
    get: (key) => store.get(key),
    set: (key, value) => void store.set(key, structuredClone(value)),
  });
  const asked: { folder: string; address: string | null }[] = [];
  const steps: string[] = [];
  const exported = createExportedPaths(settings);
  const channels = Object.keys(folders).map((name) =>
    channelSchema.parse({ name, target: 'astro', folder: folders[name] }),
  );
  const open = {
    folder: library,
    settings: { channels, ...wanted.settings },
  } as unknown as OpenLibrary;
  const findTools = createGitTools({
    env: { PATH: process.env['PATH'], HOME: home, ...env },
    platform: process.platform,
    temporary: home,
  });
  const desk = createGitDesk({
    desk: { current: () => open },
    folders: {
      of: (_, { folder }) => Promise.resolve({ path: folder, isAllowed: true }),
    },
    exportFolders: () => [],
    exported,
    consent: createRepositoryConsent(settings),
    findTools,
    mayPublish: (folder, address) => {
      asked.push({ folder, address });
      return Promise.resolve(wanted.says ?? true);
    },
    onProgress: (step) => void steps.push(step),
  });
  const issue = { number: 159, title: 'Python Weekly #159', date: '2026-08-22' };
  return {
    desk,
    asked,
    steps,
    exported,
    findTools,
    /** Writes a file as an export does. */
    exportTo: async (root: string, path: string, text: string, of = issue) => {
      exported.note([put(root, path, text)], of);
      await exported.settled();
    },
    /** Commits and pushes what waits in the only repository. */
    publish: async (message = 'Publish', stop = new AbortController().signal) => {
      const [repository] = (await desk.look()).repositories;
      const repositoryId = repository?.id ?? '';
      const plan = await desk.plan(repositoryId);
      const paths = plan.ok ? plan.value.files.map(({ path }) => path) : [];
      return desk.publish({ repositoryId, paths, message }, stop);
    },
  };
}
