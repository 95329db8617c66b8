/** An address as it compares: with a scheme, percent signs decoded. */
export function comparable(address: string): string {
  const whole = address.trim().replace(/^\/\//, 'https://');
  if (!whole.includes('%')) return whole;
  try {
    return decodeURI(whole);
  } catch {
    return whole;
  }
}
