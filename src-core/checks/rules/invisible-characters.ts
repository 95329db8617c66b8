import type { BlockRule } from '../rule.ts';

/**
 * Characters that nobody sees and that searches, addresses and readers stumble over: zero-width blanks,
 * soft hyphens, marks of direction and control characters. Joiners belong to emoji and to the scripts
 * that need them.
 */
const invisible =
  /(?:(?![\t\n\r])[\p{Cc}\u00AD\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC\u2028\u2029])+|(?<![\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}])[\u200C\u200D]+/gu;

/** Tells most texts at a glance. */
const mayBeThere =
  /[^\t\n\r\u0020-\u007E\u00A0-\u00AC\u00AE-\u115E\u1161-\u180D\u180F-\u200A\u2010-\u2027\u202F-\u205F\u2070-\u3163\u3165-\uFEFE\uFF00-\uFF9F\uFFA1-\uFFF8\uFFFD-\uFFFF]/;

export const invisibleCharacters: BlockRule = {
  id: 'invisible-characters',
  severity: 'warning',
  sees: 'block',
  readsMatter: true,
  check: ({ text }) =>
    [...(mayBeThere.test(text) ? text.matchAll(invisible) : [])].map((match) => {
      const from = match.index;
      const to = from + match[0].length;
      return {
        from,
        to,
        message: 'invisibleCharacters' as const,
        values: { code: codeOf(match[0]) },
        // Between words a line's end is a blank.
        fix: [{ from, to, insert: /[\u2028\u2029]/u.test(match[0]) ? ' ' : '' }],
      };
    }),
};

function codeOf(found: string): string {
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
