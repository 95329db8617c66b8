/** The part of libheif-js that is used; the package describes only what lies below it. */
declare module 'libheif-js/wasm-bundle' {
  interface Pixels {
    readonly data: Uint8ClampedArray;
    readonly width: number;
    readonly height: number;
  }
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean | number;
    /** Fills the pixels (RGBA) in; answers null when the picture cannot be decoded. */
    display(pixels: Pixels, done: (filled: Pixels | null) => void): void;
  }
  const libheif: {
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
  };
  export default libheif;
}
