/** What cannot be opened is never shown. */
const longestWaitMs = 4_000;
/** What the window says that it shows is painted a moment later. */
const paintMs = 300;

/** When the first window shows the issue that it was opened for; what can wait for that does. */
export interface FirstShown {
  /** Acts then, or at once where that has been. */
  readonly afterwards: (act: () => void) => void;
  /** The same for what is waited for. */
  readonly askAfterwards: <Value>(act: () => Promise<Value>) => Promise<Value>;
  readonly happened: () => void;
}

export function createFirstShown(): FirstShown {
  let waiting: (() => void)[] | null = [];
  const happened = (): void => {
    const acts = waiting ?? [];
    waiting = null;
    for (const act of acts) act();
  };
  setTimeout(happened, longestWaitMs).unref();
  const afterwards = (act: () => void): void => {
    if (waiting === null) act();
    else waiting.push(act);
  };
  return {
    afterwards,
    askAfterwards: (act) =>
      new Promise((resolve) => {
        afterwards(() => resolve(act()));
      }),
    happened: () => {
      if (waiting !== null) setTimeout(happened, paintMs).unref();
    },
  };
}
