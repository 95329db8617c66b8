import type { AppError } from '#core/app-error.ts';
import { assertNever, err, ok, type Result } from '#core/result.ts';
import {
  createKillableProcess,
  type ProcessReport,
  type StartProcess,
} from './killable-process.ts';

interface AskProcessOptions<Ask, Answer> {
  readonly start: StartProcess<Ask, ProcessReport<Answer>>;
  /** More than any real question takes. */
  readonly budgetMs: number;
  readonly failed: (cause: string) => AppError;
  readonly tooComplex: (seconds: number) => AppError;
}

interface OfKind {
  readonly kind: string;
}

/** Asks a killable process for one answer to each question, of the question's kind; null when `signal` has cancelled. */
export function createAskProcess<Ask extends OfKind, Answer extends OfKind>({
  start,
  budgetMs,
  failed,
  tooComplex,
}: AskProcessOptions<Ask, Answer>) {
  const askProcess = createKillableProcess<Ask, Answer>({ start, budgetMs });

  return <Kind extends Ask['kind']>(
    asked: Ask & { readonly kind: Kind },
    signal?: AbortSignal,
  ): Promise<Result<(Answer & { readonly kind: Kind }) | null, AppError>> =>
    new Promise((resolve) => {
      askProcess({
        ask: () => asked,
        signal,
        answer: (outcome) => {
          switch (outcome.state) {
            case 'answered':
              resolve(ok(outcome.answer as Answer & { readonly kind: Kind }));
              return;
            case 'cancelled':
              resolve(ok(null));
              return;
            case 'failed':
              resolve(err(failed(outcome.cause)));
              return;
            case 'never-ran':
              resolve(err(failed('its process does not start')));
              return;
            // Out of memory is the usual reason to die.
            case 'died':
            case 'too-slow':
              resolve(err(tooComplex(budgetMs / 1000)));
              return;
            default:
              assertNever(outcome);
          }
        },
      });
    });
}
