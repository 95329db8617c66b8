import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportFile } from '#core/export/target.ts';
import { runBuild } from './run-build.ts';

const here = fileURLToPath(new URL('generators/', import.meta.url));
const bin = (path: string) => join(here, 'node_modules', path);

export const generators = [
  'hugo',
  'jekyll',
  'hexo',
  'eleventy',
  'vitepress',
  'docusaurus',
] as const;
export type Generator = (typeof generators)[number];

interface Build {
  readonly command: string;
  readonly args: (output: string) => readonly string[];
  /** What in its output means that something went wrong, whatever it exits with. */
  readonly trouble: RegExp;
  /** Where its pages are below the output: those of a page's name. */
  readonly pageOf: (page: string) => string;
}

const builds: { readonly [Id in Generator]: Build } = {
  hugo: {
    command: 'hugo',
    args: (output) => ['--panicOnWarning', '--destination', output],
    trouble: /\b(?:ERROR|WARN|panic)\b/,
    pageOf: (page) => `posts/${page}/index.html`,
  },
  jekyll: {
    command: 'jekyll',
    args: (output) => ['build', '--strict_front_matter', '--disable-disk-cache', '-d', output],
    trouble: /\b(?:Error|Warning|Conflict)\b/i,
    pageOf: (page) => `${page.slice(0, 10).replaceAll('-', '/')}/${page.slice(11)}.html`,
  },
  hexo: {
    command: process.execPath,
    args: () => [bin('hexo/bin/hexo'), 'generate'],
    trouble: /\b(?:ERROR|FATAL|WARN)\b|Process failed/,
    pageOf: (page) => `posts/${page}/index.html`,
  },
  eleventy: {
    command: process.execPath,
    args: () => [bin('@11ty/eleventy/cmd.cjs'), '--quiet'],
    trouble: /\bError\b|Problem writing/,
    pageOf: (page) => `posts/${page}/index.html`,
  },
  vitepress: {
    command: process.execPath,
    args: () => [bin('vitepress/bin/vitepress.js'), 'build', '.'],
    trouble: /\berror\b|dead link/i,
    pageOf: (page) => `posts/${page}.html`,
  },
  docusaurus: {
    command: process.execPath,
    args: (output) => [
      bin('@docusaurus/core/bin/docusaurus.mjs'),
      'build',
      '--no-minify',
      '--out-dir',
      output,
    ],
    trouble: /\[ERROR\]|\[WARNING\]|Broken link/,
    pageOf: (page) => `${page}/index.html`,
  },
};

export interface SiteBuild {
  readonly status: number | null;
  readonly log: string;
  readonly troubles: readonly string[];
  /** A file of the built site, null when there is none. */
  readonly read: (path: string) => Promise<string | null>;
  /** The page of an exported page's name. */
  readonly page: (name: string) => Promise<string | null>;
  /** Whether an address on that page leads to a file of the site. */
  readonly hasFile: (page: string, address: string) => Promise<boolean>;
}

/** A new site of the generator, as its own documentation begins one, with these files in it. */
async function makeSite(
  generator: Generator,
  name: string,
  files: readonly ExportFile[],
): Promise<string> {
  const project = join(here, 'out', name);
  await rm(project, { recursive: true, force: true });
  await cp(join(here, generator), project, { recursive: true });
  if (generator === 'hexo') await symlink(bin('.'), join(project, 'node_modules'), 'dir');
  for (const { path, content } of files) {
    const file = join(project, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return project;
}

/** Builds a site of these files on a machine of the time zone. */
export async function buildSite(
  generator: Generator,
  name: string,
  files: readonly ExportFile[],
  timeZone: string,
): Promise<SiteBuild> {
  const project = await makeSite(generator, name, files);
  const { command, args, trouble, pageOf } = builds[generator];
  const output = generator === 'hexo' ? 'public' : 'built';
  const { status, log } = await runBuild({
    command,
    args: args(output),
    project,
    timeZone,
    env: { LANG: 'C.UTF-8', SITE_OUTPUT: output, NO_COLOR: '1', DOCUSAURUS_NO_TELEMETRY: '1' },
  });
  const read = (path: string) => readFile(join(project, output, path), 'utf8').catch(() => null);
  return {
    status,
    log,
    troubles: log.split('\n').filter((line) => trouble.test(line)),
    read,
    page: (page) => read(pageOf(page)),
    hasFile: async (page, address) => {
      const { pathname } = new URL(address, `https://blog.example/${pageOf(page)}`);
      return (await read(decodeURIComponent(pathname).slice(1))) !== null;
    },
  };
}
