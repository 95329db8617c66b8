import { runNpm } from './npm.mjs';
import { runScript } from './run-script.mjs';

/** Each keeps about one processor busy: two go side by side, the longest with the shortest. */
const sideBySide = [
  ['check:types', 'check:dead'],
  ['check:lint', 'check:format'],
];

await runScript(async () => {
  const statuses = await Promise.all(
    sideBySide.map(async (steps) => {
      for (const step of steps) {
        const status = await runNpm(['run', '--silent', step]);
        if (status !== 0) return status;
      }
      return 0;
    }),
  );
  return Math.max(...statuses);
});
