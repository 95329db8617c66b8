/** Pictures that come into the text: made small, named, described and kept in the library. */
export interface ImageService {
  /** Opens the dialog that asks for a file; false when no picture can come into a text now. */
  ask(): boolean;
  /** Takes files in, one after the other, at a place in the text (null: at the cursor). */
  insert(files: readonly File[], position: number | null): void;
  /** Fetches a picture from the web for the dialog that asked for it. */
  fetch(address: string): void;
  /** Keeps the picture that the dialog shows and puts it into the text; says why it could not. */
  keep(name: string, alt: string): Promise<string | null>;
  /** Gives up the picture that the dialog shows, and those that wait behind it. */
  close(): void;
}
