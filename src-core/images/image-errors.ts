import { z } from 'zod';

const named = { name: z.string() } as const;

/** Why a picture is not taken in, or not published; part of AppError. */
export const imageErrors = [
  /** `looks`: like a text, like nothing known, or there is nothing at all. */
  z.object({
    code: z.literal('image/not-a-picture'),
    ...named,
    looks: z.enum(['text', 'unknown', 'empty']),
  }),
  z.object({ code: z.literal('image/unsupported'), ...named, format: z.string() }),
  z.object({
    code: z.literal('image/too-large'),
    ...named,
    megabytes: z.number(),
    limit: z.number(),
  }),
  z.object({
    code: z.literal('image/too-many-pixels'),
    ...named,
    megapixels: z.number(),
    limit: z.number(),
  }),
  z.object({ code: z.literal('image/damaged'), ...named }),
  z.object({ code: z.literal('image/too-slow'), ...named, seconds: z.number() }),
  /** `kilobytes`: the smallest that came of it. */
  z.object({
    code: z.literal('image/cannot-be-small'),
    ...named,
    kilobytes: z.number(),
    limit: z.number(),
    frames: z.number(),
  }),
  /** The process that makes pictures small ended over it. */
  z.object({ code: z.literal('image/failed'), ...named, cause: z.string() }),
  /** The picture that the dialog is about is not there any more. */
  z.object({ code: z.literal('image/forgotten') }),
  z.object({ code: z.literal('image/bad-command'), cause: z.string() }),
  z.object({ code: z.literal('image/nothing-to-publish-with') }),
] as const;

type ImageError = z.infer<(typeof imageErrors)[number]>;
/** An image error without the name, which only the one who asked knows. */
export type ImageRefusal = ImageError extends infer One
  ? One extends { readonly name: string }
    ? Omit<One, 'name'>
    : never
  : never;
