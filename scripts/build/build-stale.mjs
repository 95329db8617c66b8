import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../lock.mjs';
import { projectRoot } from '../paths.mjs';
import { buildParts } from './parts.mjs';
import { hashSources, isFresh, writeStamp } from './stamp.mjs';

/**
 * Builds the parts whose sources have changed since their last build.
 *
 * @param {{ say: (line: string) => void, only?: string }} options `only` names one part
 */
export async function buildStale({ say, only }) {
  await withLock(
    join(projectRoot, 'out', '.build', 'lock'),
    async () => {
      for (const part of buildParts()) {
        if (only === undefined || part.name === only) await buildPart(part, say);
      }
    },
    { onWait: (pid) => say(`Process ${pid} is building; waiting for it.`) },
  );
}

/**
 * @param {import('./parts.mjs').BuildPart} part
 * @param {(line: string) => void} say
 */
async function buildPart(part, say) {
  const stamp = stampFile(part);
  const outputs = part.outputs.map((path) => join(projectRoot, path));
  const hash = await hashSources(projectRoot, part.sources);
  if (await isFresh(stamp, hash, outputs)) return;
  say(`Building the ${part.name}`);
  await part.build();
  await writeStamp(stamp, hash);
}

/**
 * Has a part built again next time, because something else writes its outputs.
 *
 * @param {import('./parts.mjs').BuildPart} part
 */
export async function forgetBuild(part) {
  await rm(stampFile(part), { force: true });
}

/** @param {import('./parts.mjs').BuildPart} part */
function stampFile(part) {
  return join(projectRoot, 'out', '.build', `${part.name.replaceAll(' ', '-')}.stamp`);
}
