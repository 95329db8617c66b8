import { serveParent } from '../processes/serve-asks.ts';
import type { PictureAsk } from './picture-messages.ts';
import { shrinkPicture } from './shrink-picture.ts';

/**
 * The entry of a process that makes one picture small and is ended then: what others drew is decoded
 * where it can harm nothing, and whatever memory it took goes with the process.
 */
serveParent(({ bytes, limits }: PictureAsk) => shrinkPicture(bytes, limits));
