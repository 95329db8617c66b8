export interface PreviewState {
  /** Whether the list of what the preview can be shown as is open. */
  readonly previewChooser: boolean;
}

export const initialPreviewState: PreviewState = { previewChooser: false };
