export const tabs = {
  strip: 'Open issues',
  menu: 'Tab of {title}',
  all: 'All open issues',
  unsaved: 'unsaved',
  recovered: 'recovered, not saved',
  passing: 'only looked at; takes the next issue',
  closeOne: 'Close',
  closed:
    '{count, plural, one {Tab closed} other {# tabs closed}}, {left, plural, =0 {none left} other {# left}}',
  moved: 'Tab {at} of {of}',
  keysHelp: 'Delete closes the tab',
} as const;
