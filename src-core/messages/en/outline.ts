export const outline = {
  title: 'Outline',
  emptyTitle: 'No sections yet',
  emptyText:
    'Start a section with “## Title” in the editor; numbered links below it become its items.',
  untitledSection: 'Before the first heading',
  untitledItem: 'Untitled',
  collapseAll: 'Collapse or expand all',
  titles: 'Titles in two languages',
  drag: 'Move “{title}”',
  more: 'Commands for “{title}”',
  menu: '{count, plural, one {Commands} other {Commands for # items}}',
  menuGroup: 'Commands',
  rowEditItem: 'Edit the item…',
  rowRenameSection: 'Rename the section…',
  rowInsertAtEnd: 'New item at the end…',
  rowDemoteItem: 'Make it text of the item before',
  rowLowerSection: 'Lower the heading by a level',
  rowRaiseSection: 'Raise the heading by a level',
  rowNormaliseSection: 'Write the section’s items alike',
  toggle: 'Show or hide the items of “{title}”',
  items: '{count, plural, one {one item} other {# items}}',
  movedItem: '{title}: item {position, number} of {count, number} in {section}',
  movedItems:
    '{number, number} items moved: {first, number} to {last, number} of {count, number} in {section}',
  movedSection: '{title}: section {position, number} of {count, number}',
  movedSections:
    '{number, number} sections moved: {first, number} to {last, number} of {count, number}',
  loneItem:
    'The item left before the first heading is plain text of the opening now: a list there takes two.',
  notMovedPair:
    'It was not moved: before the first heading one item would be left, and a list there takes two. Move them one after the other.',
  notChangedPair:
    'Nothing was changed: before the first heading one item would be left, and a list there takes two. Delete the text in the editor.',
  notMovedEdge: 'It is at the edge already.',
  notMovedStructure: 'It was not moved: there, other text would be read differently.',
  notMovedNumber: 'It was not moved: circled numbers end at 50.',
  notChangedStructure: 'Nothing was changed: other text would be read differently.',
  notChangedNumber: 'Nothing was changed: circled numbers end at 50.',
  levelLimit: 'Headings of sections have levels from 2 to 6; this one stays as it is.',
  noLevel: 'Only headings written with “#” have a level.',
  isItem: 'That is an item already.',
  noParagraph: 'Put the cursor into a paragraph of a section to make it an item.',
  promoted: 'Item {position, number} of {count, number} in {section} now',
  demoted:
    '{count, plural, one {{title}: text now, without a number} other {# items: text now, without numbers}}',
  levelled: '{title}: heading of level {level, number} now',
  normalised:
    '{count, plural, =0 {All items are written alike already} one {One item is written anew} other {# items are written anew}}',
  notNormalised:
    '{count, plural, one {One section was} other {# sections were}} left as written, since other text would be read differently there: {sections}',
  duplicatedItem:
    '{count, plural, one {{title}: copied below} other {# items copied, each below itself}}',
  deletedItem:
    '{count, plural, one {{title}: deleted; undo brings it back} other {# items deleted; undo brings them back}}',
  renumbered:
    '{section}: {count, plural, =0 {numbered already} one {one number changed} other {# numbers changed}}',
} as const;
