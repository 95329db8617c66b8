import { z } from 'zod';

/** What the command line asks of the app: `request.json` in a folder of its own. */
export const pageRequestSchema = z.object({
  pages: z.array(
    z.object({ path: z.string(), html: z.string(), width: z.number(), height: z.number() }),
  ),
});

export const requestFile = 'request.json';

/** Where the app puts what it made of a request's page. */
export function pictureFile(index: number, path: string): string {
  return `${index}${isDocument(path) ? '.pdf' : '.png'}`;
}

/** Whether a page is printed, and not made a picture of. */
export function isDocument(path: string): boolean {
  return /\.pdf$/i.test(path);
}

/** Where it says why it made none. */
export function faultFile(index: number): string {
  return `${index}.txt`;
}
