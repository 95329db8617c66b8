/** What the window asks of the rendering worker. */
export interface RenderAsk {
  readonly text: string;
  /** Where relative addresses of pictures are served; ends in a slash. */
  readonly assetBase: string;
  /** What the page says below a block that it shows only the beginning of. */
  readonly shortened: string;
  /** Where the library's own copies are served, by the public address that stands in the text. */
  readonly copies?: Readonly<Record<string, string>>;
}
