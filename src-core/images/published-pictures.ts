import { parseDocument } from 'yaml';
import { z } from 'zod';
import { readImages } from '../issue/parse/images.ts';
import type { SettingsChange } from '../library/library-settings.ts';
import { localPictureName, publicPictureName, type KnownAddresses } from './picture-address.ts';

/** Where status.yaml keeps what was published; no issue's id is a word without an extension. */
const publishedKey = 'pictures';

const publishedSchema = z.object({
  /** SHA-256 of what was published: another content under the name is not published. */
  sha256: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  address: z.string(),
});
export type PublishedPicture = z.infer<typeof publishedSchema>;
/** By the picture's name in the library's folder. */
export type PublishedPictures = Readonly<Record<string, PublishedPicture>>;

const mostAliases = 100;

/** What status.yaml says of pictures; never throws, and what does not fit is left out. */
export function readPublished(yaml: string): PublishedPictures {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return {};
  try {
    const values = document.toJS({ maxAliasCount: mostAliases }) as unknown;
    const parsed = z
      .looseObject({ [publishedKey]: z.record(z.string(), z.unknown()) })
      .parse(values);
    const entries = Object.entries(parsed[publishedKey]).flatMap(([name, value]) => {
      const one = publishedSchema.safeParse(value);
      return one.success ? [[name, one.data] as const] : [];
    });
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** What a publication writes into status.yaml. */
export function publishedChange(name: string, published: PublishedPicture): SettingsChange {
  return { path: [publishedKey, name], value: published };
}

export function addressesOf(published: PublishedPictures): KnownAddresses {
  return Object.fromEntries(
    Object.entries(published).map(([name, { address }]) => [name, address]),
  );
}

/** A mention of a picture of the library's own folder. */
export interface OwnPicture {
  readonly name: string;
  /** As the text has it. */
  readonly address: string;
  readonly isPublic: boolean;
  readonly alt: string;
  readonly from: number;
}

/**
 * The pictures of an issue that stand for one in the library's folder, in their order, by public or
 * relative address. Those that are not there, e.g. older than the folder, count too.
 */
export function ownPictures(
  text: string,
  issueId: string,
  base: string | undefined,
  known: KnownAddresses,
): readonly OwnPicture[] {
  return readImages(text, 0, text.length).flatMap(({ url, alt, from }) => {
    const local = localPictureName(url, issueId);
    const name = local ?? publicPictureName(url, base, known);
    return name === null ? [] : [{ name, address: url, isPublic: local === null, alt, from }];
  });
}

/** Where something stands with a picture before release. */
export type PictureState = 'published' | 'unpublished';

/**
 * A picture that is in the library's folder is published when what was published is what is there now;
 * `sha256` null: it is not there, so it is nobody's to publish (invariant P1).
 */
export function pictureState(
  sha256: string | null,
  published: PublishedPicture | undefined,
): PictureState {
  return sha256 === null || published?.sha256 === sha256 ? 'published' : 'unpublished';
}
