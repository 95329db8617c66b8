import { longestMark, type MarkName } from '../export/engines/rich-paste/longest-mark.ts';
import type { Marks, Run } from '../export/engines/rich-paste/rich-block.ts';
import { escapedText, linkTarget } from './markdown-text.ts';

const signs = { bold: '**', italic: '*', strike: '~~' } as const;
const tags = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  underline: 'u',
  highlight: 'mark',
  superscript: 'sup',
  subscript: 'sub',
} as const;

const isSpace = (character: string): boolean => character === '' || /\s/u.test(character);
const isSign = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);

/** Whether signs of emphasis would be read as such there: https://spec.commonmark.org/0.31.2/#delimiter-run */
function canSet(before: string, inner: string, after: string): boolean {
  const first = inner.at(0) ?? '';
  const last = inner.at(-1) ?? '';
  const opens = !isSpace(first) && (!isSign(first) || isSpace(before) || isSign(before));
  const closes = !isSpace(last) && (!isSign(last) || isSpace(after) || isSign(after));
  return opens && closes && before !== '*' && after !== '*' && before !== '~' && after !== '~';
}

function codeSpan(text: string): string {
  const most = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(most + 1);
  const pad = /^[`\s]|[`\s]$/u.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

function textAt(runs: readonly Run[], index: number): string {
  const run = runs[index];
  if (run === undefined) return '';
  return run.type === 'text' ? run.text : '\n';
}

/** Runs as the Markdown of one paragraph; `lineBreak` is how a line ends within it. */
export function runsToMarkdown(runs: readonly Run[], lineBreak: string): string {
  const write = (from: number, to: number, open: readonly MarkName[]): string => {
    let written = '';
    for (let at = from; at < to;) {
      const run = runs[at];
      const mark = longestMark(runs, at, to, open);
      if (run?.type !== 'text') {
        written += lineBreak;
        at += 1;
      } else if (mark === null) {
        written +=
          run.marks.href === null
            ? escapedText(run.text)
            : escapedText(run.text).replaceAll('\\:', ':');
        at += 1;
      } else {
        const { name, end } = mark;
        const before =
          written.at(-1) ??
          (at === from && open.length > 0 ? '(' : textAt(runs, at - 1).at(-1)) ??
          '';
        const after = end === to && open.length > 0 ? ')' : (textAt(runs, end).at(0) ?? '');
        if (name === 'code') {
          const text = Array.from({ length: end - at }, (_, index) =>
            textAt(runs, at + index),
          ).join('');
          written += codeSpan(text);
        } else {
          const inner = write(at, end, [...open, name]);
          written += marked(name, inner, run.marks, before, after);
        }
        at = end;
      }
    }
    return written;
  };
  return write(0, runs.length, []);
}

function marked(
  name: Exclude<MarkName, 'code'>,
  inner: string,
  marks: Marks,
  before: string,
  after: string,
): string {
  if (name === 'href') return `[${inner}](${linkTarget(marks.href ?? '')})`;
  const hasSign = name === 'bold' || name === 'italic' || name === 'strike';
  if (hasSign && canSet(before, inner, after)) return signs[name] + inner + signs[name];
  return `<${tags[name]}>${inner}</${tags[name]}>`;
}
