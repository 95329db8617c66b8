import type { Range } from './edit.ts';

/** UTF-8 that was once read as GBK: `鈥檚` for `’s`, `锛` where a comma was. */
export interface GbkMojibake extends Range {
  /** What was meant; null where characters were lost on the way. */
  readonly meant: string | null;
}

/** The beginnings of `‘’“”…`, `，！（：`, `、。《「` and of emoji; no text of today has these characters. */
const sign = /[鈥锛銆馃]/u;
const lost = /锟斤拷/u;
/** `\uFFFC` is what the desk writes in the place of code. */
const runs = /[\u0080-\uFFFB\uFFFD-\u{10FFFF}]{2,}/gu;
/** What such texts say: punctuation, kana, ideographs, full-width forms, emoji, and a letter that was swallowed. */
const likely =
  /^[\u00A0-\u00FF\u2010-\u2060\u20AC\u2190-\u21FF\u2600-\u27BF\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF\u{1F000}-\u{1FAFF}\w .,!?)-]+$/u;
/** What the commonest words and marks of Chinese become; three of them are in no ordinary word. */
const usual =
  /[鐨鏄涓浜鍦鎴鍙鏈璇绋鑳瀵妫缂娴杩欐槸祴曪紝銆锛鈥馃鍚鍏鍒鍔鍥鍜鍑鍖鎵鎶鎻鏁鐢鐜绗绫缁閫閮闂闄]/gu;
const odd = new RegExp(`锟斤拷|[€\\uE000-\\uF8FF]|${usual.source}`, 'gu');
const fewestUsual = 3;

/** A shorter run without a sign may be a word of its own. */
const fewest = 6;

const mayBeThere = /[\u0080-\uFFFB]{2}/;
const none: readonly GbkMojibake[] = [];

/** Every place of a text that shows it, in order. */
export function findGbkMojibake(text: string): readonly GbkMojibake[] {
  if (!mayBeThere.test(text)) return none;
  const found: GbkMojibake[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    const count = run.match(usual)?.length ?? 0;
    const isFull = count >= fewestUsual && count * 4 >= run.length;
    const isSure = sign.test(run) || lost.test(run) || isFull;
    if (!isSure && run.length < fewest) continue;
    const meant = decodedAgain(run);
    if (meant === null && !isSure) continue;
    const [from, to] = meant === null ? oddPart(run) : [0, run.length];
    found.push({ from: index + from, to: index + to, meant });
  }
  return found;
}

/** From the first to the last character that no ordinary text has there. */
function oddPart(run: string): readonly [number, number] {
  const places = [...run.matchAll(odd)].map(({ 0: one, index }) => [index, index + one.length]);
  return [places[0]?.[0] ?? 0, places.at(-1)?.[1] ?? run.length];
}

function decodedAgain(run: string): string | null {
  const bytes: number[] = [];
  const table = gbkTable();
  for (const unit of run) {
    const pair = table.get(unit);
    if (pair === undefined) return null;
    bytes.push(pair >> 8, pair & 0xff);
    // Most runs are ordinary words and end here.
    if (bytes.length === 2 && pair < 0xe000) return null;
  }
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    return likely.test(meant.replaceAll('\uFE0F', '')) ? meant : null;
  } catch {
    return null;
  }
}

const lineFeed = 0x0a;
let known: ReadonlyMap<string, number> | null = null;

/** The two bytes of each character that GBK has. */
function gbkTable(): ReadonlyMap<string, number> {
  if (known !== null) return known;
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const row = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => [
      lead,
      0x40 + index,
      lineFeed,
    ]);
    const chars = decoder.decode(new Uint8Array(row.flat())).split('\n');
    for (const [index, char] of chars.entries()) {
      if (char.length === 1 && char !== '\uFFFD') table.set(char, lead * 0x100 + 0x40 + index);
    }
  }
  known = table;
  return table;
}
