import type { ChartLook } from '../../charts/chart-look.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { xmlText } from '../../text/xml-text.ts';
import type { WordCount } from './word-counts.ts';

const width = 960;
const height = 560;
const margin = 24;
const largest = 88;
const smallest = 13;
/** So much of the picture words may take at most; between them there is always some room. */
const filled = 0.5;

interface Placed {
  readonly word: string;
  readonly size: number;
  /** The middle of the word. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Words in the sizes of their counts (their areas, so that twice as often looks twice as much), from the
 * middle outwards on a spiral, without overlaps; `random` (0 to below 1) decides where each one starts.
 * Words that find no room are left out, the rarest first.
 */
export function layOutCloud(words: readonly WordCount[], random: () => number): readonly Placed[] {
  const most = Math.max(1, ...words.map(({ count }) => count));
  const sized = words.map(({ word, count }) => ({ word, share: Math.sqrt(count / most) }));
  const area = sized.reduce((sum, { word, share }) => sum + boxOf(word, share * largest).area, 0);
  const scale = Math.min(1, Math.sqrt((filled * width * height) / Math.max(1, area)));
  const placed: Placed[] = [];
  for (const { word, share } of sized) {
    const size = Math.round(Math.max(smallest, largest * scale * share));
    const box = boxOf(word, size);
    const place = findPlace(box, placed, random() * Math.PI * 2);
    if (place !== null) placed.push({ word, size, ...place, width: box.width, height: box.height });
  }
  return placed;
}

function boxOf(word: string, size: number) {
  const box = { width: textWidth(word) * size + size * 0.22, height: size * 1.14 };
  return { ...box, area: box.width * box.height };
}

function findPlace(
  box: { readonly width: number; readonly height: number },
  placed: readonly Placed[],
  start: number,
): { readonly x: number; readonly y: number } | null {
  const limit = width / 2;
  for (let radius = 0, angle = start; radius < limit;) {
    const x = Math.round(width / 2 + radius * Math.cos(angle));
    const y = Math.round(height / 2 + radius * 0.58 * Math.sin(angle));
    const isInside =
      x - box.width / 2 >= margin &&
      x + box.width / 2 <= width - margin &&
      y - box.height / 2 >= margin &&
      y + box.height / 2 <= height - margin;
    const overlaps = (other: Placed) =>
      Math.abs(other.x - x) * 2 < other.width + box.width &&
      Math.abs(other.y - y) * 2 < other.height + box.height;
    if (isInside && !placed.some(overlaps)) return { x, y };
    // Steps of some four pixels along the spiral.
    const step = 4 / Math.max(8, radius);
    angle += step;
    radius += step * 2;
  }
  return null;
}

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** In ems; rather too wide, since pictures are shown with whatever font there is. */
function textWidth(word: string): number {
  let ems = 0;
  for (const character of word) {
    if (ideograph.test(character)) ems += 1.02;
    else if (/[mwMW@%]/u.test(character)) ems += 0.92;
    else if (/\p{Lu}/u.test(character)) ems += 0.72;
    else if (/[ijltf.'’I]/u.test(character)) ems += 0.36;
    else ems += 0.6;
  }
  return ems;
}

function escapeXml(text: string): string {
  return escapeHtml(xmlText(text).text);
}

/** How far below its middle a word stands, in ems: not all that shows SVG knows other baselines. */
const baseline = 0.36;

/** The cloud as a picture in SVG; the same words and numbers give the same text. */
export function drawCloud(
  words: readonly WordCount[],
  title: string,
  look: ChartLook,
  random: () => number,
): string {
  const texts = layOutCloud(words, random).map(({ word, size, x, y, width: own }, index) => {
    const colour = look.words[index % look.words.length] ?? look.text;
    const strong = size > 34 ? ' font-weight="600"' : '';
    const inner = (own - size * 0.22).toFixed(1);
    return `<text x="${x}" y="${Math.round(y + size * baseline)}" font-size="${size}" fill="${colour}"${strong} textLength="${inner}" lengthAdjust="spacingAndGlyphs">${escapeXml(word)}</text>`;
  });
  return `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
<rect width="${width}" height="${height}" fill="${look.ground}"/>
<g font-family="${escapeXml(look.font)}" text-anchor="middle">
${texts.join('\n')}
</g>
</svg>
`;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
