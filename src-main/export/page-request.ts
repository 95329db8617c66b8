import { z } from 'zod';

/** What the command line asks of the app: `request.json` in a folder of its own. */
export const pageRequestSchema = z.object({
  pages: z.array(
    z.object({ path: z.string(), html: z.string(), width: z.number(), height: z.number() }),
  ),
});

export const requestFile = 'request.json';

/** Where the app puts the picture of a request's page. */
export function pictureFile(index: number): string {
  return `${index}.png`;
}

/** Where it says why it made none. */
export function faultFile(index: number): string {
  return `${index}.txt`;
}
