/** What the window asks of a worker. */
export interface WorkerRequest<Ask> {
  readonly id: number;
  readonly ask: Ask;
}

interface WorkerAnswer<Answer> {
  readonly id: number;
  /** Null when there is none, e.g. for a text that is nested too deeply. */
  readonly answer: Answer | null;
}

/** What a worker says: once, that it has started, and then its answers. */
export type WorkerMessage<Answer> = { readonly started: true } | WorkerAnswer<Answer>;
