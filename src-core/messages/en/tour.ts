export const tour = {
  welcomeLabel: 'Welcome',
  welcome: 'This is a sample newsletter, a copy that you may change as you like.',
  take: 'Take the tour',
  openOwn: 'Open my folder…',
  notNow: 'Not now',
  step: 'Step {at, number} of {of, number}',
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  libraryTitle: 'Your issues',
  libraryText:
    'Every Markdown file of a folder, newest first. A click opens an issue; Ctrl+P goes to one by its number, its title or words in it.',
  outlineTitle: 'What is in the issue',
  outlineText:
    'Sections and their items. Drag them, or press Alt with an arrow key: the text moves and the numbers follow.',
  editorTitle: 'The text itself',
  editorText:
    'Your Markdown as it is on disk, saved two seconds after your last change. Marks in the margin say what the copy desk has found.',
  previewTitle: 'The page beside it',
  previewText: 'It follows every key. “Preview as” shows exactly what a channel will be sent.',
  exportTitle: 'Out to the channels',
  exportText:
    'Export writes files or fills the clipboard, and remembers the channel for next time. The release desk sends to all of them. The manual is under Help, or F1.',
} as const;
