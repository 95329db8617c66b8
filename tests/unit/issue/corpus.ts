import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const folder =
  process.env['GALLEY_CORPUS'] ??
  fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

export interface CorpusRow {
  readonly file: string;
  /** `marker:count` of every content section in order. */
  readonly expected: readonly string[];
}

/** Whether the real issues that are kept outside the project are at hand. */
export const hasCorpus = existsSync(path.join(folder, 'MANIFEST.tsv'));

/** The text of a real issue as the editor holds it: LF line ends, no BOM. */
export function readCorpus(file: string): string {
  return toText(readFileSync(path.join(folder, file), 'utf8'));
}

export function toText(raw: string): string {
  return raw.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
}

export function corpusRows(): readonly CorpusRow[] {
  if (!hasCorpus) return [];
  const lines = readFileSync(path.join(folder, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const cells = line.split('\t');
    return { file: cells[0] ?? '', expected: (cells[6] ?? '').split(';') };
  });
}

export function seasonFiles(): readonly string[] {
  if (!hasCorpus) return [];
  return readdirSync(path.join(folder, 'season3')).map((name) => `season3/${name}`);
}
