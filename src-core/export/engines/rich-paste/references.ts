import { parseHtml, textContent } from '../../../markdown/html-tree.ts';
import type { Reporter } from '../../report.ts';
import { mapBlocks } from './map-blocks.ts';
import { noMarks, type RichBlock, type Run } from './rich-block.ts';
import { plainTextOf } from './runs.ts';

interface Reference {
  readonly number: number;
  readonly title: string;
}

/** The links that stand in the list at the end, by address. */
type References = Map<string, Reference>;

function addressAt(runs: readonly Run[], index: number): string | null {
  const run = runs[index];
  return run?.type === 'text' ? run.marks.href : null;
}

/** Where the link that begins at `index` ends: line breaks inside it belong to it. */
function linkEnd(runs: readonly Run[], index: number, address: string): number {
  let end = index + 1;
  for (let next = end; next < runs.length; next += 1) {
    if (addressAt(runs, next) === address) end = next + 1;
    else if (runs[next]?.type !== 'break') break;
  }
  return end;
}

function unlinked(run: Run): Run {
  return run.type === 'text' ? { ...run, marks: { ...run.marks, href: null } } : run;
}

/** Turns what may not link into text with a raised number, and the addresses into a list. */
function numberReferences(
  blocks: readonly RichBlock[],
  mayLink: (address: string) => boolean,
): { readonly blocks: readonly RichBlock[]; readonly references: References } {
  const references: References = new Map();

  function numbered(runs: readonly Run[]): readonly Run[] {
    const result: Run[] = [];
    for (let index = 0; index < runs.length;) {
      const run = runs[index];
      if (!run) break;
      const address = addressAt(runs, index);
      if (address === null || mayLink(address)) {
        result.push(run);
        index += 1;
        continue;
      }
      const end = linkEnd(runs, index, address);
      const link = runs.slice(index, end);
      const known = references.get(address);
      const title = plainTextOf(link).replace(/\s+/g, ' ').trim();
      const number = known?.number ?? references.size + 1;
      if (!known) references.set(address, { number, title });
      const raised = { ...noMarks, superscript: true };
      result.push(...link.map(unlinked), { type: 'text', text: `[${number}]`, marks: raised });
      index = end;
    }
    return result;
  }

  return { blocks: mapBlocks(blocks, numbered), references };
}

const headings = { zh: '引用链接', ja: '参考リンク', en: 'References' } as const;

/** Blocks in which only some addresses link; the others are numbered and stand in a list at the end. */
export function withReferences(
  blocks: readonly RichBlock[],
  mayLink: (address: string) => boolean,
  language: 'zh' | 'en' | 'ja' | null,
  reporter: Reporter,
): readonly RichBlock[] {
  const { blocks: body, references } = numberReferences(blocks, mayLink);
  if (references.size === 0) return body;
  reporter.changed(1, 'link', 'linksAsReferences', { count: references.size });
  const links = [...references].map(([address, { title }]) => ({
    title,
    address: address.replace(/\s/g, '%20'),
  }));
  return [...body, { type: 'references', heading: headings[language ?? 'en'], links, line: 1 }];
}

const mention = /<sup[^>]*>\[(\d+)\]<\/sup>/g;

/**
 * The addresses that pasted HTML mentions by number, each time that it does, and the HTML without those
 * numbers, which part the words around them.
 */
export function readReferences(html: string): {
  readonly links: readonly string[];
  readonly html: string;
} {
  const listed = new Map(
    [...html.matchAll(/<p[^>]*>\[(\d+)\] ([^<]*)<\/p>/g)].map(([, number, line = '']) => [
      number,
      textContent(parseHtml(line.slice(line.lastIndexOf(' ') + 1))),
    ]),
  );
  const links = [...html.matchAll(mention)].flatMap(([, number]) => {
    const address = listed.get(number);
    return address === undefined ? [] : [address];
  });
  const rest = html.replaceAll(mention, (whole: string, number: string) =>
    listed.has(number) ? '' : whole,
  );
  return { links, html: rest };
}
