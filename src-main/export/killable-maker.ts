import type { ExportFile } from '#core/export/target.ts';
import { assertNever } from '#core/result.ts';
import { sha256Of } from '../files/read-stable.ts';
import {
  createKillableProcess,
  type ProcessOutcome,
  type ProcessReport,
  type StartProcess,
} from '../processes/killable-process.ts';
import type { ExportMaker, MakeOutcome, PlanOutcome } from './export-maker.ts';
import type {
  KnownPictures,
  MakerAnswer,
  MakerAsk,
  MakerTask,
  SentMade,
} from './maker-messages.ts';

interface KillableMakerOptions {
  readonly start: StartProcess<MakerAsk, ProcessReport<MakerAnswer>>;
  readonly budgetMs: number;
  /** Whether the pictures of the last output are kept, so that they need not come again with the next. */
  readonly keepsPictures: boolean;
}

type Outcome = PlanOutcome | MakeOutcome;

interface KeptPicture {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** How long one export may take; nobody types on while it runs. */
export const exportBudgetMs = 20_000;

/** Makes exports one after the other in a process of its own, within the budget for each. */
export function createKillableMaker(options: KillableMakerOptions): ExportMaker {
  const { start, budgetMs, keepsPictures } = options;
  const askProcess = createKillableProcess<MakerAsk, MakerAnswer>({ start, budgetMs });
  let kept: ReadonlyMap<string, KeptPicture> = new Map();

  function ask(task: MakerTask, signal: AbortSignal | undefined): Promise<Outcome> {
    return new Promise((resolve) => {
      askProcess({
        ask: () => ({ ...task, has: has() }),
        // At once: the next ask says what has been kept.
        answer: (outcome) => {
          resolve(read(outcome));
        },
        signal,
      });
    });
  }

  function read(outcome: ProcessOutcome<MakerAnswer>): Outcome {
    switch (outcome.state) {
      case 'answered':
        return outcome.answer.state === 'made' ? received(outcome.answer) : outcome.answer;
      case 'cancelled':
        return { state: 'cancelled' };
      case 'failed':
        return { state: 'broke', cause: outcome.cause };
      case 'never-ran':
        return { state: 'broke', cause: 'the process that makes exports does not start' };
      // Out of memory is the usual reason to die.
      case 'died':
      case 'too-slow':
        return { state: 'too-complex', seconds: budgetMs / 1000 };
      default:
        return assertNever(outcome);
    }
  }

  function has(): KnownPictures {
    return Object.fromEntries([...kept].map(([path, { sha256 }]) => [path, sha256]));
  }

  function received({ output, ...made }: SentMade): Outcome {
    const now = new Map<string, KeptPicture>();
    const files: ExportFile[] = [];
    for (const { content, ...file } of output.files) {
      if (typeof content === 'string') {
        files.push({ ...file, content });
        continue;
      }
      const picture = content === null ? kept.get(file.path) : pictureOf(content);
      if (picture === undefined) return { state: 'broke', cause: `nobody has ${file.path}` };
      if (keepsPictures) now.set(file.path, picture);
      files.push({ ...file, content: picture.bytes });
    }
    kept = now;
    return { ...made, output: { ...output, files } };
  }

  return {
    plan: async (request, signal) => {
      const outcome = await ask({ kind: 'plan', request }, signal);
      if (outcome.state !== 'made' && outcome.state !== 'same') return outcome;
      throw new Error('an export was made where one was to be planned');
    },
    make: async (request, signal) => {
      const outcome = await ask({ kind: 'make', request }, signal);
      if (outcome.state !== 'planned') return outcome;
      throw new Error('an export was planned where one was to be made');
    },
  };
}

function pictureOf(bytes: Uint8Array): KeptPicture {
  return { sha256: sha256Of(bytes), bytes };
}
