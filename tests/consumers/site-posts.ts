import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { ExportOutput, Picture } from '#core/export/target.ts';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { contentOf, type Content } from '../support/content.ts';
import { corpusIssues } from '../support/corpus.ts';
import { exported, exportIssue, page } from '../support/export-issue.ts';
import { sample } from '../support/thorough.ts';
import { redPng } from '../support/red-png.ts';

/** An issue that becomes a post of every site. */
export interface Post {
  readonly name: string;
  /** What its page is called. */
  readonly page: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
  readonly pictures: readonly Picture[];
  /** The numbers of its items as the text has them, in order. */
  readonly numbers: readonly number[];
  /** What readers should get. */
  readonly content: Content;
  readonly localPictures: number;
}

const here = new URL('.', import.meta.url);
const trapPictures: readonly Picture[] = [
  { path: 'pictures/red.png', mediaType: 'image/png', bytes: redPng },
  { path: 'other/red.png', mediaType: 'image/png', bytes: redPng },
  { path: 'pictures/gone.png', mediaType: 'image/png', bytes: null },
];

/** An issue without a date cannot be a post, so it gets one here. */
function dated(text: string, name: string): string {
  return exportIssue('astro', text, { fileName: name }).ok
    ? text
    : `---\npubDate: 2024-01-06\n---\n${text}`;
}

/** Whether an address is one of the site's own. */
export function isLocal(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) || address.startsWith('data:');
}

/** Pages of one day are told apart by their numbers. */
function postOf(name: string, own: string, index: number, pictures: readonly Picture[] = []): Post {
  const text = dated(own, name);
  const date = parseIssue(text, { fileName: name }).date ?? '';
  const fileName = `${date}-p${index}.md`;
  // Astro takes plain Markdown of GitHub's kind: what it gets is what the others should show.
  const plain = page(exported('astro', text, { fileName, pictures }));
  const fields = parse(/^---\n([^]*?)\n---\n/.exec(plain)?.[1] ?? '') as { title: string };
  const content = contentOf(
    renderBlocks(plain)
      .map(({ html }) => html)
      .join(''),
  );
  return {
    name,
    page: `${date}-p${index}`,
    title: fields.title,
    date,
    text,
    pictures,
    numbers: parseIssue(text, { fileName })
      .sections.flatMap(({ items }) => items)
      .flatMap(({ marker, number }) => (marker === 'dot' && number !== null ? [number] : [])),
    content,
    localPictures: content.pictures.filter(isLocal).length,
  };
}

/** A page of traps, our own issues, and the real ones where they are. */
export function sitePosts(): readonly Post[] {
  const library = new URL('../fixtures/library-seedlike/', here);
  const traps = ['site-traps.md', 'traps.md'].map(
    (name) =>
      [name, readFileSync(new URL(`fixtures/${name}`, here), 'utf8'), trapPictures] as const,
  );
  const own = ['2024-03-02', '2024-03-09', '2024-03-16'].map((date) => {
    const text = readFileSync(new URL(`${date}-weekly.md`, library), 'utf8');
    const pictures = [...text.matchAll(/\]\((assets\/[^)]+)\)/g)].map(([, path = '']) => ({
      path,
      mediaType: 'image/png',
      bytes: readFileSync(new URL(path, library)),
    }));
    return [`${date}-weekly.md`, text, pictures] as const;
  });
  const real = sample(corpusIssues('the builds of sites'), 4).map(
    ({ name, text }) => [name, text, []] as const,
  );
  return [...traps, ...own, ...real].map(([name, text, pictures], index) =>
    postOf(name, text, index, pictures),
  );
}

export function postFor(target: string, { page: name, text, pictures }: Post): ExportOutput {
  return exported(target, text, { fileName: `${name}.md`, pictures });
}
