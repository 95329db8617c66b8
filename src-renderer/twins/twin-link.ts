/** Arranges one language as the other was arranged, at once or when asked. */
export interface TwinLink {
  /** Does what is offered, as one step with what it follows; false where nothing is. */
  accept(): boolean;
  decline(): boolean;
}
