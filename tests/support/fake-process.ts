import type { ProcessReport, StartProcess } from '../../src-main/processes/killable-process.ts';

/** A process's outside: what it was asked, and reports given by hand. */
interface FakeProcess<Ask, Answer> {
  readonly asked: Ask[];
  isEnded: boolean;
  readonly report: (report: ProcessReport<Answer>) => void;
  readonly exit: (code: number) => void;
}

/** Starts processes that do nothing on their own; their insides run in the end-to-end tests. */
export function fakeProcesses<Ask, Answer>(): {
  readonly start: StartProcess<Ask, ProcessReport<Answer>>;
  readonly processes: readonly FakeProcess<Ask, Answer>[];
} {
  const processes: FakeProcess<Ask, Answer>[] = [];
  return {
    processes,
    start: ({ onReport, onExit }) => {
      const process: FakeProcess<Ask, Answer> = {
        asked: [],
        isEnded: false,
        report: onReport,
        exit: onExit,
      };
      processes.push(process);
      return {
        ask: (asked) => process.asked.push(asked),
        end: () => {
          process.isEnded = true;
        },
      };
    },
  };
}
