import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posterPage } from '#core/export/poster/poster-page.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusIssues, ownIssues } from '../support/corpus.ts';
import { launchApp } from '../support/launch-app.ts';
import { readPng, type Png } from '../support/read-png.ts';
import { runGalley } from '../support/run-galley.ts';
import { testedElectron } from '../support/tested-electron.ts';
import { sample } from '../support/thorough.ts';
import { makeWorkspace } from '../support/workspace.ts';
import { runCommand } from '../support/run-command.ts';

const ground = 'fdfcfa';
const accent = 'b3432b';
const address = 'https://example.org/posts/2024-03-16-weekly';

function issueOf(
  title: string,
  sections: number,
  items: number,
  item: (at: number) => string,
): string {
  const parts = Array.from({ length: sections }, (_, section) => {
    const lines = Array.from(
      { length: items },
      (_each, at) => `${at + 1}. [${item(at)}](https://e.example/)\n`,
    );
    return `## 🦄 Section ${section}\n\n${lines.join('\n')}`;
  });
  return `# ${title}\n\n${parts.join('\n')}`;
}

const long = 'An Unreasonably Long Title About the Ways in Which Annotations Changed Everything';
const made: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'three items', text: issueOf('Letter #3', 1, 3, (at) => `Thing ${at} 👩‍👩‍👧`) },
  { name: '24 titles of 60', text: issueOf(`Letter #7: ${long}`, 3, 8, () => long.slice(0, 60)) },
  {
    name: 'capitals',
    text: issueOf('WWW #7: MMM', 2, 12, () => 'WHY MOST OF THE WORLD MOVED AWAY'),
  },
  {
    name: 'a word without end',
    text: issueOf(`L #1: ${'x'.repeat(90)}`, 2, 9, () => 'y'.repeat(90)),
  },
  {
    name: '200 in Chinese',
    text: issueOf('周刊#8：很长', 5, 40, () => '这是一个相当长的中文标题用来测试海报'),
  },
  {
    name: 'forty sections',
    text: issueOf('Letter #9: x', 40, 3, () => 'A title of a usual length'),
  },
];

/** The app's own mode for the command line, started as that starts it. */
async function render(folder: string): Promise<number | null> {
  const { executable, machineArgs } = testedElectron();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const child = spawn(executable, [...machineArgs, profile, root, `--render=${folder}`], {
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
}

/** Places of a band that should be bare and are not. */
function marksIn(
  png: Png,
  from: readonly [number, number],
  to: readonly [number, number],
): string[] {
  const found: string[] = [];
  for (let y = from[1]; y < to[1]; y += 3) {
    for (let x = from[0]; x < to[0]; x += 3) {
      if (png.colour(x, y) !== ground) found.push(`${x},${y}`);
    }
  }
  return found.slice(0, 3);
}

describe('the poster of an issue', () => {
  let folder: string;
  // The issues of one season are alike.
  const others = corpusIssues('posters').filter(({ name }) => !name.startsWith('season3/'));
  const issues = [...made, ...sample([...ownIssues(), ...others], 20)];
  const pages = issues.map(({ name, text }) =>
    posterPage(parseIssue(text, { fileName: name }), name, address),
  );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-posters-'));
    await writeFile(join(folder, 'request.json'), JSON.stringify({ pages }));
    const status = await render(folder);
    if (status !== 0) throw new Error(`the app ended with ${status}`);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(pages.map(({ path }, index) => [path, index] as const))(
    'of %s holds everything within its margins',
    async (_name, index) => {
      const png = readPng(await readFile(join(folder, `${index}.png`)));
      const page = pages[index];
      expect([png.width, png.height]).toEqual([2 * (page?.width ?? 0), 2 * (page?.height ?? 0)]);
      expect(png.colour(4, 4)).toBe(accent);
      const lineAboveFooter = png.height - 2 * (52 + 31 + 18 + 1);
      expect(marksIn(png, [0, lineAboveFooter - 36], [png.width, lineAboveFooter - 4])).toEqual([]);
      expect(marksIn(png, [png.width - 160, 40], [png.width, png.height])).toEqual([]);
      expect(marksIn(png, [0, 40], [160, png.height])).toEqual([]);
      expect(marksIn(png, [0, png.height - 80], [png.width, png.height])).toEqual([]);
    },
  );
});

describe('an export to X', () => {
  it('has its poster from the command line too', async () => {
    const workspace = await makeWorkspace({
      '2024-03-16-weekly.md': issueOf('Letter #3', 1, 3, (at) => `Thing ${at}`),
    });
    try {
      const file = join(workspace.library, '2024-03-16-weekly.md');
      const run = await runGalley([
        'export',
        file,
        '--to',
        'x',
        '--out',
        workspace.exports,
        '--json',
      ]);
      expect(run.status).toBe(0);
      expect(JSON.parse(run.stdout.toString())).toMatchObject({
        files: ['2024-03-16-weekly.x.txt', '2024-03-16-weekly.x-poster.png'],
      });
      const png = readPng(
        await readFile(join(workspace.exports, '2024-03-16-weekly.x-poster.png')),
      );
      expect([png.width, png.height]).toEqual([2400, 2400]);
    } finally {
      await workspace.remove();
    }
  });

  it('writes the teaser and the poster, and copies the teaser', async () => {
    const text = issueOf('Letter #3: Own words', 1, 3, (at) => `Thing ${at}`);
    const launched = await launchApp({ files: { '2024-03-16-weekly.md': text } });
    try {
      const { page, workspace } = launched;
      await page.getByRole('textbox', { name: 'Issue Markdown' }).waitFor();
      await runCommand(page, 'Export to X');
      await page.getByRole('alertdialog').or(page.getByRole('alert')).first().waitFor();
      await expect
        .poll(async () => (await readdir(workspace.exports)).toSorted())
        .toEqual(['2024-03-16-weekly.x-poster.png', '2024-03-16-weekly.x.txt']);
      const png = readPng(
        await readFile(join(workspace.exports, '2024-03-16-weekly.x-poster.png')),
      );
      expect([png.width, png.height]).toEqual([2400, 2400]);
    } finally {
      await launched.close();
    }
  });
});
