import type { ExportOutput } from '../export/target.ts';

/** SHA-256 of the parts one after the other, in hexadecimal; the shell's, since core has none. */
export type Digest = (parts: readonly (string | Uint8Array)[]) => string;

/** What an export gives, as far as readers will see it. */
export type SentOutput = Pick<ExportOutput, 'files' | 'copies' | 'pages'>;

/** By which it is told whether what went out is what would go out now. */
export interface Fingerprint {
  readonly sha256: string;
  /** The digest of each copied part, by its id; shorter, for status.yaml is read by people. */
  readonly copies: Readonly<Record<string, string>>;
}

const shortLength = 16;

/**
 * The fingerprint of an output. Of what is pasted only the copies count: the files beside them are the
 * same once more. Files count in the order of their paths, and with their names.
 */
export function fingerprintOf({ files, copies, pages }: SentOutput, digest: Digest): Fingerprint {
  if (copies.length > 0) {
    const digests = copies.map(({ id, html, text }) => {
      const whole = digest([...framed('html', html ?? ''), ...framed('text', text)]);
      return [id, whole.slice(0, shortLength)] as const;
    });
    const all = digests.flatMap(([id, short]) => framed(id, short));
    const drawn = pages.flatMap(({ path, html }) => framed(path, html));
    return { sha256: digest([...all, ...drawn]), copies: Object.fromEntries(digests) };
  }
  const written = [...files, ...pages.map(({ path, html }) => ({ path, content: html }))];
  const ordered = written.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    sha256: digest(ordered.flatMap(({ path, content }) => framed(path, content))),
    copies: {},
  };
}

/** A name and a length before each content, so that no two outputs run together to the same bytes. */
function framed(name: string, content: string | Uint8Array): readonly (string | Uint8Array)[] {
  return [`${name.length}:${name} ${content.length}:`, content];
}
