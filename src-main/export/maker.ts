import type { MakerAsk } from './maker-messages.ts';
import { serveMaker } from './serve-maker.ts';

/** The entry of a process of its own: a text that stalls an export must not stall the program. */
const { parentPort } = process;
const answer = serveMaker((report) => {
  parentPort.postMessage(report);
});
parentPort.on('message', ({ data }) => {
  answer(data as MakerAsk);
});
