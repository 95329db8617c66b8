/** The link inbox. */
export const inbox = {
  addedOne: 'Added to the link inbox: {title}',
  addedCount: '{count, plural, one {# link} other {# links}} added to the link inbox.',
  alreadyCount: '{count, plural, one {# was} other {# were}} in the inbox already.',
  alreadyUndated: 'Already in the inbox.',
  alreadyOpen: 'Already in the inbox since {date}.',
  alreadyKept: 'Already in the inbox since {date}, and kept for an issue.',
  alreadySkipped: 'Already in the inbox since {date}, and skipped.',
  nothingNew: 'All of these links are in the inbox already.',
  refusedOne: '“{first}” is no address of the web.',
  refusedCount: '{count, plural, one {# of them is} other {# of them are}} no address of the web.',
  leftOut: 'The inbox is full: {count, plural, one {# link was} other {# links were}} left out.',
  undo: 'Undo',
  takeAgain: 'Take them again',
  noLinksCopied: 'There are no links on the clipboard.',
} as const;
