/**
 * What a character is in a line of writing. `punctuation` may touch anything; `opening` marks
 * begin a word; `suffix` marks follow one (™, °, ²); `spacing` accents stand alone by mistake only.
 */
type Kind =
  | 'neutral'
  | 'lower'
  | 'upper'
  | 'greek'
  | 'punctuation'
  | 'opening'
  | 'suffix'
  | 'math'
  | 'currency'
  | 'drawing'
  | 'sign'
  | 'control';

const members: readonly (readonly [Kind, string])[] = [
  ['punctuation', '\xa0«»“”‘’–—…‹›·•'],
  ['opening', '¡¿‚„'],
  ['suffix', '™®°²³¹ªº†‡‰'],
  ['math', '≠∞±≤≥∑∏∫√≈∆◊÷⁄¬×∩≡⌠⌡∙⌐∂ⁿ'],
  ['currency', '€£¥¢¤ƒ₧'],
  ['sign', '©§¶¦¨´¸ˆ˜¯˘˙˚˝˛ˇ¼½¾'],
  ['greek', 'µ'],
  ['control', '\xad\uf8ff'],
];
const kindByCharacter = new Map(
  members.flatMap(([kind, characters]) => Array.from(characters, (one) => [one, kind] as const)),
);

/** What may directly follow a character beyond ASCII that is not a letter; ASCII always may. */
const followers: Readonly<Record<string, ReadonlySet<Kind>>> = {
  punctuation: new Set([
    'lower',
    'upper',
    'greek',
    'punctuation',
    'opening',
    'suffix',
    'math',
    'currency',
    'drawing',
    'sign',
  ]),
  opening: new Set(['lower', 'upper', 'greek', 'punctuation', 'opening', 'currency', 'drawing']),
  suffix: new Set(['punctuation', 'suffix', 'math', 'drawing']),
  math: new Set(['greek', 'punctuation', 'math', 'currency', 'drawing']),
  currency: new Set(['punctuation', 'math', 'drawing']),
  drawing: new Set(['lower', 'upper', 'greek', 'punctuation', 'suffix', 'drawing']),
  sign: new Set(['punctuation', 'drawing']),
  greek: new Set(['greek', 'punctuation', 'suffix', 'math', 'drawing']),
  lower: new Set(['lower', 'punctuation', 'suffix', 'drawing']),
  upper: new Set(['lower', 'upper', 'punctuation', 'suffix', 'drawing']),
};

/** Whether `second` directly after `first` occurs in ordinary writing, tables and formulas. */
export function isNaturalPair(first: string, second: string): boolean {
  const before = kindOf(first);
  const after = kindOf(second);
  if (before === 'control' || after === 'control') return false;
  if (before === 'neutral' || after === 'neutral') return true;
  if (isAscii(first) && isAscii(second)) return true;
  // Formulas, tables and prices stand beside plain letters; only a capital or an opening mark
  // after a small letter is out of place.
  if (isAscii(second)) return before !== 'lower' || after !== 'upper';
  if (isAscii(first)) return after !== 'opening' && (before !== 'lower' || after !== 'upper');
  return followers[before]?.has(after) ?? true;
}

/** Whether a character is neither a letter nor punctuation, so that no word has it inside. */
export function isWritingSymbol(character: string): boolean {
  const kind = kindOf(character);
  return !['neutral', 'lower', 'upper', 'punctuation', 'opening'].includes(kind);
}

function isAscii(character: string): boolean {
  return character <= '\x7f';
}

function kindOf(character: string): Kind {
  const known = kindByCharacter.get(character);
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  if (code >= 0x80 && code <= 0x9f) return 'control';
  if (code >= 0x2500 && code <= 0x25ff) return 'drawing';
  if (/^\p{Script=Greek}$/u.test(character)) return 'greek';
  if (/^\p{Script=Latin}$/u.test(character)) return /^\p{Lu}$/u.test(character) ? 'upper' : 'lower';
  return 'neutral';
}
