/** Where Chromium writes when it printed, near the beginning of the file. */
const headBytes = 4096;
const written = /\/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)/g;

/**
 * A PDF of Chromium's that says it was made on a day (YYYY-MM-DD; null for one long ago) instead of now, so
 * that the same page gives the same bytes. No byte moves.
 */
export function pdfOfDay(bytes: Uint8Array, day: string | null): Uint8Array {
  const made = Buffer.from(bytes);
  const digits = `${(day ?? '2000-01-01').replaceAll('-', '')}000000`;
  const head = made.subarray(0, headBytes).toString('latin1');
  const dated = head.replace(written, (_, key: string) => `/${key} (D:${digits}+00'00')`);
  if (dated.length === head.length) made.write(dated, 0, 'latin1');
  return made;
}
