import type { ProcessReport } from './killable-process.ts';

/** The inside of a process or thread that is asked: answers what it is given, and tells what fails. */
export function serveAsks<Ask, Answer>(
  answer: (asked: Ask) => Answer | Promise<Answer>,
  tell: (report: ProcessReport<Answer>) => void,
): (asked: Ask) => void {
  const serve = async (asked: Ask): Promise<void> => {
    try {
      tell({ answer: await answer(asked) });
    } catch (error) {
      tell({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  tell({ started: true });
  return (asked) => {
    void serve(asked);
  };
}

/** The same for a process that `forkProcess` has started; to be called as it starts. */
export function serveParent(answer: (asked: never) => unknown): void {
  const { parentPort } = process;
  const serve = serveAsks(answer, (report) => {
    parentPort.postMessage(report);
  });
  parentPort.on('message', ({ data }) => {
    serve(data as never);
  });
}
