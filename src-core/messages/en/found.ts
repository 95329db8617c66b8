export const found = {
  title: 'What Galley found in {name}',
  reading: 'The issues are being read…',
  intro:
    '{count, plural, =0 {No issues were recognised.} one {One issue was read.} other {# issues were read.}} This is what they have in common.',
  what: 'What',
  value: 'Found',
  certainty: 'How sure',
  sure: 'Sure',
  likely: 'Likely',
  unsure: 'Unsure',
  unknown: 'not found',
  nothing: '–',
  evidence: '{count, number} of {of, number}',
  languages: 'Languages',
  languageFiles:
    '{language, select, zh {Chinese} en {English} ja {Japanese} other {two at once}} ({count, number})',
  and: ', ',
  section: 'Section {at, number}',
  note: 'Nothing was written into your folder. What you correct is kept in galley.yaml, and only that.',
  correct: 'Correct something…',
  right: 'Looks right',
} as const;
