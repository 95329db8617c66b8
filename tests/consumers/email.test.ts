import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIssueText } from '#core/export/audit/read-markdown.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { attribute, isElement, parseHtml, type HtmlNode } from '#core/markdown/html-tree.ts';
import type { ReportEntry } from '#core/export/report.ts';
import { contentOf, missing } from '../support/content.ts';
import { exported } from '../support/export-issue.ts';
import { sample } from '../support/thorough.ts';
import { messageIssues } from './message-issues.ts';
import { openPasteEditors, type PasteEditors } from './paste-editors.ts';

interface ReadMail {
  readonly subject?: string;
  readonly html?: string;
  readonly text?: string;
  readonly date?: string;
}

const load = createRequire(new URL('programs/package.json', import.meta.url));
const PostalMime = (
  load('postal-mime') as { readonly default: { parse(text: string): Promise<ReadMail> } }
).default;

interface Mail {
  readonly name: string;
  readonly source: string;
  readonly html: string;
  readonly text: string;
  readonly eml: string;
  readonly report: readonly ReportEntry[];
}

const mails: readonly Mail[] = messageIssues('e-mail').map(({ name, text: source }) => {
  const { files, report } = exported('email', source, { fileName: name });
  const content = (ending: string) =>
    String(files.find(({ path }) => path.endsWith(ending))?.content ?? '');
  return {
    name,
    source,
    report,
    html: content('.html'),
    text: content('.txt'),
    eml: content('.eml'),
  };
});

function elementsIn(
  nodes: readonly HtmlNode[],
): readonly (HtmlNode & { readonly tagName: string })[] {
  return nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(node.childNodes)]);
}

/** What mail programs would not show as it is meant, or throw away. */
function unsafeIn(html: string): readonly string[] {
  const body = parseHtml(html.slice(html.indexOf('<body')));
  const elements = elementsIn(body).filter(isElement);
  return [
    ...['style', 'script', 'link', 'iframe', 'object', 'form', 'svg', 'video'].filter((tag) =>
      elements.some(({ tagName }) => tagName === tag),
    ),
    ...elements.flatMap(({ attrs }) =>
      attrs
        .filter(({ name }) => name === 'class' || name === 'id' || name.startsWith('on'))
        .map(({ name }) => name),
    ),
    ...elements
      .filter(({ tagName }) => tagName === 'img')
      .flatMap((image) => {
        const src = attribute(image, 'src') ?? '';
        return [
          ...(/^https?:/u.test(src) ? [] : [`picture ${src.slice(0, 80)}`]),
          ...(attribute(image, 'alt') === null ? ['picture without alt'] : []),
          ...(attribute(image, 'width') === null ? ['picture without width'] : []),
        ];
      }),
    ...elements
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => attribute(link, 'href') ?? '')
      .filter((href) => !/^(?:https?:|mailto:|tel:)/u.test(href)),
    ...elements
      .map((element) => attribute(element, 'style') ?? '')
      .filter((style) => /position\s*:|display\s*:\s*flex|url\(|@import/iu.test(style)),
  ];
}

const columns = (line: string): number =>
  line.length + (line.match(/[\u1100-\u115f\u2e80-\uffef]/gu)?.length ?? 0);

/** Of an address that the text shows itself, without what makes a link of it. */
const shown = (address: string): string => address.replace(/^(?:mailto:|http:\/\/(?=www\.))/u, '');

const own = (value: string | undefined): string | undefined =>
  value?.replaceAll('\r\n', '\n').trim();

/** Lines that are longer than they must be. */
const longLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => columns(line) > 74 && !/^ {4}|https?:|[^\s]{60}/u.test(line));

describe('an issue as e-mail', () => {
  it('holds nothing that mail programs refuse', () => {
    const wrong = mails.flatMap(({ name, html }) =>
      unsafeIn(html).map((what) => `${name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a style sheet', '<body><style>p{color:red}</style>'],
    ['a picture without width', '<body><img src="https://a.example/a.png" alt="">'],
    ['a picture inside the text', '<body><img src="data:image/png;base64,aa" alt="" width="5">'],
    ['a script', '<body><p onclick="x()">a</p>'],
    ['a relative link', '<body><a href="./a.md">a</a>'],
  ])('would be seen to hold %s', (_what, html) => {
    expect(unsafeIn(html)).not.toEqual([]);
  });

  it('holds every link and picture, as page and as plain text', () => {
    const wrong = mails.flatMap(({ name, source, html, text, report }) => {
      const issue = parseIssue(source, { fileName: name });
      const said = report.flatMap(({ values }) => Object.values(values).map(String));
      const wanted = readIssueText(source, issue);
      const page = contentOf(html.slice(html.indexOf('<body')));
      const isSaid = (address: string) => said.some((each) => each.includes(address));
      const items = issue.sections.flatMap((section) => section.items);
      const solid = text.replaceAll(/<[a-z]+:[^<>\s]*>|[^\p{L}\p{N}]/gu, '');
      return [
        ...missing(wanted.links.map(decodeURI), page.links).filter((each) => !isSaid(each)),
        ...missing(wanted.images.map(decodeURI), page.pictures).filter((each) => !isSaid(each)),
        ...wanted.links.filter((each) => !isSaid(each) && !text.includes(shown(each))),
        ...items
          .map(({ title }) => title.replaceAll(/[^\p{L}\p{N}]/gu, ''))
          .filter((title) => !solid.includes(title)),
        ...longLines(text),
      ].map((what) => `${name}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is read again from its message, and its size is told', async () => {
    const wrong: string[] = [];
    for (const { name, html, text, eml, source, report } of mails) {
      const read = await PostalMime.parse(eml);
      const { title } = parseIssue(source, { fileName: name });
      if (own(read.html) !== html.trim()) wrong.push(`${name}: page`);
      if (own(read.text) !== text.trim()) wrong.push(`${name}: text`);
      if (title !== null && read.subject !== title.replaceAll(/\s+/gu, ' ').trim()) {
        wrong.push(`${name}: ${read.subject}`);
      }
      if (/[^\r]\n|\r[^\n]/u.test(eml) || /[^\0-\x7f]/u.test(eml)) wrong.push(`${name}: bytes`);
      if (eml.split('\r\n').some((line) => line.length > 78)) wrong.push(`${name}: long line`);
      const size = report.find(({ reason }) => reason.startsWith('mail'));
      const bytes = Buffer.byteLength(html);
      if (size?.values['kilobytes'] !== Math.round(bytes / 100) / 10) wrong.push(`${name}: size`);
      if ((size?.reason === 'mailClipped') !== bytes >= 102_000) wrong.push(`${name}: limit`);
    }
    expect(wrong).toEqual([]);
  });
});

const folder = fileURLToPath(new URL('programs/out/mail', import.meta.url));
const wide =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%221600%22 height=%22500%22%3E%3Crect width=%221600%22 height=%22500%22 fill=%22%23567%22/%3E%3C/svg%3E';

/** How much wider than the window a page is; leaves a picture of it behind. */
async function overflow(
  app: ElectronApplication,
  html: string,
  name: string,
  width: number,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html.replaceAll(/(<img src=")[^"]*/gu, `$1${wide}`));
  const seen = await app.evaluate(
    async ({ BrowserWindow }, asked) => {
      const view = new BrowserWindow({
        show: false,
        useContentSize: true,
        width: asked.width,
        height: 1400,
      });
      await view.loadFile(asked.path);
      const measured = (await view.webContents.executeJavaScript(
        'document.documentElement.scrollWidth - innerWidth',
      )) as number;
      const picture = (await view.webContents.capturePage()).toPNG().toString('base64');
      view.destroy();
      return { measured, picture };
    },
    { path, width },
  );
  writeFileSync(join(folder, `${name}-${width}.png`), Buffer.from(seen.picture, 'base64'));
  return seen.measured;
}

describe('in a window', () => {
  let editors: PasteEditors;
  beforeAll(async () => {
    editors = await openPasteEditors();
  });
  afterAll(() => editors.close());

  it.each([600, 375])('of %i pixels it scrolls down only', async (width) => {
    const wrong: string[] = [];
    for (const [index, { name, html }] of sample(mails, 12).entries()) {
      const over = await overflow(editors.app, html, String(index), width);
      if (over > 0) wrong.push(`${name}: ${over}`);
    }
    expect(wrong).toEqual([]);
  });

  it('would be seen to be too wide', async () => {
    const html = '<body><div style="width:700px">wide</div></body>';
    expect(await overflow(editors.app, html, 'control', 600)).toBeGreaterThan(0);
  });
});
