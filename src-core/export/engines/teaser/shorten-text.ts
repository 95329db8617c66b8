const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The longest beginning of whole graphemes with which `fits` holds, and an ellipsis; '' when none does. */
export function shortenText(text: string, fits: (text: string) => boolean): string {
  const ends = [...graphemes.segment(text)].map(({ index }) => index);
  let low = 0;
  let high = ends.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (fits(`${text.slice(0, ends[middle]).trimEnd()}…`)) low = middle;
    else high = middle;
  }
  const kept = text.slice(0, ends[low] ?? 0).trimEnd();
  return kept === '' ? '' : `${kept}…`;
}
