/** Runs something once nothing has restarted it for a while. */
export interface Pause {
  restart(): void;
  cancel(): void;
}

export function createPause(lengthMs: number, act: () => void): Pause {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    restart() {
      cancel();
      timer = setTimeout(() => {
        timer = null;
        act();
      }, lengthMs);
    },
    cancel,
  };
}
