import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

interface PdfPage {
  getTextContent(): Promise<{
    readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[];
  }>;
  getAnnotations(): Promise<readonly { readonly subtype: string; readonly url?: string }[]>;
  getOperatorList(): Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly (readonly unknown[])[];
  }>;
  getStructTree(): Promise<StructNode | null>;
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getOutline(): Promise<readonly OutlineNode[] | null>;
  getMetadata(): Promise<{
    readonly info: { readonly Title?: string; readonly Language?: string };
  }>;
  getMarkInfo(): Promise<{ readonly Marked?: boolean } | null>;
}

interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly getDocument: (options: object) => {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}

/** What a reader of a PDF gets. */
export interface PdfContent {
  /** The text of each page, its lines joined by blanks. */
  readonly pages: readonly string[];
  readonly links: readonly string[];
  /** The titles of the outline, with a tab for each level. */
  readonly outline: readonly string[];
  /** Width and height, in its own pixels, of each picture that is painted. */
  readonly pictures: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  readonly isTagged: boolean;
  /** The roles of the tags: `H1`, `P`, `Link`... */
  readonly roles: ReadonlySet<string>;
}

function titlesOf(nodes: readonly OutlineNode[], level: string): readonly string[] {
  return nodes.flatMap(({ title, items }) => [level + title, ...titlesOf(items, `${level}\t`)]);
}

function rolesOf(node: StructNode): readonly string[] {
  return [
    ...(node.role === undefined ? [] : [node.role]),
    ...(node.children ?? []).flatMap(rolesOf),
  ];
}

/** Reads a PDF with Mozilla's reader. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const load = createRequire(new URL('programs/package.json', import.meta.url));
  const module = pathToFileURL(load.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;
  const { OPS, getDocument } = (await import(module)) as PdfJs;
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    const links: string[] = [];
    const roles = new Set<string>();
    const pictures: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map(({ str = '', hasEOL }) => (hasEOL === true ? `${str} ` : str))
        .join('');
      pages.push(text);
      for (const { subtype, url } of await page.getAnnotations()) {
        if (subtype === 'Link' && url !== undefined) links.push(url);
      }
      const { argsArray, fnArray } = await page.getOperatorList();
      for (const [at, operation] of fnArray.entries()) {
        if (operation !== OPS['paintImageXObject']) continue;
        const [, width, height] = argsArray[at] ?? [];
        pictures.push(`${String(width)}x${String(height)}`);
      }
      const tree = await page.getStructTree();
      for (const role of tree === null ? [] : rolesOf(tree)) roles.add(role);
    }
    const { info } = await document.getMetadata();
    return {
      pages,
      links,
      outline: titlesOf((await document.getOutline()) ?? [], ''),
      pictures,
      title: info.Title ?? null,
      language: info.Language ?? null,
      isTagged: (await document.getMarkInfo())?.Marked === true,
      roles,
    };
  } finally {
    await task.destroy();
  }
}
