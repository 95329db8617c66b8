export const itemForm = {
  insertTitle: 'New item in “{section}”',
  editTitle: 'Edit the item',
  renameTitle: 'Rename the section',
  links: 'Links',
  linksHelp:
    'Paste one address, or several: each becomes an item. What is on the clipboard is proposed.',
  several:
    '{count, plural, one {One item} other {# items}}, each with a title made of its address.',
  title: 'Title',
  link: 'Link',
  linkInText: 'The address of this item stands in its title or description: change it there.',
  tail: 'After the link',
  tailHelp: 'For example “(English)”.',
  description: 'Description',
  descriptionHelp: 'Markdown. Ctrl+Enter finishes.',
  insert: '{count, plural, =0 {Insert} one {Insert} other {Insert # items}}',
  save: 'Save changes',
  cancel: 'Cancel',
  inserted:
    '{count, plural, one {{title}: inserted in {section}} other {# items inserted in {section}}}',
  edited: '{title}: changed',
  renamed: '{title}: section renamed',
  unchanged: 'Nothing was changed.',
  noAddress: 'Only web addresses can stand here, with blanks or new lines between them.',
  noTitle: 'A title is needed, on one line.',
  noNumber: 'Nothing was changed: circled numbers end at 50.',
  otherReading:
    'Nothing was changed: with this, other text would be read differently, for example as an item of its own.',
  needsLink:
    'Nothing was changed: without its link this line would be no item any more, as this issue is written.',
  tailNeedsLink:
    'Nothing was changed: only a link has something after it. Empty “After the link” too, or add those words to the title.',
  stale: 'Nothing was changed: the text has changed since this was opened. Close it and try again.',
  noSection: 'There is no section to put an item in. Start one with “## Title” in the editor.',
  noHeading: 'These items stand before the first heading, so there is no title to change.',
} as const;
