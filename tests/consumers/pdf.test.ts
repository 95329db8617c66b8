import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIssueText } from '#core/export/audit/read-markdown.ts';
import type { Issue } from '#core/issue/model.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusIssues, ownIssues } from '../support/corpus.ts';
import { startNetwork } from '../support/network.ts';
import { buildCommandLine, runGalley } from '../support/run-galley.ts';
import { testedElectron } from '../support/tested-electron.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { sample } from '../support/thorough.ts';
import { readPdf, type PdfContent } from './read-pdf.ts';
import { readWithPoppler, type PopplerReading } from './read-with-poppler.ts';
import { redPng } from '../support/red-png.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const secret = 'not-for-readers';
const ownSize = '4x4';

/** Letters and numbers alone: a page has blanks where its lines end, and an outline has no stars. */
function solid(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

async function exportPdf(path: string): Promise<PdfContent> {
  return readPdf(readFileSync(await pdfOf(path)));
}

async function pdfOf(path: string): Promise<string> {
  const out = tempFolder();
  const run = await runGalley(['export', path, '--to', 'pdf', '--out', out, '--json']);
  if (run.status !== 0) throw new Error(`${path}: ${run.stderr}`);
  const { files } = JSON.parse(String(run.stdout)) as { readonly files: readonly string[] };
  return join(out, files[0] ?? '');
}

/** What poppler reads otherwise than Mozilla's reader, or not in the order of the issue. */
function popplerProblems(
  issue: Issue,
  pdf: PdfContent,
  { pages, facts }: PopplerReading,
): readonly string[] {
  const shown = solid(pages.join(''));
  const lost: string[] = [];
  let at = 0;
  // A section's title may be that of an item before it, so each is looked for after the one before.
  for (const { items } of issue.sections) {
    for (const { title } of items) {
      const found = shown.indexOf(solid(title), at);
      if (found === -1) lost.push(`poppler: the item ${title} in its place`);
      else at = found + solid(title).length;
    }
  }
  // Poppler orders a page by where its words stand: a code word may change places within its line.
  const letters = (page = '') =>
    (solid(page.normalize('NFKC').replace(/\d+ \/ \d+\s*$/u, '')).match(/./gsu) ?? [])
      .toSorted()
      .join('');
  const other = pages.flatMap((page, index) =>
    letters(page) === letters(pdf.pages[index])
      ? []
      : [`pdftotext: the letters of page ${index + 1}`],
  );
  return [
    ...(facts.get('Tagged') === 'yes' ? [] : [`Tagged: ${facts.get('Tagged')}`]),
    ...(facts.get('Pages') === String(pdf.pages.length) ? [] : [`Pages: ${facts.get('Pages')}`]),
    ...(facts.get('Encrypted') === 'no' ? [] : [`Encrypted: ${facts.get('Encrypted')}`]),
    ...(pages.length === pdf.pages.length ? [] : [`pdftotext: ${pages.length} pages`]),
    ...other,
    ...lost,
  ];
}

/** What is wrong with an issue's PDF. */
function problemsOf(text: string, issue: Issue, pdf: PdfContent): readonly string[] {
  const shown = solid(pdf.pages.map((page) => page.replace(/\d+ \/ \d+\s*$/, '')).join(''));
  const outline = pdf.outline.map(solid);
  const links = new Set(pdf.links.map((address) => new URL(address).href));
  const wanted = readIssueText(text, issue).links.filter(
    (address) => /^https?:/.test(address) && URL.canParse(address),
  );
  const items = issue.sections.flatMap((section) => section.items);
  return [
    ...(shown.includes('\0') ? ['a letter without a name'] : []),
    ...wanted
      .filter((address) => !links.has(new URL(address).href))
      .map((address) => `the link ${address}`),
    ...items
      .filter(({ title }) => !shown.includes(solid(title)))
      .map(({ title }) => `the item ${title}`),
    ...issue.sections
      .filter(({ title }) => !outline.some((entry) => entry.includes(solid(title))))
      .map(({ title }) => `the section ${title} in the outline`),
    // A title that only the file's name gives is not in the text.
    ...(issue.title === null ||
    issue.titleRange === null ||
    solid(pdf.title ?? '').includes(solid(issue.title))
      ? []
      : [`the title ${issue.title}`]),
  ];
}

beforeAll(buildCommandLine);

describe('an issue as PDF', () => {
  const folder = join(projectRoot, 'resources/sample-library');

  it.each([
    ['2026-07-24-weekly.md', 'en', /^en/],
    ['zh/2026-07-24-weekly.md', 'zh', /^zh/],
  ])(
    '%s holds all of it, with outline, tags and page numbers',
    async (name, _language, language) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const issue = parseIssue(text, { fileName: name });
      const made = await pdfOf(path);
      const pdf = await readPdf(readFileSync(made));
      expect(problemsOf(text, issue, pdf)).toEqual([]);
      expect(popplerProblems(issue, pdf, readWithPoppler(made))).toEqual([]);
      expect(pdf.language).toMatch(language);
      expect(pdf.isTagged).toBe(true);
      expect([...pdf.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Link']));
      expect(pdf.pages.length).toBeGreaterThan(1);
      expect(pdf.pages.length).toBeLessThan(10);
      expect(pdf.pages.map((page) => /\d+ \/ \d+\s*$/.exec(page)?.[0].trim())).toEqual(
        pdf.pages.map((_, index) => `${index + 1} / ${pdf.pages.length}`),
      );
      const shown = solid(pdf.pages.join(''));
      for (const { items } of issue.sections) {
        const numbered = items.filter(({ number }) => number !== null);
        expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, index) => index + 1));
        for (const { number, title } of numbered) {
          expect(shown).toContain(`${number}${solid(title)}`);
        }
      }
    },
  );

  it('of other people’s issues holds every link, item and section', async () => {
    const issues = sample([...ownIssues(), ...corpusIssues('PDF')], 12);
    const wrong: Record<string, readonly string[]> = {};
    const left = issues.values();
    // Two at a time, each in a window of its own; a lane takes the next one when it is done with its last.
    const lane = async (): Promise<void> => {
      for (const { name, text } of left) await look(name, text);
    };
    async function look(name: string, text: string): Promise<void> {
      const path = join(tempFolder(), 'issue.md');
      writeFileSync(path, text);
      const issue = parseIssue(text, { fileName: name });
      const made = await pdfOf(path);
      const pdf = await readPdf(readFileSync(made));
      const problems = [
        ...problemsOf(text, issue, pdf),
        ...popplerProblems(issue, pdf, readWithPoppler(made)),
      ];
      if (problems.length > 0) wrong[name] = problems.slice(0, 5);
    }
    await Promise.all([lane(), lane()]);
    expect(wrong).toEqual({});
  });

  it('a season of thirty issues is one document', async () => {
    const one = readFileSync(join(folder, '2026-07-24-weekly.md'), 'utf8').replace(/^# /m, '## ');
    const many = Array.from({ length: Math.ceil(290_000 / one.length) }, () => one);
    const path = join(tempFolder(), '2026-12-31-season.md');
    writeFileSync(path, `# The season\n\n${many.join('\n\n')}`);
    const pdf = await exportPdf(path);
    expect(pdf.pages.length).toBeGreaterThan(60);
    expect(pdf.outline[0]).toBe('The season');
    expect(pdf.outline.filter((title) => title.startsWith('\t')).length).toBeGreaterThan(
      many.length,
    );
  });
});

/** A library beside what is not to be read. */
function makePlace() {
  const place = tempFolder();
  const library = join(place, 'library');
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'secret.txt': secret,
    'secret.html': `<h1>${secret}</h1>`,
    'secret.css': `body::after{content:"${secret}"}`,
    'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text y="9">${secret}</text></svg>`,
    'secret.png': redPng,
    'library/assets/ours.png': redPng,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
  symlinkSync(join(place, 'secret.png'), join(library, 'link.png'));
  symlinkSync(place, join(library, 'out'));
  return { place, library };
}

const traps = (place: string, url: string) => `
<img src="file://${place}/secret.png"><img src="../secret.png"><img src="link.png">
<img src="out/secret.svg"><img src="${place}/secret.svg"><img src="${url}/picture.png">
<iframe src="file://${place}/secret.html"></iframe><iframe src="${url}/frame.html"></iframe>
<iframe srcdoc="<img src='file://${place}/secret.svg'>"></iframe>
<object data="file://${place}/secret.html" type="text/html">x</object>
<object data="file://${place}/secret.svg" type="image/svg+xml"></object>
<embed src="file://${place}/secret.txt" type="text/plain">
<link rel="stylesheet" href="file://${place}/secret.css">
<style>@import "file://${place}/secret.css"; body{background:url(file://${place}/secret.svg)}</style>
<svg><image href="file://${place}/secret.svg" width="90" height="90"/></svg>
<video poster="file://${place}/secret.png" src="file://${place}/secret.txt"></video>
<script>document.body.append('${secret}'); location = 'file://${place}/secret.html'</script>
<meta http-equiv="refresh" content="0;url=file://${place}/secret.html">
<base href="file://${place}/">
<img src="secret.svg">
`;

/** The app's own mode for the command line, given a page that no exporter would write. */
async function print(html: string): Promise<PdfContent> {
  const { executable, machineArgs } = testedElectron();
  const folder = tempFolder();
  const pages = [{ path: 'a.pdf', html, width: 794, height: 1123 }];
  writeFileSync(join(folder, 'request.json'), JSON.stringify({ pages }));
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const child = spawn(executable, [...machineArgs, profile, projectRoot, `--render=${folder}`], {
    stdio: 'ignore',
  });
  await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return readPdf(readFileSync(join(folder, '0.pdf')));
}

describe('nothing from outside the library is in it', () => {
  it('an issue full of traps shows its own picture alone', async () => {
    const network = await startNetwork();
    const { place, library } = makePlace();
    const path = join(library, '2026-07-03-weekly.md');
    const markdown = `![a](../secret.png) ![b](file://${place}/secret.png) ![c](out/secret.png) ![d](link.png)`;
    writeFileSync(
      path,
      `# Traps (2026-07-03)\n\n![ours](assets/ours.png)\n\n${markdown}\n\n${traps(place, network.url)}\n\nThe end.\n`,
    );
    const pdf = await exportPdf(path);
    network.close();
    expect(pdf.pages.join(' ')).toContain('The end.');
    expect(pdf.pages.join(' ')).not.toContain(secret);
    expect(pdf.pictures).toEqual([ownSize]);
    expect(pdf.links.filter((address) => !address.startsWith('http'))).toEqual([]);
    expect(network.reached).toEqual([]);
  });

  it('nor in a page that asks for it without any exporter’s care', async () => {
    const network = await startNetwork();
    const { place } = makePlace();
    const own = `data:image/png;base64,${Buffer.from(redPng).toString('base64')}`;
    const pdf = await print(
      `<!doctype html><meta charset="utf-8"><title>Traps</title><h1>Traps</h1><img src="${own}">${traps(place, network.url)}<p>The end.`,
    );
    network.close();
    expect(pdf.outline).toEqual(['Traps']);
    expect(pdf.pages.join(' ')).toContain('The end.');
    expect(pdf.pages.join(' ')).not.toContain(secret);
    expect(pdf.pictures.filter((size) => size === ownSize)).toHaveLength(1);
    expect(network.reached).toEqual([]);
  });
});
