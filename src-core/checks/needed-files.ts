import { localPath } from '../export/addresses/address.ts';
import { readFrontMatter } from '../issue/front-matter.ts';
import { scanLines } from '../issue/parse/scan-lines.ts';
import { relativeAddress } from '../text/relative-address.ts';
import { createBlock, cutBlocks } from './block.ts';

/** So many files of an issue are looked for. */
const mostFiles = 500;

/**
 * The path below the library that a relative address in the issue `issueId` leads to; null for other
 * addresses, for what is outside the library, and for pages that only a site has (no extension).
 */
export function libraryFileOf(address: string, issueId: string): string | null {
  const path = /[{}]/u.test(address) ? null : localPath(address);
  if (path === null || !/[\p{L}\p{N}]\.[a-z\d]{2,5}$/iu.test(path)) return null;
  const folder = issueId.slice(0, Math.max(0, issueId.lastIndexOf('/')));
  const fromRoot = relativeAddress(path, folder, '');
  return fromRoot.startsWith('../') ? null : fromRoot;
}

/** The paths below the library that the issue's pictures and links lead to, each once. */
export function neededFiles(text: string, issueId: string): readonly string[] {
  const blocks = cutBlocks(scanLines(text, readFrontMatter(text)?.to ?? 0));
  const paths = blocks.flatMap(({ from, to, kind }) => {
    const block = createBlock(kind, text.slice(from, to), () => null);
    const addresses = [
      ...block.images.map(({ url }) => url),
      ...block.links.map(({ address }) => address),
    ];
    return addresses.flatMap((address) => libraryFileOf(address, issueId) ?? []);
  });
  return [...new Set(paths)].slice(0, mostFiles);
}
