/** Makes two languages of a master, and a master of two languages. */
export interface MasterService {
  /** The open issue into two files. */
  split(): Promise<void>;
  /** The open issue and its twin into one. */
  join(): Promise<void>;
}
