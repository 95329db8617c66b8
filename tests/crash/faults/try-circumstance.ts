import { asOrdinaryUser } from '../../support/ordinary-user.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { giveAwayAll, unlike, type Circumstance } from './circumstances.ts';
import { makePlace, tryPath } from './try-path.ts';
import type { WritingPath } from './writing-path.ts';

/** Writes as an ordinary user under a circumstance; what of the promises is broken. */
export async function tryCircumstance(
  circumstance: Circumstance,
  path: WritingPath,
): Promise<readonly string[]> {
  const root = tempFolder();
  const place = makePlace(root);
  await path.prepare(place);
  circumstance.set(place, path);
  giveAwayAll(root);
  const trial = await tryPath(path, { place, within: asOrdinaryUser });
  circumstance.unset(place);
  return [...trial.broken, ...unlike(circumstance, place, path, trial)].map(
    (what) => `${path.name}, ${circumstance.name}: ${what}`,
  );
}
