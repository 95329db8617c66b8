import { rmSync } from 'node:fs';
import { realDisk } from '../../../src-main/files/disk.ts';
import { faultyDisk, type Fault } from '../../support/faulty-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { makePlace, tryPath } from './try-path.ts';
import type { WritingPath } from './writing-path.ts';

export const faults: readonly Fault[] = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'short', 'lying'];

export interface KthCalls {
  readonly tried: number;
  /** Of those, how many did something go wrong in. */
  readonly failed: number;
  /** Whether the path was done in the end, when nothing failed any more. */
  readonly endedWell: boolean;
  readonly broken: readonly string[];
}

const mostCalls = 400;

/** Lets the k-th call go wrong, for k = 1, 2, 3... until none does; `isWanted` leaves some k out. */
export async function tryEachCall(
  path: WritingPath,
  fault: Fault,
  isWanted: (k: number) => boolean = () => true,
): Promise<KthCalls> {
  const root = tempFolder();
  let tried = 0;
  let failed = 0;
  const broken: string[] = [];
  for (let k = 1; k <= mostCalls; k += 1) {
    if (!isWanted(k)) continue;
    tried += 1;
    const place = makePlace(`${root}/${k}`);
    await path.prepare(place);
    const faulty = faultyDisk(realDisk, k, fault, { waits: true });
    const trial = await tryPath(path, { place, disk: faulty.disk, breakIt: faulty.begin });
    const where = `${path.name}, ${fault} at call ${k} (${faulty.failed() ?? 'none failed'})`;
    broken.push(...trial.broken.map((what) => `${where}: ${what}`));
    rmSync(place.library, { recursive: true });
    rmSync(place.data, { recursive: true });
    if (faulty.failed() === null) {
      return { tried, failed, endedWell: trial.state === 'new' && trial.done !== false, broken };
    }
    failed += 1;
  }
  return { tried, failed, endedWell: false, broken };
}
