import { z } from 'zod';

/** What can go wrong between Galley and another machine; `host` is the one that was asked. */
export const netErrorSchemas = [
  /** Not http or https, or with a user's name and password in it. */
  z.object({ code: z.literal('net/bad-address'), address: z.string() }),
  /** An address of this machine or its own network, which nobody typed here. */
  z.object({ code: z.literal('net/private'), host: z.string() }),
  z.object({ code: z.literal('net/offline'), host: z.string() }),
  z.object({ code: z.literal('net/no-host'), host: z.string() }),
  z.object({ code: z.literal('net/unreachable'), host: z.string(), cause: z.string() }),
  z.object({ code: z.literal('net/timeout'), host: z.string(), seconds: z.number() }),
  z.object({ code: z.literal('net/too-big'), host: z.string(), megabytes: z.number() }),
  z.object({ code: z.literal('net/redirects'), host: z.string() }),
  z.object({ code: z.literal('net/status'), host: z.string(), status: z.number() }),
  /** The server wants to be left alone for some minutes; 0 when it does not say for how many. */
  z.object({ code: z.literal('net/busy'), host: z.string(), minutes: z.number() }),
  /** What came is damaged, or cannot be read within the time there is for it. */
  z.object({ code: z.literal('net/unreadable'), host: z.string() }),
  /** Neither a feed nor a page that names one. */
  z.object({ code: z.literal('net/no-feed'), host: z.string() }),
  z.object({ code: z.literal('net/stopped'), host: z.string() }),
] as const;

export type NetError = z.infer<(typeof netErrorSchemas)[number]>;
