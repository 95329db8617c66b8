import { buildStale } from './build/build-stale.mjs';
import { flippedFuses } from './mutations/flipped-fuses.mjs';
import { withMutatedApp } from './mutations/mutated-app.mjs';
import { mutations } from './mutations/mutations.mjs';
import { runTest } from './mutations/run-test.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay, withDisplay } from './system/display.mjs';

/** Takes one protection after the other out of the built app; each time its test has to go red. */
await runScript(async () => {
  const wanted = process.argv[2] ?? '';
  const electron = await prepareElectron({ headless: !hasDisplay(), say });
  await buildStale({ say });
  const chosen = mutations.filter(({ name }) => name.includes(wanted));
  const unnoticed = await withDisplay(async (env) => {
    /** @type {string[]} */
    const missed = [];
    for (const mutation of chosen) {
      const isRed = await withMutatedApp(mutation, (app) =>
        runTest(mutation, { app, electron, env }),
      );
      const item = mutation.item === null ? 'ours' : `item ${mutation.item}`;
      console.log(`${isRed ? 'noticed ' : 'MISSED  '} ${item.padEnd(8)} ${mutation.name}`);
      if (!isRed) missed.push(mutation.name);
    }
    for (const test of new Map(chosen.map((each) => [each.test, each])).values()) {
      const isRed = await withMutatedApp(null, (app) =>
        runTest({ ...test, title: '' }, { app, electron, env }),
      );
      console.log(`${isRed ? 'RED     ' : 'green   '} unchanged ${test.test}`);
      if (isRed) missed.push(test.test);
    }
    return missed;
  });
  const fuses = wanted === '' ? await flippedFuses(electron.executable) : [];
  for (const { name, noticed } of fuses) {
    console.log(`${noticed ? 'noticed ' : 'MISSED  '} item 19  fuse ${name}`);
    if (!noticed) unnoticed.push(name);
  }
  const all = chosen.length + fuses.length;
  console.log(`mutations: ${all} made, ${unnoticed.length} not noticed`);
  return unnoticed.length === 0 ? 0 : 1;
});
