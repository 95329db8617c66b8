/** How many issues the benchmarks of a library have; GALLEY_LIBRARY_SIZES chooses, as in `2000,10000`. */
export function librarySizes(): readonly number[] {
  const chosen = process.env['GALLEY_LIBRARY_SIZES'];
  return chosen === undefined ? [2000, 10_000] : chosen.split(',').map(Number);
}
