import { z } from 'zod';
import type { GivenFacts } from '#core/ipc/check-shapes.ts';
import type { KeptFile } from '../files/kept-file.ts';

const resultSchema = z.object({
  /** When it was looked at, ISO 8601. */
  at: z.string(),
  isDead: z.boolean(),
  /** Of the answer; null when the site gave none. */
  status: z.number().nullable(),
});
export type LinkResult = z.infer<typeof resultSchema>;

export const linkResultsFile = 'link-checks.json';

/** By address. */
export const linkResultsSchema = z.record(z.string(), resultSchema);

/** A page can come back, and go; what was found longer ago is not said any more. */
const mostDays = 60;
/** An address that was looked at so lately is not asked again. */
const freshHours = 12;
const mostKept = 20_000;
const hour = 3_600_000;

/** What the last looks at web addresses found, kept outside of the libraries. */
export interface LinkResults {
  readonly deadAmong: (addresses: readonly string[]) => Promise<GivenFacts['deadLinks']>;
  /** Those that nobody has looked at lately. */
  readonly unknownAmong: (addresses: readonly string[]) => Promise<readonly string[]>;
  readonly note: (address: string, found: Omit<LinkResult, 'at'>) => Promise<void>;
}

export function createLinkResults(
  kept: Pick<KeptFile<Record<string, LinkResult>>, 'read' | 'change'>,
  now: () => Date,
): LinkResults {
  const hoursSince = ({ at }: LinkResult) => (now().getTime() - Date.parse(at)) / hour;
  return {
    deadAmong: async (addresses) => {
      const all = await kept.read();
      return Object.fromEntries(
        [...new Set(addresses)].flatMap((address) => {
          const found = Object.hasOwn(all, address) ? all[address] : undefined;
          if (found?.isDead !== true || hoursSince(found) > mostDays * 24) return [];
          return [[address, { status: found.status }] as const];
        }),
      );
    },
    unknownAmong: async (addresses) => {
      const all = await kept.read();
      return [...new Set(addresses)].filter((address) => {
        const found = Object.hasOwn(all, address) ? all[address] : undefined;
        return found === undefined || hoursSince(found) > freshHours;
      });
    },
    note: async (address, found) => {
      await kept.change((all) => {
        const entries = Object.entries(all)
          .filter(([known]) => known !== address)
          .slice(-mostKept + 1);
        return Object.fromEntries([
          ...entries,
          [address, { ...found, at: now().toISOString() }] as const,
        ]);
      });
    },
  };
}
