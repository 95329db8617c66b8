/** A library without issues, or one that cannot be opened, shows nothing that could be waited for. */
const longestWaitMs = 1_500;

/** When the first window shows the issue that it was opened for; what can wait for that does. */
export interface FirstShown {
  /** Acts then, or at once where that has been. */
  readonly afterwards: (act: () => void) => void;
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
  return {
    afterwards: (act) => {
      if (waiting === null) act();
      else waiting.push(act);
    },
    happened,
  };
}
