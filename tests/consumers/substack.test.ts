import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainCopy } from '#core/export/main-copy.ts';
import type { DraftNode } from '#core/export/engines/rich-paste/draft-json.ts';
import type { ReportEntry } from '#core/export/report.ts';
import { contentOf, missing } from '../support/content.ts';
import { corpusIssues } from '../support/corpus.ts';
import { exported } from '../support/export-issue.ts';
import { comparableDocument, draftTrouble } from './draft-schema.ts';
import { editorContent, type EditorContent, type EditorLink } from './editor-content.ts';
import { openPasteEditors, type PasteEditors } from './paste-editors.ts';
import { redPng } from '../support/red-png.ts';

interface Issue {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  readonly report: readonly ReportEntry[];
  readonly draft: DraftNode;
}

const here = new URL('.', import.meta.url);
const pictures = ['pictures/red.png', 'other/red.png'].map((path) => ({
  path,
  mediaType: 'image/png',
  bytes: redPng,
}));

function issueOf(name: string, text: string): Issue {
  const output = exported('substack', text, { fileName: name, pictures });
  const copy = mainCopy(output);
  const file = output.files.find(({ path }) => path.endsWith('.json'))?.content;
  const fields = JSON.parse(String(file)) as { readonly draft_body: string };
  const draft = JSON.parse(fields.draft_body) as DraftNode;
  return { name, html: copy?.html ?? '', text: copy?.text ?? '', report: output.report, draft };
}

const fixtures: readonly Issue[] = [
  'fixtures/traps.md',
  ...['02', '09', '16'].map((day) => `../fixtures/library-seedlike/2024-03-${day}-weekly.md`),
].map((path) =>
  issueOf(path.slice(path.lastIndexOf('/') + 1), readFileSync(new URL(path, here), 'utf8')),
);
const issues: readonly Issue[] = [
  ...fixtures,
  ...corpusIssues('Substack’s paste').map(({ name, text }) => issueOf(name, text)),
];

const known = new Set(
  'doc paragraph heading text hardBreak horizontalRule bulletList orderedList listItem blockquote codeBlock captionedImage image2 caption'.split(
    ' ',
  ),
);

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A link that a line break or a change of weight cuts is one link. */
function withoutRepeats(links: readonly string[]): readonly string[] {
  return links.filter((link, index) => link !== links[index - 1]);
}

/** Where what an editor holds differs from the HTML that was pasted. */
function problemsOf(html: string, pasted: EditorContent): readonly string[] {
  const sent = contentOf(html);
  const sentLinks = withoutRepeats(sent.links);
  const links = withoutRepeats(pasted.links.map((link) => decoded(link.href)));
  const images = pasted.pictures.map(decoded);
  const dead = [...pasted.links.map((link) => link.href), ...pasted.pictures].filter(
    (address) => !/^(?:https?:|mailto:|tel:|data:image\/)/.test(address),
  );
  const text = html.replace(/<[^>]*>/g, ' ');
  return [
    ...(links.join('\n') === sentLinks.join('\n') ? [] : ['links differ']),
    ...missing(sentLinks, links).map((link) => `link ${link}`),
    ...missing(links, sentLinks).map((link) => `new link ${link}`),
    ...(images.join('\n') === sent.pictures.join('\n') ? [] : ['pictures differ']),
    ...dead.map((address) => `dead ${address}`),
    ...(pasted.emptyParagraphs === 0 ? [] : [`${pasted.emptyParagraphs} empty paragraphs`]),
    ...[...pasted.nodeTypes].filter((type) => !known.has(type)).map((type) => `node ${type}`),
    ...(squeezed(pasted.text) === squeezed(unescaped(text)) ? [] : ['text differs']),
  ];
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Without the marks that paste rules take away. */
function unmarked(text: string): string {
  return decoded(text).replace(/[*_~`]/g, '');
}

function linkKeys(links: readonly EditorLink[]): readonly string[] {
  return links.map(({ href, text }) => `${text} -> ${decoded(href)}`);
}

let editors: PasteEditors;
beforeAll(async () => {
  editors = await openPasteEditors();
});
afterAll(() => editors.close());

describe('an editor like Substack’s', () => {
  it('takes every link, picture and word in order, and nothing else', async () => {
    const problems = [];
    for (const { name, html } of issues) {
      const pasted = editorContent(await editors.paste('substack', html));
      const own = problemsOf(html, pasted);
      if (own.length > 0) problems.push({ name, problems: own.slice(0, 10) });
    }
    expect(problems).toEqual([]);
  });

  it('takes the same from the system’s clipboard', async () => {
    for (const { html, text } of fixtures) {
      const real = await editors.pasteFromClipboard('substack', html, text);
      expect(problemsOf(html, editorContent(real))).toEqual([]);
      expect(real).toEqual(await editors.paste('substack', html));
    }
  });

  it.each([
    ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>'],
    ['a picture in a paragraph', '<p><img src="https://img.example/a.png"></p>'],
    ['code in a link', '<p><a href="https://a.example/"><code>a</code></a></p>'],
    ['a local picture', '<figure><img src="file:///a.png"></figure>'],
    ['a relative link', '<p><a href="./a.md">a</a></p>'],
    ['an empty paragraph', '<p>a</p><p></p><p>b</p>'],
  ])('does not take %s, so it would have been seen', async (_what, html) => {
    const pasted = editorContent(await editors.paste('substack', html));
    const original = html.startsWith('<table') ? '<p>a b</p><p>1 2</p>' : html;
    expect(structureProblems(html, pasted, original)).not.toEqual([]);
  });
});

describe('the draft as a file', () => {
  it('is valid, and what the paste makes', async () => {
    const wrong = [];
    for (const { name, html, draft } of issues) {
      const trouble = draftTrouble(draft);
      if (trouble !== null) wrong.push({ name, trouble });
      const pasted = JSON.stringify(comparableDocument(await editors.paste('substack', html)));
      const own = JSON.stringify(comparableDocument(draft));
      const at = own.split('').findIndex((letter, index) => letter !== pasted[index]);
      if (pasted !== own) {
        const [is, was] = [own, pasted].map((each) => each.slice(Math.max(0, at - 200), at + 100));
        wrong.push({ name, trouble: `${is} is not as pasted: ${was}` });
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each<[string, DraftNode]>([
    ['a table', { type: 'table' }],
    ['a picture without a frame', { type: 'image2', attrs: { src: 'https://a.example/a.png' } }],
    ['a frame without a picture', { type: 'captionedImage', attrs: { src: 'https://a.example/' } }],
    ['an item that begins with a list', { type: 'bullet_list', content: [{ type: 'list_item' }] }],
    ['an underline', { type: 'text', text: 'a', marks: [{ type: 'underline' }] }],
  ])('would be seen to hold %s', (_what, node) => {
    expect(draftTrouble({ type: 'doc', content: [node] })).not.toBeNull();
  });

  it('would be seen to have two paywalls', () => {
    const wall = { type: 'paywall' };
    expect(draftTrouble({ type: 'doc', content: [wall] })).toBeNull();
    expect(draftTrouble({ type: 'doc', content: [wall, wall] })).not.toBeNull();
  });
});

/** A table that lost its rows has its words but not its blocks. */
function structureProblems(
  html: string,
  pasted: EditorContent,
  original: string,
): readonly string[] {
  const blocks = pasted.text.split('\n').filter((line) => line.trim() !== '').length;
  const rows = (original.match(/<p>/g) ?? []).length;
  const flattened = html.includes('<table') && blocks !== rows ? ['rows differ'] : [];
  return [...problemsOf(html, pasted), ...flattened];
}

describe('a default TipTap editor', () => {
  it('changes only what the report announces', async () => {
    const unannounced = [];
    for (const { name, html, report } of issues) {
      const plain = editorContent(await editors.paste('substack', html));
      const stock = editorContent(await editors.paste('stock', html));
      const announced = report
        .filter(({ reason }) => reason.startsWith('paste'))
        .flatMap(({ values }) => Object.values(values).map((value) => unmarked(String(value))));
      const isAnnounced = (key: string) => announced.some((word) => unmarked(key).includes(word));
      const changes = [
        ...missing(linkKeys(stock.links), linkKeys(plain.links)),
        ...missing(linkKeys(plain.links), linkKeys(stock.links)),
      ].filter((key) => !isAnnounced(key));
      const lines = missing(plain.text.split('\n'), stock.text.split('\n')).filter(
        (line) => line !== '' && !isAnnounced(line),
      );
      if (changes.length + lines.length > 0) unannounced.push({ name, changes, lines });
    }
    expect(unannounced).toEqual([]);
  });

  it.each([
    ['a file name', '<p>run setup.py</p>'],
    ['a file name in a link', '<p><a href="https://a.example/">about setup.py</a></p>'],
  ])('does change %s, so it would have been seen', async (_what, html) => {
    const plain = editorContent(await editors.paste('substack', html));
    const stock = editorContent(await editors.paste('stock', html));
    expect(linkKeys(stock.links)).not.toEqual(linkKeys(plain.links));
  });
});
