/** Issues from elsewhere into the library, and its feeds out of it. */
export const importing = {
  title: 'Import issues',
  startTitle: 'Bring in issues from elsewhere',
  startText:
    'Markdown files or a folder of them, a Substack export (zip), RSS, Atom and JSON feeds. You see first what would come in; nothing that is there is written over.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  chosen: '{count, plural, =1 {{names}:} other {{names} (# files):}}',
  planned:
    '{count, plural, =0 {no issues to import} one {# issue to import} other {# issues to import}}{pictures, plural, =0 {} one {, with # picture} other {, with # pictures}}.',
  plannedLeftOut: '{count, plural, one {# is} other {# are}} left out.',
  lines: 'What would come in',
  leftOut: 'Left out: {count, number}',
  changed: 'Imported, with something to know: {count, number}',
  plain: 'Imported unchanged: {count, number}',
  from: 'from {source}',
  more: 'and {count, number} more',
  import: '{count, plural, =0 {Import} one {Import # issue} other {Import # issues}}',
  cancel: 'Cancel',
  close: 'Close',
  reading: 'Reading…',
  writing: 'Importing: {done, number} of {total, number}',
  nothingWritten: 'Nothing was imported.',
  cancelled: 'The import was cancelled: nothing was imported.',
  done: '{count, plural, one {# issue} other {# issues}}{pictures, plural, =0 {} one { and # picture} other { and # pictures}} imported.',
  undone:
    'The import was taken back: {count, plural, one {# issue is} other {# issues are}} in the trash.',
  undo: 'Undo',
  open: 'Open the first',
  feedsWritten:
    '{names} written, with {count, plural, =0 {no issues} one {# issue} other {# issues}}',
  feedsIn: 'in {folder}',
  feedsNoted:
    'in {folder}. {text}{more, plural, =0 {} one { And # more note.} other { And # more notes.}}',
  feedsNoRule: 'Nothing tells where this library’s issues can be read, so no feeds were written.',
  feedsNoRuleDetail:
    'Give a channel for your site its address, or write feed: posts: into galley.yaml, such as {example}.',
  channels: 'Channels…',
} as const;
