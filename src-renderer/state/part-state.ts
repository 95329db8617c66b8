export interface PartState {
  /** The file that is to be given to an issue; null when nothing is asked. */
  readonly partAsked: string | null;
}

export const initialPartState: PartState = { partAsked: null };
