import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '#core/season/book/book.ts';
import { chapterFile, epub, epubOf } from '#core/season/book/epub.ts';
import { compileSeason } from '#core/season/compile-season.ts';
import { drawQuadrants } from '../support/draw-pictures.ts';
import { hostileSeason } from '../support/hostile-season.ts';
import { plainSeason } from '../support/compile.ts';
import { redPng } from '../support/red-png.ts';
import { buildCommandLine, runGalley } from '../support/run-galley.ts';
import { realSeason } from '../support/season-corpus.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { readPdf } from './read-pdf.ts';

const run = promisify(execFile);
const programs = fileURLToPath(new URL('programs/node_modules', import.meta.url));
/** Debian's package of the checker of the W3C; the one of the registry follows it. */
const original = '/usr/bin/epubcheck';

/** What the checkers say of a book; both say nothing of one that is right. */
async function complaints(bytes: Uint8Array): Promise<string> {
  const path = join(tempFolder(), 'book.epub');
  writeFileSync(path, bytes);
  const program = join(programs, '@likecoin', 'epubcheck-ts', 'bin', 'epubcheck.js');
  const checks = [run(process.execPath, [program, path])];
  if (existsSync(original)) checks.push(run('java', ['-jar', original, '--failonwarnings', path]));
  const results = await Promise.allSettled(checks);
  return results
    .map((result) => (result.status === 'fulfilled' ? '' : String(result.reason)))
    .join('');
}

function asEpub({ season, pictures }: ReturnType<typeof hostileSeason>): Uint8Array {
  const book = bookOf(season, epub, pictures, chapterFile);
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  return epubOf(book.value, pictures, pictures[0] ?? null);
}

describe('a season as a book', () => {
  it('passes epubcheck with pictures, tables, code, emoji, Chinese and hostile HTML', async () => {
    expect(await complaints(asEpub(hostileSeason()))).toBe('');
  });

  it('is found out where it is wrong', async () => {
    const bytes = Buffer.from(asEpub(hostileSeason()));
    bytes.write('application/epub+zap', 38);
    expect(await complaints(bytes)).not.toBe('');
  });

  it('shows pictures of every kind, made so that each reader can', async () => {
    await buildCommandLine();
    const library = tempFolder();
    const drawn = await drawQuadrants(120, 80);
    const frames = drawn.join(drawn.invert(), 'vertical').copy();
    frames.setInt('page-height', 80);
    const pictures: Readonly<Record<string, Uint8Array | string>> = {
      'a.png': drawn.pngsaveBuffer(),
      'b.webp': drawn.webpsaveBuffer({ Q: 90 }),
      'c.avif': drawn.heifsaveBuffer({ compression: 'av1', effort: 1 }),
      'd.webp': frames.webpsaveBuffer({ Q: 60 }),
      'e.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="80"><circle r="40"/></svg>',
    };
    const names = Object.keys(pictures);
    for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(library, name), bytes);
    const shown = names.map((name) => `![${name}](${name})`).join('\n\n');
    const text = `# Weekly #1: Pictures\n\n## Articles\n\n1. [One](https://a.example/1)\n\n${shown}\n`;
    writeFileSync(join(library, '2024-03-01-weekly.md'), text);
    const out = join(tempFolder(), 'book.epub');
    const cover = join(library, 'b.webp');
    const args = ['season', '--issues', '1-1', '--library', library];
    const made = await runGalley([...args, '--epub', out, '--cover', cover]);
    expect([made.status, made.stderr.replace(/^.*addresses.*\n/u, '')]).toEqual([0, '']);
    const bytes = readFileSync(out);
    expect(Object.keys(unzipSync(bytes)).filter((name) => /p\d|cover\./u.test(name))).toEqual(
      ['cover.jpg', 'cover.xhtml', 'p1.png', 'p2.jpg', 'p3.jpg', 'p4.gif', 'p5.png'].map(
        (name) => `book/${name}`,
      ),
    );
    expect(await complaints(bytes)).toBe('');
  });

  const real = realSeason('epubcheck');
  it.runIf(real !== null)('passes epubcheck with a real season, in both forms', async () => {
    for (const form of ['full', 'links'] as const) {
      const season = { number: 3, from: 61, to: 90, own: null };
      const compiled = compileSeason(real?.issues ?? [], { ...plainSeason, season, form });
      expect(await complaints(asEpub({ season: compiled, pictures: [] }))).toBe('');
    }
  });
});

describe('a season on paper', () => {
  beforeAll(buildCommandLine);

  it('has bookmarks, contents that lead to the issues, page numbers and its text', async () => {
    const library = tempFolder();
    mkdirSync(join(library, 'img'));
    writeFileSync(join(library, 'img', 'p.png'), redPng);
    for (const number of [1, 2, 3]) {
      writeFileSync(
        join(library, `2024-03-0${number}-weekly.md`),
        `---\ntitle: '周刊#${number}：第${number}个词'\npubDate: 2024-03-0${number}\n---\n\n## 🦄文章\n\n1、[甲${number}](https://a.example/${number})\n\n说明文字 ${number}。\n\n![图${number}](img/p.png)\n`,
      );
    }
    const print = async (name: string) => {
      const out = join(tempFolder(), name);
      const made = await runGalley(
        'season --issues 1-3 --library'.split(' ').concat(library, '--out', out),
      );
      expect(made.stderr).not.toContain('refused');
      expect(made.status).toBe(0);
      return readFileSync(out);
    };
    const bytes = await print('season.pdf');
    const pdf = await readPdf(bytes);
    expect((await print('again.pdf')).equals(bytes)).toBe(true);
    expect(pdf.title).toBe('周刊第1季（1~3）');
    expect(pdf.outline).toEqual([
      '周刊第1季（1~3）',
      '\t目录',
      ...[1, 2, 3].flatMap((number) => [`\t${number} 第${number}个词`, '\t\t🦄文章']),
    ]);
    expect(pdf.pages.map((page) => /(\d+) \/ (\d+)\s*$/u.exec(page)?.[1])).toEqual(
      pdf.pages.map((_, index) => String(index + 1)),
    );
    // Drawn before the rest of the page.
    const contents = /^\s*(?:\d+\s+)+/u
      .exec(pdf.pages[0] ?? '')?.[0]
      .trim()
      .split(/\s+/u);
    expect(contents).toHaveLength(3);
    for (const [index, page] of (contents ?? []).entries()) {
      const there = pdf.pages[Number(page) - 1]?.replaceAll(/\s/gu, '');
      expect(there).toMatch(new RegExp(`^${index + 1}第${index + 1}个词`, 'u'));
    }
    const text = pdf.pages.join('').replaceAll(/\s/gu, '');
    for (const number of [1, 2, 3]) expect(text).toContain(`说明文字${number}。`);
    expect(pdf.pictures).toEqual(['4x4', '4x4', '4x4']);
    expect(pdf.isTagged).toBe(true);
  });
});
