export const preview = {
  title: 'Preview',
  previewAs: 'Preview as',
  asPage: 'Page',
  failed:
    'This text takes too long to show as a page, so the preview keeps its last state. Look for very deep nesting or thousands of unclosed marks.',
} as const;
