const dayMs = 86_400_000;

/** Days from one YYYY-MM-DD to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
