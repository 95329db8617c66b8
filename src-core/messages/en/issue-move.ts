/** Moving items to another issue. */
export const issueMove = {
  chooseIssue:
    '{count, plural, one {Move “{title}” to another issue} other {Move # items to another issue}}',
  issuePlaceholder:
    '{count, plural, one {Move “{title}” to issue…} other {Move # items to issue…}}',
  chooseSection: 'Move to a section of {issue}',
  sectionPlaceholder: 'Section of {issue}',
  sections: 'Sections',
  noMatch: 'No section has “{query}”.',
  moved:
    '{count, plural, one {“{title}” moved to {issue}, {section}.} other {# items moved to {issue}, {section}.}} Undo takes them back from there.',
  open: 'Open it',
  undone:
    '{count, plural, one {Back here, and no longer in {issue}} other {# items back here, and no longer in {issue}}}',
  redone: '{count, plural, one {Moved to {issue} again} other {# items moved to {issue} again}}',
  inBoth:
    '{count, plural, one {The item is here and in {issue}, too.} other {The # items are here and in {issue}, too.}}',
  notRedone:
    '{count, plural, one {The item was not moved to {issue} again.} other {The # items were not moved to {issue} again.}}',
  changedThere: 'That place has been changed there since, so it was left as it is.',
  changedHere: 'The text here has changed meanwhile, so nothing was taken away here.',
  notSavedHere: 'This issue could not be saved, so nothing was taken away there.',
  noItem:
    'Put the cursor into an item, or select items in the outline, to move them to another issue.',
  noIssue: 'There is no other issue in this library.',
  noSection: '{issue} has no section to put an item in.',
  notMoved: 'Nothing was moved: there, other text would be read differently.',
} as const;
