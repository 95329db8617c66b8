import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';
import { firstLook, lookSteps } from '../../src-main/library/first-look.ts';
import { atOnce } from '../../src-main/library/in-turns.ts';
import { readListCache } from '../../src-main/library/list-cache.ts';
import { createScan } from '../../src-main/library/scan-library.ts';
import type { ScanReport } from '../../src-main/library/scan-messages.ts';
import { walkLibrary } from '../../src-main/library/walk-library.ts';
import { watchFolders } from '../../src-main/library/watch-folders.ts';
import { librarySizes } from '../support/library-sizes.ts';
import { randomFrom } from '../support/random.ts';
import { makeSearchCorpus } from '../support/search-corpus.ts';

const sizes = librarySizes();
const aSecond = 'one second';
const closing: (() => unknown)[] = [];
const notes: string[] = [];
const nameOf = (number: number) => `${1990 + (number % 30)}/weekly-${number}.md`;

/** Who waits for a scan's reports. */
interface Listener {
  told: ((report: ScanReport) => void) | null;
}

/** One library with a folder for each year, watched and scanned as the app does it, in this process. */
async function casesOf(size: number): Promise<readonly BenchCase[]> {
  const base = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  closing.push(() => rm(base, { recursive: true }));
  const folder = join(base, 'library');
  const { issue } = makeSearchCorpus(randomFrom(size));
  let bytes = 0;
  for (let number = 1; number <= size; number += 1) {
    const path = join(folder, nameOf(number));
    if (number <= 30) mkdirSync(join(path, '..'), { recursive: true });
    const text = issue(number);
    bytes += Buffer.byteLength(text);
    writeFileSync(path, text);
  }
  console.log(`${size} files are written`);

  const listPath = join(base, 'list.json');
  const listener: Listener = { told: null };
  const { scan } = createScan((report) => listener.told?.(report));
  const request = { serial: 1, folder, settings: {}, listPath };
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await scan(request);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const grown = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
  const kept = Math.round((await stat(listPath)).size / 2 ** 10);
  notes.push(
    `${size} issues of ${Math.round(bytes / size)} bytes: all texts read in ${seconds} s, the process grew by ${grown} MB; the kept list takes ${kept} KB`,
  );

  const watch = watchFolders(folder, () => void scan(request));
  await watch.update(walkLibrary(folder).folders);
  closing.push(() => watch.close());

  let change = 0;
  const changeOnDisk = async () => {
    change += 1;
    const id = nameOf(1 + (change % size));
    const title = `Changed ${change}`;
    const from = performance.now();
    const shown = new Promise<number>((resolve) => {
      listener.told = ({ files }) => {
        const isThere = files.some((file) => file.id === id && file.title === title);
        if (isThere) resolve(performance.now() - from);
      };
    });
    await writeFile(join(folder, id), `# ${title}\n\n## Articles\n\nwords\n`);
    const took = await shown;
    // What the scan does with the whole library belongs to this change, not to the next one.
    await scan(request);
    return took;
  };

  const floor = `readdir and stat of ${size} files`;
  const listFiles = () => {
    for (const year of readdirSync(folder)) {
      for (const name of readdirSync(join(folder, year))) statSync(join(folder, year, name));
    }
  };
  const warm = () => {
    const list = readListCache(listPath, folder, {});
    const files = atOnce(lookSteps(folder, walkLibrary(folder), {}, list));
    if (files.length !== size) throw new Error(`${files.length} of ${size} files are listed`);
  };
  const control: BenchCase = {
    name: `the beginnings of ${size} files`,
    role: 'control',
    run: () => void firstLook(folder, walkLibrary(folder), {}, Infinity),
    against: floor,
  };
  return [
    { name: floor, role: 'peer', run: listFiles },
    { name: `the list of ${size}, warm`, role: 'project', run: warm, against: floor, atMost: 2 },
    {
      name: `a change on disk among ${size}, until it is told of`,
      role: 'project',
      run: changeOnDisk,
      against: aSecond,
      atMost: 1,
    },
    // It takes a minute at the larger sizes on a busy machine, and tells nothing new there.
    ...(size <= 2000 ? [control] : []),
  ];
}

export const bench: Bench = {
  title: 'Library: the list when it is opened again, and a change by another program',
  rounds: 7,
  warmUps: 1,
  notes: () => notes,
  prepare: async () => {
    const cases: BenchCase[] = [{ name: aSecond, role: 'peer', run: () => 1000 }];
    for (const size of sizes) cases.push(...(await casesOf(size)));
    return cases;
  },
  clean: async () => {
    for (const close of closing.toReversed()) await close();
  },
};
