import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder =
  process.env['GALLEY_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

export interface CorpusIssue {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded, without BOM and with LF line ends. */
  readonly text: string;
}

/**
 * The real issues that lie beside the repository (`GALLEY_CORPUS` or `../shared/corpus`), which
 * are not part of it; when they are absent one line says that `what` was not run on them.
 */
export function corpusIssues(what: string): readonly CorpusIssue[] {
  if (!existsSync(folder)) {
    console.log(`not run: ${what} on the 28 real issues (no ${folder})`);
    return [];
  }
  return ['.', 'season3'].flatMap((sub) =>
    readdirSync(join(folder, sub))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .toSorted()
      .map((name) => readIssue(folder, join(sub, name))),
  );
}

/** Our own issues in the shape of the seed, which are part of the repository. */
export function ownIssues(): readonly CorpusIssue[] {
  const own = fileURLToPath(new URL('../fixtures/library-seedlike', import.meta.url));
  return readdirSync(own)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readIssue(own, name));
}

function readIssue(library: string, name: string): CorpusIssue {
  const bytes = readFileSync(join(library, name));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/gu, '\n');
  return { name: name.replaceAll('\\', '/'), bytes, text };
}

export interface ManifestRow {
  readonly file: string;
  /** `marker:count` of every content section in order. */
  readonly expected: readonly string[];
}

/** What those issues should parse into; empty when they are absent. */
export function corpusManifest(): readonly ManifestRow[] {
  const path = join(folder, 'MANIFEST.tsv');
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const cells = row.split('\t');
    return { file: cells[0] ?? '', expected: (cells[6] ?? '').split(';') };
  });
}
