import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportFile } from '#core/export/target.ts';
import { runBuild } from './run-build.ts';

const here = fileURLToPath(new URL('programs/', import.meta.url));

export interface AstroBuild {
  readonly status: number | null;
  /** What Astro printed. */
  readonly log: string;
  /** A file of the built site, null when there is none. */
  readonly read: (path: string) => Promise<string | null>;
}

/** A new Astro project with these files under `src`. */
export async function makeAstroProject(
  name: string,
  files: readonly ExportFile[],
): Promise<string> {
  const project = join(here, 'out', name);
  await rm(project, { recursive: true, force: true });
  await cp(join(here, 'astro'), project, { recursive: true });
  for (const { path, content } of files) {
    const file = join(project, 'src', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return project;
}

/** Builds the site on a machine of the time zone. */
export async function buildAstro(project: string, timeZone: string): Promise<AstroBuild> {
  const folder = `dist-${timeZone.replace(/\W/g, '-')}`;
  const astro = join(here, 'node_modules', 'astro', 'astro.js');
  const { status, log } = await runBuild({
    command: process.execPath,
    args: [astro, 'build', '--outDir', folder],
    project,
    timeZone,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return {
    status,
    log,
    read: (path) => readFile(join(project, folder, path), 'utf8').catch(() => null),
  };
}
