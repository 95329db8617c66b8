/** `GALLEY_THOROUGH=1`, as `.ci/run` sets it, runs on everything what otherwise runs on a sample. */
export const thorough = process.env['GALLEY_THOROUGH'] === '1';

/** So many rounds of a random test: a quarter of them unless thorough. */
export function rounds(count: number): number {
  return thorough ? count : Math.ceil(count / 4);
}

/** Every `step`-th of the values, but one at least, all of them when thorough; `GALLEY_SEED` chooses the first. */
export function sample<T>(values: readonly T[], step: number): readonly T[] {
  if (thorough) return values;
  const first = Number(process.env['GALLEY_SEED'] ?? 1) % Math.min(step, values.length);
  return values.filter((_, index) => index % step === first);
}
