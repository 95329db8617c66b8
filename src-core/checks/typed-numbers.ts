import type { Section } from '../issue/model.ts';
import { originOf } from '../issue/parse/shift.ts';
import type { Range, TextEdit } from '../text/edit.ts';

/** Numbers that Markdown and the outline take for words: `(1) …`, `（1）…`, `１、…`, `1 [title](…)`, `一、…`. */
const typed =
  /^ ?(?:[（(](?<inner>\d{1,2})[)）]|(?<wide>[０-９]{1,2})[、．.]|(?<han>[一二三四五六七八九十]{1,3})、|(?<bare>\d{1,2}) (?=\**\[[^\]\n]+\]\())[^\S\n]*(?<rest>[^\n]*)/gmu;
const mayBeThere = /^ ?(?:[（(]\d|[０-９]|[一二三四五六七八九十]{1,3}、|\d{1,2} \**\[)/mu;

type Style = 'inner' | 'wide' | 'han' | 'bare';

interface TypedNumber extends Range {
  readonly style: Style;
  readonly number: number;
  /** Whether a link follows it. */
  readonly leads: boolean;
}

/** Where the numbers of such a list go wrong; places count from the section's start. */
export interface TypedSlip extends Range {
  readonly number: number;
  readonly before: number;
  /** Of a list of links. */
  readonly isList: boolean;
  /** The edits that number it again; only for a list of links. */
  readonly fix: readonly TextEdit[];
}

const fewest = 3;
const known = new WeakMap<Section, readonly TypedSlip[]>();

/** Lists of a section whose numbers are typed so that nothing but a reader sees them, and that have one slip. */
export function typedSlips(text: string, section: Section): readonly TypedSlip[] {
  const origin = originOf(section);
  const before = known.get(origin);
  if (before !== undefined) return before;
  const own = text.slice(section.from, section.to);
  const found = mayBeThere.test(own) ? listsOf(own).flatMap(slipOf) : [];
  known.set(origin, found);
  return found;
}

/** The numbers of one style from each 1 on. */
function listsOf(text: string): readonly (readonly TypedNumber[])[] {
  const lists: TypedNumber[][] = [];
  const open = new Map<Style, TypedNumber[]>();
  for (const { 0: whole, index, groups = {} } of text.matchAll(typed)) {
    const style = (['inner', 'wide', 'han', 'bare'] as const).find((one) => groups[one]);
    const written = style === undefined ? undefined : groups[style];
    if (style === undefined || written === undefined) continue;
    const from = index + whole.indexOf(written);
    const number = valueOf(written);
    const leads = /^\**\[[^\]\n]+\]\(/u.test(groups['rest'] ?? '') || style === 'bare';
    const one = { from, to: from + written.length, style, number, leads };
    const list = open.get(style);
    if (list === undefined || (number === 1 && list.length > 1)) {
      const begun = [one];
      open.set(style, begun);
      lists.push(begun);
    } else list.push(one);
  }
  return lists;
}

function slipOf(list: readonly TypedNumber[]): readonly TypedSlip[] {
  const [first] = list;
  const isList = list.every(({ leads }) => leads);
  if (list.length < fewest || first?.number !== 1) return [];
  const wrong = list.filter(
    (one, place) => place > 0 && one.number !== (list[place - 1]?.number ?? 0) + 1,
  );
  const [slip] = wrong;
  // Numbers that jump about are no list.
  if (slip === undefined || wrong.length > 2) return [];
  const before = list[list.indexOf(slip) - 1]?.number ?? 0;
  if (Math.abs(slip.number - before) > 3) return [];
  const fix = list.flatMap(({ from, to, number, style }, place) =>
    number === place + 1 ? [] : [{ from, to, insert: writtenAs(style, place + 1) }],
  );
  const { from, to, number } = slip;
  return [{ from, to, number, before, isList, fix: isList ? fix : [] }];
}

const digits = '零一二三四五六七八九';

/** `12`, `１２`, `十二`. */
export function valueOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  if (/^[０-９]/u.test(written)) {
    return Number(written.replaceAll(/[０-９]/gu, (one) => String(one.charCodeAt(0) - 0xff10)));
  }
  const [tens = '', ones] = written.split('十');
  if (ones === undefined) return digits.indexOf(tens);
  return (
    (tens === '' ? 1 : digits.indexOf(tens)) * 10 +
    Math.max(0, ones === '' ? 0 : digits.indexOf(ones))
  );
}

function writtenAs(style: Style, number: number): string {
  if (style === 'inner' || style === 'bare') return String(number);
  if (style === 'wide') {
    return String(number).replaceAll(/\d/gu, (digit) =>
      String.fromCharCode(0xff10 + Number(digit)),
    );
  }
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits.charAt(ones);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
}
