import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface CorpusFile {
  readonly name: string;
  /** LF line ends, no BOM. */
  readonly text: string;
}

function markdownFiles(folder: string, prefix = ''): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return markdownFiles(folder, name);
    return name.endsWith('.md') && entry.name !== 'README.md' ? [name] : [];
  });
}

/**
 * Real issues, which are no part of the project: from `$GALLEY_CORPUS` or beside the project. Empty
 * when they are not at hand.
 */
export function corpusFiles(): readonly CorpusFile[] {
  const folder = process.env['GALLEY_CORPUS'] ?? resolve('../shared/corpus');
  if (!existsSync(folder)) {
    console.log('0 corpus files at hand: the tests over real issues were not run');
    return [];
  }
  return markdownFiles(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n'),
  }));
}
