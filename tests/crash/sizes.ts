/** How often each long test tries; `GALLEY_CRASH_SHARE` (1 when absent) takes a part of it. */
export function times(full: number): number {
  return Math.max(1, Math.round(full * Number(process.env['GALLEY_CRASH_SHARE'] ?? 1)));
}
