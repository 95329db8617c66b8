/** Whether an argument of a start is one of Galley's own addresses, good or bad. */
export function isGalleyAddress(argument: string): boolean {
  return /^galley:/iu.test(argument);
}
