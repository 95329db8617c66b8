import { resolveElectron } from './electron-runtime/resolve.mjs';
import { runScript } from './run-script.mjs';

await runScript(async () => {
  const { executable } = await resolveElectron();
  console.log(executable);
  return 0;
});
