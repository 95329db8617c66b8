/** How an item stands to its other language. */
export const twins = {
  url: '{has, select, no {The other language has no link here} other {The link differs: {there} in the other language}}',
  number:
    '{has, select, no {The other language has no number here} other {The number is {there} in the other language}}',
  stars:
    '{has, select, no {The other language has no star count here} other {The stars differ: {there} in the other language}}',
  image:
    '{has, select, no {The other language has no picture here} other {The pictures differ: {there} in the other language}}',
  code: 'The code differs from the other language',
  links: 'Links in the text differ: only here {here}; only there {there}',
  order: 'Stands elsewhere in the other language',
  sourceChanged: 'The source has changed since this was translated',
  untranslated: 'The title is not translated',
  notThere: 'Not in the other language',
  notHere: '“{title}” is only in the other language',
  sectionNotThere: 'The section “{title}” is not in the other language',
  sectionNotHere: 'The section “{title}” is only in the other language',
} as const;
