import { chownSync } from 'node:fs';

/** The user and the group of that name. */
export const nobody = 65534;

/** Gives a folder to the user that `asOrdinaryUser` runs as. */
export function giveAway(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, nobody, nobody);
}

/** Runs `task` without root's power to write where permissions forbid it. */
export async function asOrdinaryUser<T>(task: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || !process.seteuid || !process.setegid) return task();
  process.setegid(nobody);
  process.seteuid(nobody);
  try {
    return await task();
  } finally {
    process.seteuid(0);
    process.setegid(0);
  }
}
