import { fileStem } from '../export/addresses/slug.ts';
import { addressByRule } from '../release/placeholders.ts';
import type { SeasonIssue } from './season-issue.ts';

const address = /https?:\/\/[^\s<>"'()（）[\]【】`，。；、]+/gu;
const date = /(?:19|20)\d{2}-\d{2}-\d{2}/u;
/** A rule that so few addresses show may be chance. */
const fewest = 2;

/**
 * Where issues can be read, as the links among them show it: most issues link to others, at addresses
 * that end as their files are named. `https://example.org/posts/{date}-weekly`; null when they show none.
 */
export function learnOriginals(issues: readonly SeasonIssue[]): string | null {
  const patterns = new Map<string, RegExp>();
  for (const { id, issue } of issues) {
    const pattern = stemPattern(id, issue.number);
    if (pattern !== null && !patterns.has(pattern)) patterns.set(pattern, matching(pattern));
  }
  if (patterns.size === 0 || patterns.size > 8) return null;
  const found = new Map<string, Set<string>>();
  for (const { text } of issues) {
    for (const [written] of text.matchAll(address)) {
      const plain = written.replace(/[?#].*$/u, '').replace(/[.,;:!*_]+$/u, '');
      const cut = plain.replace(/\/$/u, '').lastIndexOf('/') + 1;
      const last = plain.slice(cut).replace(/\/$/u, '');
      for (const [pattern, expression] of patterns) {
        if (!expression.test(last)) continue;
        const ending = /\.html?$/u.exec(last)?.[0] ?? '';
        const slash = plain.endsWith('/') ? '/' : '';
        const rule = plain.slice(0, cut) + pattern + ending + slash;
        found.set(rule, (found.get(rule) ?? new Set()).add(last));
      }
    }
  }
  const [best] = [...found].toSorted(([, a], [, b]) => b.size - a.size);
  return best !== undefined && best[1].size >= fewest ? best[0] : null;
}

/** A file's name with its date or number left open; null where neither tells it from others. */
function stemPattern(id: string, number: number | null): string | null {
  const stem = fileStem(id);
  if (date.test(stem)) return stem.replace(date, '{date}');
  const places = number === null ? [] : [...stem.matchAll(/\d+/gu)];
  const at = places.find(([digits]) => digits === String(number));
  if (at === undefined || !/\p{L}/u.test(stem)) return null;
  return `${stem.slice(0, at.index)}{number}${stem.slice(at.index + at[0].length)}`;
}

function matching(pattern: string): RegExp {
  const literal = pattern
    .replaceAll(/[.*+?^$()|[\]\\/]/gu, '\\$&')
    .replace('{date}', date.source)
    .replace('{number}', '\\d{1,5}');
  return new RegExp(`^${literal}(?:\\.html?)?$`, 'u');
}

/** Where one issue can be read; null when the rule (null for none) names what the issue does not have. */
export function originalOf(
  {
    id,
    issue,
    address: noted,
  }: Pick<SeasonIssue, 'id' | 'address'> & {
    readonly issue: Pick<SeasonIssue['issue'], 'number' | 'date'>;
  },
  rule: string | null,
): string | null {
  if (noted !== undefined && noted !== null) return noted;
  if (rule === null) return null;
  return addressByRule({ address: rule }, { fileName: id, number: issue.number, date: issue.date });
}
