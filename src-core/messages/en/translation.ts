/** The translation of an issue: its state, what is copied and pasted back, and why an answer is refused. */
export const translation = {
  title: 'Translation',
  close: 'Close the translation list',
  summary:
    '{missing, plural, =0 {} other {# missing}}{gapA, select, yes { · } other {}}{stale, plural, =0 {} other {# stale}}{gapB, select, yes { · } other {}}{damaged, plural, =0 {} other {# damaged}}',
  refusedNoTitle: 'It has no title',
  refusedSame: 'It is not translated',
  refusedTitle: 'The title is not translated',
  refusedNoLink: 'The title does not link {here} any more',
  refusedUrl: 'The address changed: {here} became {there}',
  refusedImage: 'The pictures changed: {here} became {there}',
  refusedCode: 'The code changed',
  refusedInlineCode: 'Code is missing: {here}',
  refusedLinks: 'Links in the text changed: {here} became {there}',
  refusedStars: 'The star count changed: {here} became {there}',
  refusedNumber: 'A number changed: {here} became {there}',
  refusedStructure: 'It would not be read as one item',
} as const;
