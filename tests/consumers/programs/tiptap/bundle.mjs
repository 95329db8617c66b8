import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [fileURLToPath(new URL('editors.js', import.meta.url))],
  outfile: process.argv[2],
  bundle: true,
  logLevel: 'warning',
});
