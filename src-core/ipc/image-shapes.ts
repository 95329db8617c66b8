import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';
import { pictureKinds } from '../images/picture-kind.ts';

const nothing = z.undefined();
const largestInput = 64 * 1024 * 1024;
const shortText = z.string().max(2000);

const pictureSizeSchema = z.object({
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
});

/** A picture that is ready to be kept; until then it is nowhere on disk. */
const preparedPictureSchema = z.object({
  pictureId: z.string(),
  /** Without extension. */
  name: z.string(),
  /** With its dot. */
  extension: z.string(),
  made: pictureSizeSchema,
  frames: z.number(),
  /** Every pixel is as it was. */
  untouched: z.boolean(),
  original: pictureSizeSchema.extend({ kind: z.enum(pictureKinds) }),
  /** The file of the library that holds the same picture already; keeping it writes nothing. */
  already: z.string().nullable(),
  /** A data: address that shows it. */
  shown: z.string(),
});
export type PreparedPicture = z.infer<typeof preparedPictureSchema>;

/** What a new picture's name is made of. */
const aboutSchema = z.object({
  issueId: z.string(),
  /** The issue's, YYYY-MM-DD. */
  date: z.string().max(10).nullable(),
  number: z.number().nullable(),
  /** What the picture may be about, the best first. */
  about: z.array(shortText).max(10),
});
export type PictureAbout = z.infer<typeof aboutSchema>;

const issueText = { issueId: z.string(), text: z.string() } as const;

const issuePictureSchema = z.object({
  name: z.string(),
  /** As the text has it. */
  address: z.string(),
  isPublic: z.boolean(),
  /** Its path below the library's folder; null when it has none there. */
  file: z.string().nullable(),
  state: z.enum(['published', 'unpublished']),
});

const issuePicturesSchema = z.object({
  pictures: z.array(issuePictureSchema),
  /** How they are published: by a command, by hand (then their addresses are looked at), or not. */
  way: z.enum(['command', 'look', 'none']),
});
export type IssuePictures = z.infer<typeof issuePicturesSchema>;

const publishOutcomeSchema = z.object({
  name: z.string(),
  /** Where it is now; null when it could not be published. */
  address: z.string().nullable(),
  /** Why not, in the words of what failed. */
  cause: z.string().nullable(),
  /** It is published, and that could not be noted. */
  error: appErrorSchema.nullable(),
});
export type PublishOutcome = z.infer<typeof publishOutcomeSchema>;

export const imageProgressSchema = z.object({
  name: z.string(),
  finished: z.number(),
  total: z.number(),
});

export const imageCalls = {
  /** Fetches a picture from the web, now and only now, and prepares it as any other. */
  'image.prepare-address': {
    input: aboutSchema.extend({ address: shortText }),
    output: preparedPictureSchema,
  },
  /** Converts and shrinks a picture by the library's rules; nothing is written. */
  'image.prepare': {
    input: aboutSchema.extend({
      /** As it was called; '' when it had no name. */
      fileName: shortText,
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 2 * largestInput),
    }),
    output: preparedPictureSchema,
  },
  /**
   * Writes a prepared picture into the library's folder, under the name and never over another file, and
   * answers the address that the issue's text is to hold.
   */
  'image.keep': {
    input: z.object({ pictureId: z.string(), name: z.string().max(200), issueId: z.string() }),
    output: z.object({ fileName: z.string(), address: z.string() }),
  },
  /** The pictures of the library that a text shows, by public or relative address. */
  'image.of-issue': {
    input: z.object(issueText),
    output: issuePicturesSchema,
  },
  /**
   * Publishes the pictures of the text that are not, one after the other; tells `image.progress`. Null
   * when the person gives no yes to the library's command.
   */
  'image.publish': {
    input: z.object(issueText),
    output: z.array(publishOutcomeSchema).nullable(),
  },
  /** Ends the picture that is being published, and leaves the others. */
  'image.stop': { input: nothing, output: nothing },
  'image.forget': { input: z.object({ pictureId: z.string() }), output: nothing },
} as const;
