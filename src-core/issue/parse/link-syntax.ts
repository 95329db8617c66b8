import { char } from './characters.ts';

/** An inline link `[label](url)` or reference link `[label][reference]` at a known place. */
export interface LinkSyntax {
  readonly from: number;
  readonly to: number;
  readonly labelFrom: number;
  readonly labelTo: number;
  /** As written, without angle brackets and title; null for a reference link. */
  readonly url: string | null;
  /** The label of the definition that a reference link names, null for an inline link. */
  readonly reference: string | null;
}

const longestLabel = 1000;
const longestTarget = 4000;
/** A link without nesting, code, escapes, angle brackets and title: nearly all of them, and far faster. */
const simpleLink = /\[([^[\]\\`\n]*)\]\(([^()\s\\<]*)\)/uy;

/**
 * Reads the link whose `[` stands at `at`; null when there is none before `to`. Looks ahead a bounded
 * distance only, so that reading a link at every bracket of a long line stays linear.
 */
export function linkAt(text: string, at: number, to: number): LinkSyntax | null {
  if (text.charCodeAt(at) !== char.bracketOpen) return null;
  simpleLink.lastIndex = at;
  const simple = simpleLink.exec(text);
  if (simple !== null && at + simple[0].length <= to) {
    const labelTo = at + 1 + (simple[1] ?? '').length;
    const end = at + simple[0].length;
    return { from: at, to: end, labelFrom: at + 1, labelTo, url: simple[2] ?? '', reference: null };
  }
  return nestedLinkAt(text, at, to);
}

function nestedLinkAt(text: string, at: number, to: number): LinkSyntax | null {
  const ahead = text.slice(at, Math.min(to, at + longestLabel + 1));
  if (!ahead.includes('](') && !ahead.includes('][')) return null;
  const close = closingBracket(text, at, Math.min(to, at + longestLabel));
  if (close === -1) return null;
  const next = text.charCodeAt(close + 1);
  if (close + 1 >= to) return null;
  const label = { from: at, labelFrom: at + 1, labelTo: close };
  if (next === char.parenOpen) {
    const target = targetAt(text, close + 1, Math.min(to, close + longestTarget));
    return target && { ...label, to: target.to, url: target.url, reference: null };
  }
  if (next !== char.bracketOpen) return null;
  const end = closingBracket(text, close + 1, Math.min(to, close + longestLabel));
  if (end === -1) return null;
  const named = text.slice(close + 2, end);
  const reference = named === '' ? text.slice(at + 1, close) : named;
  return { ...label, to: end + 1, url: null, reference };
}

/** So many brackets that begin no link are looked at closely; a text with more is not prose. */
export const mostFailures = 32;

/** The `]` that closes the `[` at `at`, counting nested pairs and skipping code and escapes; -1 if none. */
export function closingBracket(text: string, at: number, limit: number): number {
  let depth = 0;
  for (let index = at; index < limit; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === char.backslash) index += 1;
    else if (unit === char.backtick) index = codeEnd(text, index, limit) - 1;
    else if (unit === char.bracketOpen) depth += 1;
    else if (unit === char.bracketClose) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/** The end of the code span at `at`, or of its run of backticks when nothing closes it. */
function codeEnd(text: string, at: number, limit: number): number {
  let open = at;
  while (open < limit && text.charCodeAt(open) === char.backtick) open += 1;
  const length = open - at;
  let run = 0;
  for (let index = open; index <= limit; index += 1) {
    if (index < limit && text.charCodeAt(index) === char.backtick) run += 1;
    else {
      if (run === length) return index;
      run = 0;
    }
  }
  return open;
}

/** The destination in the parentheses that open at `at`, with the offset after them. */
function targetAt(
  text: string,
  at: number,
  limit: number,
): { readonly url: string; readonly to: number } | null {
  let from = at + 1;
  while (from < limit && text.charCodeAt(from) === char.space) from += 1;
  if (text.charCodeAt(from) === char.less) {
    const end = text.slice(from, limit).indexOf('>');
    const close = end === -1 ? -1 : text.slice(from + end, limit).indexOf(')');
    if (close === -1) return null;
    return { url: text.slice(from + 1, from + end), to: from + end + close + 1 };
  }
  let depth = 1;
  let urlEnd = -1;
  for (let index = from; index < limit; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === char.backslash) index += 1;
    else if (unit === char.parenOpen) depth += 1;
    else if (unit === char.parenClose) {
      depth -= 1;
      if (depth === 0) {
        return { url: text.slice(from, urlEnd === -1 ? index : urlEnd), to: index + 1 };
      }
    } else if (urlEnd === -1 && (unit === char.space || unit === char.tab)) urlEnd = index;
  }
  return null;
}
