import type { IssuePictures, PreparedPicture } from '#core/ipc/image-shapes.ts';

/** What the dialog for a picture shows; `left` counts those that wait behind it. */
export type PictureForm =
  | { readonly step: 'choose' }
  | { readonly step: 'making'; readonly fileName: string; readonly left: number }
  | { readonly step: 'ready'; readonly picture: PreparedPicture; readonly left: number };

export interface ImageState {
  readonly pictureForm: PictureForm | null;
  /** The library's pictures that the open issue shows; null before they were looked for. */
  readonly issuePictures: IssuePictures | null;
  /** Where the library's own copies are served, by the public address that stands in the text. */
  readonly pictureCopies: Readonly<Record<string, string>>;
  /** The picture that is being published; null while none is. */
  readonly publishing: {
    readonly name: string;
    readonly finished: number;
    readonly total: number;
  } | null;
  /** Why pictures could not be published the last time, by name. */
  readonly publishFailures: Readonly<Record<string, string>>;
}

export const initialImageState: ImageState = {
  pictureForm: null,
  issuePictures: null,
  pictureCopies: {},
  publishing: null,
  publishFailures: {},
};
