import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { decodeJournal } from '#core/journal/encode-journal.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import { realDisk } from '../../src-main/files/disk.ts';
import { sweepTemporaryFiles } from '../../src-main/files/temporary-files.ts';
import { completeInPlaceWrites } from '../../src-main/files/write-in-place.ts';
import { randomFrom, type Random } from '../support/random.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { savedText, savedVersion } from './saved-text.ts';
import { times } from './sizes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundleFolder = join(root, 'out', 'crash');
const bundle = join(bundleFolder, 'save-loop.mjs');
/** Processes at a time: each waits for its kill and for the disk about as long as it computes. */
const atOnce = 2 * availableParallelism();
const progressEvery = 500;

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: bundleFolder,
      target: 'node20.18',
      rolldownOptions: {
        input: join(root, 'tests', 'crash', 'save-loop.ts'),
        output: {
          format: 'es',
          entryFileNames: 'save-loop.mjs',
          chunkFileNames: '[name].mjs',
        },
      },
    },
  });
}, 120_000);

/** Lets a process save for a while and kills it soon after an acknowledgement, which is answered. */
function saveUntilKilled(way: string, folder: string, seed: number, random: Random) {
  return new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, way, folder, String(seed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let isDoomed = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (isDoomed) return;
      isDoomed = true;
      setTimeout(() => child.kill('SIGKILL'), random.next() * 12);
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      const whole = said.slice(0, said.lastIndexOf('\n')).split('\n');
      if (signal === 'SIGKILL') resolve(said === '' ? null : Number(whole.at(-1)));
      else reject(new Error(`the saving process ended by itself: ${said}`));
    });
  });
}

interface Outcome {
  readonly damaged: boolean;
  /** An acknowledged version is not there, nor a later one. */
  readonly lost: boolean;
  readonly leftOver: readonly string[];
}

async function killOnce(way: string, at: number, random: Random): Promise<Outcome> {
  const folder = join(work, String(at));
  const library = join(folder, 'library');
  const backups = join(folder, 'backups');
  mkdirSync(library, { recursive: true });
  const path = join(library, 'issue.md');
  const seed = 1 + random.below(1000);
  if (way !== 'journal') writeFileSync(path, savedText(seed - 1));
  if (way === 'in place') linkSync(path, join(folder, 'other.md'));
  const acknowledged = (await saveUntilKilled(way, folder, seed, random)) ?? 0;
  // The next start of the program.
  await completeInPlaceWrites(realDisk, backups);
  for (const each of [backups, library]) await sweepTemporaryFiles(realDisk, each);
  const version = way === 'journal' ? journalLength(library) : savedVersion(read(path));
  const leftOver = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:tmp|backup)$/.test(name));
  rmSync(folder, { recursive: true });
  return { damaged: version === null, lost: (version ?? Infinity) < acknowledged, leftOver };
}

const read = (path: string): string => readFileSync(path, 'utf8');

function journalLength(library: string): number | null {
  const entries = decodeJournal(readFileSync(join(library, 'a.journal')));
  const text = readJournal(entries, null, 9)?.text;
  return text === undefined || text !== 'x'.repeat(text.length) ? null : text.length;
}

let work = '';

async function killOften(way: string, count: number) {
  work = tempFolder();
  const random = randomFrom(Number(process.env['GALLEY_SEED'] ?? 1));
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      outcomes.push(await killOnce(way, next, random));
      if (outcomes.length % progressEvery === 0) {
        console.log(`${way}, so far: ${JSON.stringify(sumOf(outcomes))}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const sums = sumOf(outcomes);
  console.log(`${way}: ${JSON.stringify(sums)}`);
  return sums;
}

const sumOf = (outcomes: readonly Outcome[]) => ({
  kills: outcomes.length,
  damaged: outcomes.filter(({ damaged }) => damaged).length,
  lost: outcomes.filter(({ lost }) => lost).length,
  leftOver: outcomes.flatMap(({ leftOver }) => leftOver).length,
});

test.each([
  ['replacing', 8000],
  ['in place', 1000],
  ['journal', 1000],
])('killed while it was saving, %s: no damage, no loss, nothing left', async (way, full) => {
  const kills = times(full);
  expect(await killOften(way, kills)).toEqual({ kills, damaged: 0, lost: 0, leftOver: 0 });
});

test('the control: plain writeFile damages a tenth of them at least', async () => {
  const { kills, damaged } = await killOften('plain', times(500));
  expect(damaged / kills).toBeGreaterThanOrEqual(0.1);
});
