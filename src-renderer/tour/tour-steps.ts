/** What the tour goes through: where it points to, and its words in the messages. */
export const tourSteps = [
  { id: 'library', anchor: '[data-pane="library"]' },
  { id: 'outline', anchor: '[data-pane="outline"]' },
  { id: 'editor', anchor: '[data-pane="editor"]' },
  { id: 'preview', anchor: '[data-pane="preview"]' },
  { id: 'export', anchor: '.header-tools' },
] as const;
