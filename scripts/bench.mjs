import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBenches } from './bench/load-benches.mjs';
import { formatResult, measure } from './bench/measure.mjs';
import { projectRoot } from './paths.mjs';
import { runScript } from './run-script.mjs';

const rounds = 15;

await runScript(async () => {
  const folder = join(projectRoot, 'out', 'bench');
  for (const { name, bench } of await loadBenches(process.argv.slice(2))) {
    const result = await measure(bench, { rounds });
    console.log(`${formatResult(result)}\n`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  }
  return 0;
});
