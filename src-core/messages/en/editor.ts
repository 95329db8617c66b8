/** The editor, its search panel, and the banners above it. */
export const editor = {
  title: 'Editor',
  textbox: 'Issue Markdown',
  searchFind: 'Find',
  searchReplaceWith: 'Replace with',
  searchNext: 'Next',
  searchPrevious: 'Previous',
  searchAll: 'Select all',
  searchMatchCase: 'Match case',
  searchRegexp: 'Regular expression',
  searchByWord: 'Whole words',
  searchReplace: 'Replace',
  searchReplaceAll: 'Replace all',
  searchClose: 'Close',
  searchCurrentMatch: 'current match',
  searchOnLine: 'on line',
  searchReplacedOnLine: 'replaced match on line $',
  searchReplacedAll: 'replaced $ matches',
  bannerMojibake:
    '{lines, plural, one {One line looks} other {# lines look}} damaged: UTF-8 that was once read as {encoding}.',
  bannerRepair: 'Repair',
  repaired: '{lines, plural, one {One line} other {# lines}} repaired.',
  bannerEncoding:
    'This file is {encoding}, not UTF-8, so it is shown but cannot be edited. Converting keeps every character; the next save writes UTF-8.',
  bannerConvert: 'Convert to UTF-8',
  bannerNotWritable:
    'This file may not be written here. What you change stays in the window; save a copy to keep it.',
  bannerSaveCopy: 'Save a copy…',
  bannerChanged:
    'Another program changed this file while you were editing it. Nothing was overwritten.',
  bannerDeleted: 'Another program deleted or renamed this file. Your text is still here.',
  bannerKeepMine: 'Keep mine',
  bannerTakeTheirs: 'Take theirs',
  bannerCompare: 'Show difference',
  bannerWriteAgain: 'Write it again',
  compareTitle: 'What differs',
  compareMine: 'Yours, in the window',
  compareTheirs: 'Theirs, on disk',
  reloaded:
    '“{name}” was changed by another program and loaded again. Undo brings your version back.',
  merged:
    '{places, plural, =0 {“{name}” was changed by another program the way you changed it.} one {“{name}” was changed by another program in one place. Its change and yours are both here; undo takes it out.} other {“{name}” was changed by another program in # places. Its changes and yours are all here; undo takes them out.}}',
  mergedShow: 'Show',
  bannerRecovered:
    '{changes, plural, one {One change that was} other {# changes that were}} never saved {changes, plural, one {has} other {have}} been recovered.',
  bannerRecoveredSince:
    '{changes, plural, one {One change} other {# changes}} made after the last save at {time} {changes, plural, one {has} other {have}} been recovered.',
  bannerRecoveredKeep: 'Keep',
  bannerDiscard: 'Discard',
  compareRecovered: 'Recovered, in the window',
  compareSaved: 'Saved, on disk',
  copySaved: 'A copy was saved as “{name}”.',
  unchangedLines: '$ unchanged lines',
} as const;
