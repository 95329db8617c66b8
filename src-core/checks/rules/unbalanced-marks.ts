import { lineKind } from '../../issue/parse/line-kind.ts';
import type { Block } from '../block.ts';
import type { BlockRule, Problem } from '../rule.ts';

/** A bracket, a backtick or a `**` that nothing opens or closes in its paragraph. */
export const unbalancedMarks: BlockRule = {
  id: 'unbalanced-marks',
  severity: 'warning',
  sees: 'block',
  check(block) {
    if (block.kind === lineKind.html || block.kind === lineKind.definition) return [];
    return [...brackets(block), ...backticks(block), ...emphasis(block), ...quotes(block)];
  },
};

const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
};
/** Half- and full-width ones close each other; that they are mixed is another rule's. */
const likeness: Readonly<Record<string, string>> = { '（': '(', '）': ')' };
const closers = new Set(Object.values(pairs));
const anyBracket = /[()（）[\]【】「」『』《》]/;
const ofInterest = /[()（）[\]【】「」『』《》\\]|\uFFFC+/g;
/** What stands in the place of what is no prose. */
const unseen = '\uFFFC';
/** `1)`, `a)`, `一）`, and faces made of marks. */
const enumerator = /(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u;
const face = /(?:^|\s)[:;=][-'^]?$/u;

function brackets({ prose, text }: Block): readonly Problem[] {
  if (!anyBracket.test(prose)) return [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  const wrong: number[] = [];
  const next = new RegExp(ofInterest);
  for (let found = next.exec(prose); found !== null; found = next.exec(prose)) {
    const at = found.index;
    const mark = prose.charAt(at);
    if (mark === '\\') next.lastIndex = at + 2;
    else if (mark === unseen) {
      const end = next.lastIndex;
      for (let label = text.indexOf('](', at); label !== -1 && label < end;) {
        closeLabel(open, wrong);
        label = text.indexOf('](', label + 2);
      }
    } else if (closers.has(mark)) close(open, wrong, prose, mark, at);
    else if (!isFace(prose, at)) open.push({ mark, at });
  }
  // Many are a drawing, a regular expression or code without its marks.
  const all = [...open.map(({ at }) => at), ...wrong].toSorted((a, b) => a - b);
  return all.length > 2 ? [] : all.map((at) => problem(at, prose.charAt(at)));
}

function isFace(prose: string, at: number): boolean {
  return face.test(prose.slice(Math.max(0, at - 3), at));
}

type Open = { readonly mark: string; readonly at: number }[];

function close(open: Open, wrong: number[], prose: string, mark: string, at: number): void {
  const last = open.at(-1);
  if (last !== undefined && alike(pairs[last.mark] ?? '') === alike(mark)) {
    open.pop();
    return;
  }
  const opened = open.findLastIndex((one) => alike(pairs[one.mark] ?? '') === alike(mark));
  if (opened !== -1) {
    wrong.push(
      ...open
        .splice(opened)
        .slice(1)
        .map((one) => one.at),
    );
    return;
  }
  const before = prose.slice(Math.max(0, at - 4), at);
  const isRound = mark === ')' || mark === '）';
  if (isRound && (enumerator.test(before) || isFace(prose, at))) return;
  wrong.push(at);
}

/** The `]` of a link, which is out of sight with the address. */
function closeLabel(open: Open, wrong: number[]): void {
  const opened = open.findLastIndex(({ mark }) => mark === '[');
  if (opened === -1) return;
  wrong.push(
    ...open
      .splice(opened)
      .slice(1)
      .map((one) => one.at),
  );
}

function alike(mark: string): string {
  return likeness[mark] ?? mark;
}

function backticks({ prose }: Block): readonly Problem[] {
  if (!prose.includes('`')) return [];
  const lone = [...prose.matchAll(/(?<![\\`])`(?!`)/gu)];
  const [first] = lone;
  return lone.length === 1 && first !== undefined ? [problem(first.index, '`')] : [];
}

/**
 * One curly quotation mark alone. What goes on in the next paragraph opens again there, so an open one that
 * is the only one at the end of a long paragraph may be right: one in the middle of a line is looked at.
 */
function quotes({ prose, kind }: Block): readonly Problem[] {
  if (kind === lineKind.quote || !/[“”]/.test(prose)) return [];
  const marks = [...prose.matchAll(/[“”]/gu)];
  const [first] = marks;
  if (marks.length !== 1 || first === undefined) return [];
  const { 0: mark, index } = first;
  const isInches = mark === '”' && /\d$/u.test(prose.slice(0, index));
  const goesOn = mark === '“' && /(?:^|\n)[^\p{L}]*$/u.test(prose.slice(0, index));
  if (isInches || goesOn) return [];
  // What somebody says may go on in the next paragraph.
  const said = problem(index, mark);
  return [mark === '“' ? { ...said, severity: 'hint' } : said];
}

/** One `**` alone, unless it is a power, a wildcard or the arguments of a function. */
function emphasis({ prose }: Block): readonly Problem[] {
  if (!prose.includes('**')) return [];
  const marks = [...prose.matchAll(/(?<!\*)\*\*(?!\*)/gu)];
  const [first] = marks;
  if (first === undefined || marks.length % 2 === 0) return [];
  if (marks.length > 1)
    return oneTooMany(
      prose,
      marks.map(({ index }) => index),
    );
  const [before, after] = [prose.charAt(first.index - 1), prose.slice(first.index + 2)];
  // In small letters it may be what a program names: `**kwargs`.
  const opens = /^(?:[\p{Lu}\p{Script=Han}“「]|[a-z]+ [\p{L}“])/u.test(after);
  const isOpening = /^(?:$|[\s（(：:])/u.test(before) && opens;
  const isClosing = /[\p{L}。！？.!?]/u.test(before) && /^(?:\s|$|[，。：:])/u.test(after);
  return isOpening || isClosing ? [problem(first.index, '**')] : [];
}

/** The mark that finds no partner among others that do, where each can be but one half of a pair. */
function oneTooMany(prose: string, places: readonly number[]): readonly Problem[] {
  const lone: number[] = [];
  let open: number | null = null;
  for (const at of places) {
    const opens = /^(?:$|[\s（(：:，。、])/u.test(prose.charAt(at - 1));
    const closes = /^(?:$|[\s）)：:，。、,.!?！？])/u.test(prose.charAt(at + 2));
    if (opens === closes) return [];
    if (opens) {
      if (open !== null) lone.push(open);
      open = at;
    } else if (open === null) lone.push(at);
    else open = null;
  }
  if (open !== null) lone.push(open);
  const [only] = lone;
  return lone.length === 1 && only !== undefined ? [problem(only, '**')] : [];
}

function problem(from: number, mark: string): Problem {
  const message = /[“”]/.test(mark) ? 'unbalancedQuote' : 'unbalancedMark';
  return { from, to: from + mark.length, message, values: { mark } };
}
