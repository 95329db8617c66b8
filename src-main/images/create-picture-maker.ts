import { err } from '#core/result.ts';
import type { PictureAnswer, PictureAsk } from './picture-messages.ts';
import { largestInput, tooLarge } from './picture-limits.ts';

interface PictureProcess {
  readonly ask: (request: PictureAsk) => void;
  readonly end: () => void;
}

export type StartPictureMaker = (listener: {
  readonly onAnswer: (answer: PictureAnswer) => void;
  readonly onExit: (code: number) => void;
}) => PictureProcess;

export type MakePicture = (request: PictureAsk) => Promise<PictureAnswer>;

/** Pictures one after the other, each in a process of its own that has so long for it. */
export function createPictureMaker(start: StartPictureMaker, budgetMs: number): MakePicture {
  let last: Promise<unknown> = Promise.resolve();

  const makeNow = (request: PictureAsk): Promise<PictureAnswer> =>
    new Promise((resolve) => {
      const finish = (answer: PictureAnswer): void => {
        clearTimeout(timer);
        running.end();
        resolve(answer);
      };
      const running = start({
        onAnswer: finish,
        onExit: (code) => {
          finish(err({ code: 'image/failed', cause: `the process ended with ${code}` }));
        },
      });
      const timer = setTimeout(() => {
        finish(err({ code: 'image/too-slow', seconds: budgetMs / 1000 }));
      }, budgetMs);
      running.ask(request);
    });

  return (request) => {
    const { length } = request.bytes;
    if (length > largestInput) return Promise.resolve(err(tooLarge(length)));
    const made = last.then(() => makeNow(request));
    last = made;
    return made;
  };
}
