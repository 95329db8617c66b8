import { forgetBuild } from './build/build-stale.mjs';
import { appPart } from './build/parts.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { projectRoot } from './paths.mjs';
import { runScript, sayOnStderr as say } from './run-script.mjs';
import { hasDisplay } from './system/display.mjs';

await runScript(async () => {
  if (!hasDisplay()) throw new Error('npm run dev needs a display; npm start works without one');
  const { executable, machineArgs } = await prepareElectron({ headless: false, say });
  await forgetBuild(appPart);
  delete process.env.ELECTRON_RUN_AS_NODE;
  process.env.ELECTRON_EXEC_PATH = executable;
  process.env.ELECTRON_CLI_ARGS = JSON.stringify([...machineArgs, ...process.argv.slice(2)]);
  const { createServer } = await import('electron-vite');
  await createServer({ root: projectRoot, build: { watch: {} } }, { rendererOnly: false });
  return 0;
});
