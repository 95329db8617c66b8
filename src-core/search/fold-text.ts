/** A text as it is compared, and the way back to what is written. */
export interface FoldedText {
  readonly text: string;
  /**
   * The clusters whose signs are others in number or order, four numbers each: where it begins and how long it is when
   * folded, then the same as written. Ascending.
   */
  readonly changed: Int32Array;
}

const complex = 0xffff;
const unchanged = new Int32Array(0);
const largestBatch = 4096;

interface FoldTable {
  /** What a code unit folds to on its own; `complex` where that takes a closer look. */
  readonly single: Uint16Array;
  /** 1 for what belongs to the sign before it: marks, the vowels and ends of Hangul, half-width voicing. */
  readonly extends: Uint8Array;
}

let table: FoldTable | null = null;

/**
 * Folds case, width (`ＡＢ` is `ab`, `ｶﾞ` is `ガ`) and ways of writing the same letter (`é` in one sign or
 * two, `ﬁ`). What is no letter keeps its own form: `①` is not `1`, `…` is not three dots. Folding twice
 * changes nothing more. S1, S2 in INVARIANTS.md.
 */
export function foldText(text: string): FoldedText {
  if (/^[\0-\x7f]*$/u.test(text)) return { text: text.toLowerCase(), changed: unchanged };
  const { single, extends: extending } = (table ??= makeTable());
  const parts: string[] = [];
  const changed: number[] = [];
  let batch: number[] = [];
  let length = 0;
  const flush = () => {
    parts.push(String.fromCharCode(...batch));
    length += batch.length;
    batch = [];
  };
  for (let at = 0; at < text.length;) {
    const folded = single[text.charCodeAt(at)] ?? complex;
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (folded !== complex && extending[next] === 0) {
      batch.push(folded);
      at += 1;
      if (batch.length === largestBatch) flush();
      continue;
    }
    flush();
    const end = clusterEnd(text, at, extending);
    const written = text.slice(at, end);
    const cluster = foldCluster(written);
    const keepsPlaces =
      end - at === cluster.length && (end === at + 1 || isSpeltAlike(written, cluster));
    if (!keepsPlaces) changed.push(length, cluster.length, at, end - at);
    parts.push(cluster);
    length += cluster.length;
    at = end;
  }
  flush();
  return { text: parts.join(''), changed: Int32Array.from(changed) };
}

/** Where a place of the folded text is written; a place inside a cluster is its beginning. */
export function writtenFrom({ changed }: FoldedText, at: number): number {
  const entry = entryBefore(changed, at, 0);
  if (entry === -1) return at;
  const [from, length, written, writtenLength] = entryAt(changed, entry);
  return at < from + length ? written : written + writtenLength + at - from - length;
}

/** The same for the end of a range: inside a cluster it is the cluster's end. */
export function writtenTo(folded: FoldedText, at: number): number {
  const { changed } = folded;
  const entry = entryBefore(changed, at - 1, 0);
  if (at === 0 || entry === -1) return at;
  const [from, length, written, writtenLength] = entryAt(changed, entry);
  return written + writtenLength + Math.max(0, at - from - length);
}

/** Where a place of the written text is in the folded one; inside a cluster it is its beginning. */
export function foldedFrom({ changed }: FoldedText, at: number): number {
  const entry = entryBefore(changed, at, 2);
  if (entry === -1) return at;
  const [from, length, written, writtenLength] = entryAt(changed, entry);
  return at < written + writtenLength ? from : from + length + at - written - writtenLength;
}

/** The last entry that begins at or before a place; -1 for none. */
function entryBefore(changed: Int32Array, at: number, column: 0 | 2): number {
  let low = 0;
  let high = changed.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changed[middle * 4 + column] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function entryAt(changed: Int32Array, entry: number): readonly [number, number, number, number] {
  const [from = 0, length = 0, written = 0, writtenLength = 0] = changed.subarray(entry * 4);
  return [from, length, written, writtenLength];
}

function clusterEnd(text: string, at: number, extending: Uint8Array): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && extending[text.charCodeAt(end)] === 1) end += 1;
  return end;
}

const known = new Map<string, string>();
const mostKnown = 20_000;
/** Runs of marks longer than any language has are not worth remembering. */
const longestKnown = 16;

function foldCluster(cluster: string): string {
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const folded = foldSign(cluster);
  if (known.size < mostKnown && cluster.length <= longestKnown) known.set(cluster, folded);
  return folded;
}

/** Whether each unit of a cluster folds to the unit in its place. */
function isSpeltAlike(written: string, folded: string): boolean {
  return folded === written || folded === written.toLowerCase();
}

const compatible = /^[\p{L}\u3000\u00a0\uff00-\uffef]/u;

function foldSign(sign: string): string {
  const form = compatible.test(sign) ? 'NFKC' : 'NFC';
  const lower = sign.normalize(form).toLowerCase().replaceAll('ς', 'σ');
  return lower.normalize(form);
}

function makeTable(): FoldTable {
  const single = new Uint16Array(0x10000).fill(complex);
  const extending = new Uint8Array(0x10000);
  const mark = /^\p{M}$/u;
  for (let code = 0; code < 0x10000; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const sign = String.fromCharCode(code);
    const isJamo = code >= 0x1160 && code <= 0x11ff;
    if (isJamo || code === 0xff9e || code === 0xff9f || mark.test(sign)) extending[code] = 1;
    const folded = foldSign(sign);
    if (folded.length === 1 && code !== complex) single[code] = folded.charCodeAt(0);
  }
  return { single, extends: extending };
}
