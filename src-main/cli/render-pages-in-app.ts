import { spawn } from 'node:child_process';
import { access, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '#core/result.ts';
import { faultFile, pictureFile, requestFile } from '../export/page-request.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import type { CommandWorld } from './command.ts';

type Pages = Parameters<RenderPages>[0];
type Pictures = Awaited<ReturnType<RenderPages>>;

/**
 * The pictures of pages, made by the app in an Electron that a script of the project finds: plain Node
 * draws nothing. Where there is no Electron, the reason comes back in place of each picture.
 */
export async function renderPagesInApp(
  pages: Pages,
  { program, translate }: Pick<CommandWorld, 'program' | 'translate'>,
): Promise<Pictures> {
  const all = (error: string): Pictures => pages.map(() => err(error));
  const script = await scriptOf(program);
  if (script === null) return all(translate('commandLine.noElectron'));
  const folder = await mkdtemp(join(tmpdir(), 'galley-pages-'));
  try {
    await writeFile(join(folder, requestFile), JSON.stringify({ pages }));
    const ended = await run(script, folder);
    if (!ended.ok) return all(ended.error);
    return await Promise.all(pages.map(({ path }, index) => pictureAt(folder, index, path)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The project's script that starts the app; null where only the command line was copied. */
async function scriptOf(program: string): Promise<string | null> {
  try {
    const script = join(dirname(await realpath(program)), '../../scripts/render-pages.mjs');
    await access(script);
    return script;
  } catch {
    return null;
  }
}

/** Runs the script; the error is the last line of what it said. */
function run(script: string, folder: string): Promise<Result<null, string>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', (error) => {
      resolve(err(error.message));
    });
    child.once('close', (status) => {
      const lines = said.split('\n').filter((line) => line.trim() !== '');
      resolve(status === 0 ? ok(null) : err(lines.at(-1) ?? String(status)));
    });
  });
}

async function pictureAt(
  folder: string,
  index: number,
  path: string,
): Promise<Result<Uint8Array, string>> {
  try {
    return ok(new Uint8Array(await readFile(join(folder, pictureFile(index, path)))));
  } catch {
    return err(await readFile(join(folder, faultFile(index)), 'utf8').catch(() => ''));
  }
}
