import { isDigit } from './characters.ts';
import { countsUnlinked, isNumeric } from './choose-style.ts';
import type { HeadLine } from './head-line.ts';
import type { Marker } from '../model.ts';
import { behindNestedRun } from './nested-run.ts';

/**
 * The heads of a section that are items, given its style. Numbered styles drop a run 1, 2, 3 inside
 * an item whose own numbers go on afterwards, and take in a mistyped, glued or differently marked
 * head where its number is the one that comes next. What a rule makes an item is one in any style.
 */
export function pickHeads(
  text: string,
  heads: readonly HeadLine[],
  style: Marker,
): readonly HeadLine[] {
  return isNumeric(style)
    ? pickNumbered(text, heads, style)
    : heads.filter((head) => head.marker === style || head.form === 'ruled');
}

function pickNumbered(
  text: string,
  heads: readonly HeadLine[],
  style: Marker,
): readonly HeadLine[] {
  const picked: HeadLine[] = [];
  const own = heads.filter((head) => head.marker === style && head.form === 'plain');
  const refused = new Map<Marker, number>();
  let nextOwn = 0;
  let nestedTo = 0;
  let last: number | null = null;
  let allLinked = true;
  for (const head of heads) {
    if (head.form === 'ruled') {
      picked.push(head);
      last = head.number ?? last;
      continue;
    }
    if (head.number === null) continue;
    const comesNext: boolean = last === null ? head.number === 1 : head.number === last + 1;
    if (head === own[nextOwn]) {
      const index = nextOwn;
      nextOwn += 1;
      if (index < nestedTo) continue;
      if (!comesNext && last !== null) {
        if (!head.linked && looksLikeProse(text, head)) continue;
        nestedTo = behindNestedRun(own, index, last, allLinked);
        if (nestedTo > index) continue;
      }
    } else if (!comesNext || !isStray(head, own[nextOwn], refused.get(head.marker))) {
      refused.set(head.marker, head.number);
      continue;
    }
    picked.push(head);
    last = head.number;
    allLinked &&= head.linked;
  }
  return picked;
}

/**
 * Whether a head that is not quite in the section's style is an item, its number being the next one:
 * not when the section's own next head has that number, nor when the one before it in a list of its
 * own was refused. Without a link only an unmistakable marker counts, and only between its neighbours.
 */
function isStray(
  head: HeadLine,
  nextOwn: HeadLine | undefined,
  refused: number | undefined,
): boolean {
  if (head.number === null || nextOwn?.number === head.number) return false;
  if (refused !== undefined && refused === head.number - 1) return false;
  if (head.linked) return true;
  const isBetween = nextOwn === undefined || nextOwn.number === head.number + 1;
  return isBetween && head.form === 'plain' && countsUnlinked(head.marker);
}

/** `7、8 月份…` and a year that begins a wrapped line are prose, unless their number comes next. */
function looksLikeProse(text: string, head: HeadLine): boolean {
  if (head.marker === 'dot') return head.inParagraph;
  return head.restFrom < head.to && isDigit(text.charCodeAt(head.restFrom));
}
