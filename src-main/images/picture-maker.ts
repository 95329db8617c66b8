import type { PictureAsk } from './picture-messages.ts';
import { shrinkPicture } from './shrink-picture.ts';

/**
 * The entry of a process that makes one picture small and is ended then: what others drew is decoded
 * where it can harm nothing, and whatever memory it took goes with the process.
 */
const { parentPort } = process;
parentPort.on('message', ({ data }) => {
  const { bytes, limits } = data as PictureAsk;
  void make(bytes, limits);
});

async function make(bytes: PictureAsk['bytes'], limits: PictureAsk['limits']): Promise<void> {
  parentPort.postMessage(await shrinkPicture(bytes, limits));
}
