import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';
import { librarySizes } from '../support/library-sizes.ts';
import { randomFrom } from '../support/random.ts';
import { makeSearchCorpus } from '../support/search-corpus.ts';
import { openBenchWindow, type BenchWindow } from './window/open-bench-window.ts';

const aSecond = 'one second';
const opened: BenchWindow[] = [];
/** A row that is not shown by then is not shown. */
const longestWaitMs = 60_000;

/** A real window whose library has so many issues, and another program that changes the one on top. */
async function caseOf(size: number): Promise<BenchCase> {
  const { issue } = makeSearchCorpus(randomFrom(size));
  const files = Object.fromEntries(
    Array.from({ length: size }, (_, at) => {
      const number = at + 1;
      return [`${1990 + (number % 30)}/weekly-${number}.md`, issue(number)] as const;
    }),
  );
  const window = await openBenchWindow({ files });
  opened.push(window);
  const { page, library } = window;
  await page.waitForFunction(
    (count) => document.body.textContent.includes(count),
    size.toLocaleString('en'),
    { timeout: longestWaitMs },
  );
  const top = page.getByRole('listbox', { name: 'Issues' }).getByRole('option').first();
  const file = (await top.getAttribute('data-key')) ?? '';
  const number = Number(/(\d+)\.md$/u.exec(file)?.[1]);
  let change = 0;
  return {
    name: `a change on disk among ${size}, until the window’s list shows it`,
    role: 'project',
    against: aSecond,
    atMost: 1,
    run: async () => {
      change += 1;
      const title = `Changed ${change} times`;
      const text = issue(number).replace(/^title:.*$/mu, `title: ${title}`);
      const from = performance.now();
      await writeFile(join(library, file), text);
      await page.waitForFunction(
        (shown) => document.querySelector('[role=listbox]')?.textContent?.includes(shown) === true,
        title,
        { polling: 'raf', timeout: longestWaitMs },
      );
      return performance.now() - from;
    },
  };
}

/** From another program's write to the frame in which the list of the real window shows it. */
export const bench: Bench = {
  title: 'A change by another program, until the window shows it',
  window: true,
  rounds: 5,
  warmUps: 1,
  prepare: async () => {
    const cases: BenchCase[] = [{ name: aSecond, role: 'peer', run: () => 1000 }];
    for (const size of librarySizes()) cases.push(await caseOf(size));
    return cases;
  },
  clean: async () => {
    for (const window of opened) await window.close();
  },
};
