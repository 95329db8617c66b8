/** Words that no dictionary knows. */
export const spelling = {
  none: 'No misspelt word in this issue.',
  noWordHere: 'There is no word here that could be misspelt.',
  right: '“{word}” is spelt right.',
  found: '{word}. {count, plural, =0 {No suggestions} other {Suggestions: {suggestions}}}',
  noSuggestions: 'No suggestions',
  added: '“{word}” is in your dictionary.',
  ignored: '“{word}” is passed over in this issue.',
  undo: 'Undo',
  off: 'The spelling is not checked.',
  turnOn: 'Check it',
  noLanguage: 'No language to check is chosen.',
  openSettings: 'Settings…',
  failed: 'The dictionaries could not be loaded, so the spelling is not checked.',
} as const;
