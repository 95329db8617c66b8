import {
  learnSnippets,
  type BlockRecord,
  type FirstLine,
  type RecurringBlocks,
} from '#core/issue/snippets/learn-snippets.ts';
import {
  snippetBlocks,
  snippetHash,
  type SnippetBlock,
} from '#core/issue/snippets/snippet-blocks.ts';
import { snippetNameOf } from '#core/issue/snippets/snippet-file.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import { detached } from './detached.ts';

/** What the scan keeps of a file for the snippets of its library. */
export interface ScannedBlocks {
  readonly blocks: readonly BlockRecord[];
  /** The text of a saved snippet, null for all other files. */
  readonly saved: string | null;
}

export const noBlocks: ScannedBlocks = { blocks: [], saved: null };

/** Learns a library's snippets; of the issues' texts it keeps only what stands in two of them. */
export function createSnippetScan() {
  /** Null for a first line and for a text that was met once. */
  const lines = new Map<number, FirstLine | null>();
  const texts = new Map<number, string | null>();

  function record({ key, heading, from, to }: SnippetBlock, text: string): BlockRecord {
    const line = snippetHash(key);
    if (!lines.has(line)) {
      lines.set(line, null);
      return { line, hash: null };
    }
    if (lines.get(line) === null) {
      lines.set(line, { key: detached(key), heading: heading === null ? null : detached(heading) });
    }
    const block = text.slice(from, to);
    const hash = snippetHash(block);
    if (!texts.has(hash)) texts.set(hash, null);
    else if (texts.get(hash) === null) texts.set(hash, detached(block));
    return { line, hash };
  }

  return {
    read({ id, kind }: LibraryFile, text: string): ScannedBlocks {
      if (snippetNameOf(id) !== null) return { blocks: [], saved: detached(text) };
      if (kind !== 'issue') return noBlocks;
      const blocks = snippetBlocks(text).map((block) => record(block, text));
      return { blocks, saved: null };
    },
    /** `files` in the library's order. */
    learn(
      files: readonly LibraryFile[],
      scanned: (id: string) => ScannedBlocks | undefined,
    ): RecurringBlocks {
      const issues = files
        .filter(({ kind }) => kind === 'issue')
        .map(({ id }) => ({ id, blocks: scanned(id)?.blocks ?? [] }));
      const saved = files.flatMap(({ id }) => {
        const name = snippetNameOf(id);
        const text = scanned(id)?.saved ?? null;
        return name === null || text === null || text.trim() === '' ? [] : [{ name, text }];
      });
      return learnSnippets(issues, saved, {
        lineOf: (line) => lines.get(line) ?? null,
        textOf: (hash) => texts.get(hash) ?? null,
      });
    },
  };
}
