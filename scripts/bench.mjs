import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBenches } from './bench/load-benches.mjs';
import { formatResult, measure } from './bench/measure.mjs';
import { openWindows } from './bench/open-windows.mjs';
import { projectRoot } from './paths.mjs';
import { runScript } from './run-script.mjs';

const rounds = 15;
// The bundled benchmarks do not lie where their sources do.
process.env.GALLEY_APP ??= projectRoot;

/** @param {Awaited<ReturnType<typeof loadBenches>>} benches */
async function runAll(benches) {
  const folder = join(projectRoot, 'out', 'bench');
  await mkdir(folder, { recursive: true });
  for (const { name, bench } of benches) {
    const result = await measure(bench, { rounds });
    console.log(`${formatResult(result)}\n`);
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  }
}

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const benches = (await loadBenches(wanted)).filter(
    ({ bench }) => wanted.length > 0 || bench.isLong !== true,
  );
  await runAll(benches.filter(({ bench }) => bench.window !== true));
  const inWindow = benches.filter(({ bench }) => bench.window === true);
  if (inWindow.length > 0) await openWindows(() => runAll(inWindow));
  return 0;
});
