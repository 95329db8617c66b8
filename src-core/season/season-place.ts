/** Where a compilation will stand. */
export interface SeasonPlace {
  /** The folder of its file, as a path below the library; '' for the library's own. */
  readonly folder: string;
  /** Before every relative address, for a file outside the library; ends in `/` unless empty. */
  readonly before: string;
}
