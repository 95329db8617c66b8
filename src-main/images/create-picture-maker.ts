import { err } from '#core/result.ts';
import {
  createKillableProcess,
  type ProcessReport,
  type StartProcess,
} from '../processes/killable-process.ts';
import type { PictureAnswer, PictureAsk } from './picture-messages.ts';
import { largestInput, tooLarge } from './picture-limits.ts';

export type MakePicture = (request: PictureAsk, signal?: AbortSignal) => Promise<PictureAnswer>;

interface PictureMakerOptions {
  readonly start: StartProcess<PictureAsk, ProcessReport<PictureAnswer>>;
  readonly budgetMs: number;
}

/** Pictures one after the other, each in a process of its own that has so long for it. */
export function createPictureMaker({ start, budgetMs }: PictureMakerOptions): MakePicture {
  const ask = createKillableProcess<PictureAsk, PictureAnswer>({ start, budgetMs, isFresh: true });

  const make = (request: PictureAsk, signal?: AbortSignal): Promise<PictureAnswer> =>
    new Promise((resolve) => {
      ask({
        ask: () => request,
        signal,
        answer: (outcome) => {
          if (outcome.state === 'answered') resolve(outcome.answer);
          else if (outcome.state === 'too-slow') {
            resolve(err({ code: 'image/too-slow', seconds: budgetMs / 1000 }));
          } else if (outcome.state === 'failed') resolve(failed(outcome.cause));
          else if (outcome.state === 'cancelled') resolve(failed('cancelled'));
          else resolve(failed(`the process ended with ${outcome.code}`));
        },
      });
    });

  return (request, signal) => {
    const { length } = request.bytes;
    return length > largestInput ? Promise.resolve(err(tooLarge(length))) : make(request, signal);
  };
}

function failed(cause: string): PictureAnswer {
  return err({ code: 'image/failed', cause });
}
