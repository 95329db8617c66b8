import type { BareWindow } from './bare-window.ts';
import { inBatches, type HostileCase } from './cases.ts';
import type { HostileWindow } from './hostile-window.ts';

interface Exporting {
  readonly hostile: HostileWindow;
  readonly bare: BareWindow;
  readonly cases: readonly HostileCase[];
  readonly target: string;
  readonly batchSize: number;
}

/**
 * Exports the cases in batches, opens and pastes what comes of it, and fails on anything that it does.
 * Gives how many cases have a place in it; those that others have swallowed are exported alone as well.
 */
export async function expectHarmlessExports(given: Exporting): Promise<number> {
  const { hostile, bare, cases, target, batchSize } = given;
  let missing = 0;
  const expectBatch = async (batch: readonly HostileCase[]): Promise<readonly HostileCase[]> => {
    const exported = await hostile.exported(batch, target);
    for (const html of exported.documents) await bare.expectHarmless(html);
    if (exported.pasted.length > 0) await bare.expectHarmlessPaste(exported.pasted.join('\n'));
    return exported.missing;
  };
  for (const batch of inBatches(cases, batchSize)) {
    for (const swallowed of await expectBatch(batch)) {
      missing += (await expectBatch([swallowed])).length;
    }
  }
  return cases.length - missing;
}
