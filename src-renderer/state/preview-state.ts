export interface PreviewState {
  /** Whether the list of what the preview can be shown as is open. */
  readonly previewChooser: boolean;
  /** How many pictures of the page stand on the web and are not shown. */
  readonly hiddenPictures: number;
}

export const initialPreviewState: PreviewState = { previewChooser: false, hiddenPictures: 0 };
