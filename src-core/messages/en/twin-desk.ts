/** The other language beside the open issue. */
export const twinDesk = {
  title: 'Other language',
  titleEn: 'English',
  titleZh: 'Chinese',
  titleJa: 'Japanese',
  textbox: 'Markdown of the other language',
  link: 'Arrange both languages together',
  close: 'Close the other language',
  opened: 'The other language is open beside the issue',
  closed: 'The other language is closed',
  noTwin: 'This issue has no file in another language',
  gapItem: 'Not here: {title}',
  gapSection: 'Section not here: {title}',
} as const;
