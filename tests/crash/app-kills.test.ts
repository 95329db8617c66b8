import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { randomFrom, type Random } from '../support/random.ts';
import { makeWorkspace, type Workspace } from '../support/workspace.ts';
import { times } from './sizes.ts';

const issue = '# Weekly #1\n\n## One\n\n1. [a](https://example.com/a)\n\nText.\n';
/** What is typed so long before the kill must be there again. */
const promisedMs = 100;
const letters = 'abcdefghijklmnopqrstuvwxyz 周刊';

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Issue Markdown' });

const statusOf = (page: Page) => page.getByRole('group', { name: 'Status bar' });

async function start(workspace: Workspace): Promise<LaunchedApp> {
  const launched = await launchApp({ workspace });
  await statusOf(launched.page)
    .getByText(/^(?:Saved|Unsaved)$/)
    .waitFor();
  return launched;
}

/** The whole app, its other processes included. */
async function killAll({ app }: LaunchedApp): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
  await ended;
}

interface Typed {
  readonly letter: string;
  /** When the window had it. */
  readonly at: number;
}

/** Types without a pause until the app is killed, `lifeMs` later. */
async function typeUntilKilled(
  launched: LaunchedApp,
  random: Random,
  lifeMs: number,
): Promise<{ readonly typed: readonly Typed[]; readonly killedAt: number }> {
  const typed: Typed[] = [];
  const kill = { at: Infinity };
  const death = new Promise<void>((resolve) => {
    setTimeout(() => {
      kill.at = performance.now();
      void killAll(launched).then(resolve);
    }, lifeMs);
  });
  try {
    while (kill.at === Infinity) {
      const letter = random.pick(Array.from(letters));
      await launched.page.keyboard.insertText(letter);
      typed.push({ letter, at: performance.now() });
    }
  } catch {
    // The window is gone: what was under way then is not promised.
  }
  await death;
  return { typed, killedAt: kill.at };
}

const lastLine = async (page: Page) =>
  (await editorOf(page).locator('.cm-line').last().textContent()) ?? '';

test('everything typed a tenth of a second before the whole app is killed is there again', async () => {
  const random = randomFrom(Number(process.env['GALLEY_SEED'] ?? 1));
  const workspace = await makeWorkspace({ 'one.md': issue });
  const kills = times(200);
  const lines: string[] = [];
  /** Whether each undo after a restart took something back, and each redo brought it again. */
  const undone: boolean[] = [];
  let letterCount = 0;
  let lostLetters = 0;
  let launched = await start(workspace);
  await editorOf(launched.page).focus();
  await launched.page.keyboard.press('Control+End');
  for (let kill = 1; kill <= kills; kill += 1) {
    await launched.page.keyboard.insertText(`${kill}:`);
    const { typed, killedAt } = await typeUntilKilled(launched, random, 50 + random.below(1500));
    const all = typed.map(({ letter }) => letter).join('');
    const promised = typed.filter(({ at }) => at <= killedAt - promisedMs);

    launched = await start(workspace);
    const line = await lastLine(launched.page);
    const kept = line.slice(`${kill}:`.length);
    expect(line.startsWith(`${kill}:`), `kill ${kill}: ${line}`).toBe(true);
    // Of the letter that was under way nobody heard; it may be there.
    expect(kept.length).toBeGreaterThanOrEqual(promised.length);
    expect(all.startsWith(kept.slice(0, all.length))).toBe(true);
    letterCount += promised.length;
    lostLetters += Math.max(0, all.length - kept.length);

    await editorOf(launched.page).focus();
    if (random.below(4) === 0 && kept !== '') {
      await launched.page.keyboard.press('Control+z');
      undone.push((await lastLine(launched.page)) !== line);
      await launched.page.keyboard.press('Control+Shift+z');
      undone.push((await lastLine(launched.page)) === line);
    }
    lines.push(line);
    await launched.page.keyboard.press('Enter');
  }
  expect(undone).not.toContain(false);
  await launched.page.keyboard.press('Control+s');
  await statusOf(launched.page).getByText('Saved', { exact: true }).waitFor();
  expect(await readFile(join(workspace.library, 'one.md'), 'utf8')).toBe(
    `${issue}${lines.join('\n')}\n`,
  );
  console.log(
    `${kills} kills while typing: ${letterCount} letters promised, all there; ` +
      `${lostLetters} of the last tenths of a second were lost.`,
  );
  await launched.close();
  await workspace.remove();
});
