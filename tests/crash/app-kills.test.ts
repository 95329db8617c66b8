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
/** A start takes a second; on a machine with other work much longer. */
const startMs = 60_000;
/** Applications at a time, each with an issue of its own. */
const atOnce = 2;
const progressEvery = 20;
const letters = 'abcdefghijklmnopqrstuvwxyz 周刊';

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Issue Markdown' });

const statusOf = (page: Page) => page.getByRole('group', { name: 'Status bar' });

async function start(workspace: Workspace): Promise<LaunchedApp> {
  const launched = await launchApp({ workspace });
  const shown = () => statusOf(launched.page).innerText({ timeout: 1000 }).catch(String);
  await expect.poll(shown, { timeout: startMs }).toMatch(/^(?:Saved|Unsaved)$/m);
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

interface Sums {
  kills: number;
  letters: number;
  lostLetters: number;
  /** How long before its kill the oldest letter was typed that is not there. */
  oldestLostMs: number;
}

/** One issue after kill upon kill: every line of it was cut off by one. */
async function typeThroughKills(seed: number, kills: number, sums: Sums): Promise<void> {
  const random = randomFrom(seed);
  const workspace = await makeWorkspace({ 'one.md': issue });
  const lines: string[] = [];
  /** Whether each undo after a restart took something back, and each redo brought it again. */
  const undone: boolean[] = [];
  let launched = await start(workspace);
  await editorOf(launched.page).focus();
  await launched.page.keyboard.press('Control+End');
  for (let kill = 1; kill <= kills; kill += 1) {
    await launched.page.keyboard.insertText(`${kill}:`);
    // What the line begins with is promised, too.
    const lifeMs = promisedMs + 50 + random.below(1000);
    const { typed, killedAt } = await typeUntilKilled(launched, random, lifeMs);
    const all = typed.map(({ letter }) => letter).join('');
    const promised = typed.filter(({ at }) => at <= killedAt - promisedMs);
    const about = `seed ${seed}, kill ${kill} after ${lifeMs} ms`;

    launched = await start(workspace);
    const line = await lastLine(launched.page);
    const kept = line.slice(`${kill}:`.length);
    expect(line.startsWith(`${kill}:`), `${about}: ${line}`).toBe(true);
    // Of the letter that was under way nobody heard; it may be there.
    const lostMs = killedAt - (typed[kept.length]?.at ?? killedAt);
    expect(lostMs, `${about}: the oldest lost letter’s age`).toBeLessThan(promisedMs);
    sums.oldestLostMs = Math.max(sums.oldestLostMs, Math.round(lostMs));
    expect(all.startsWith(kept.slice(0, all.length))).toBe(true);
    sums.letters += promised.length;
    sums.lostLetters += Math.max(0, all.length - kept.length);
    sums.kills += 1;

    await editorOf(launched.page).focus();
    if (random.below(4) === 0 && kept !== '') {
      await launched.page.keyboard.press('Control+z');
      undone.push((await lastLine(launched.page)) !== line);
      await launched.page.keyboard.press('Control+Shift+z');
      undone.push((await lastLine(launched.page)) === line);
    }
    lines.push(line);
    await launched.page.keyboard.press('Enter');
    if (sums.kills % progressEvery === 0) console.log(`so far: ${JSON.stringify(sums)}`);
  }
  expect(undone).not.toContain(false);
  await launched.page.keyboard.press('Control+s');
  await statusOf(launched.page).getByText('Saved', { exact: true }).waitFor();
  expect(await readFile(join(workspace.library, 'one.md'), 'utf8')).toBe(
    `${issue}${lines.join('\n')}\n`,
  );
  await launched.close();
  await workspace.remove();
}

test('everything typed a tenth of a second before the whole app is killed is there again', async () => {
  const first = Number(process.env['GALLEY_SEED'] ?? 1);
  const kills = times(200);
  const sums: Sums = { kills: 0, letters: 0, lostLetters: 0, oldestLostMs: 0 };
  await Promise.all(
    Array.from({ length: atOnce }, (_, typist) =>
      typeThroughKills(first + typist, Math.ceil((kills - typist) / atOnce), sums),
    ),
  );
  expect(sums.kills).toBe(kills);
  console.log(
    `${sums.kills} kills while typing: ${sums.letters} letters promised, all there; ` +
      `${sums.lostLetters} of the last tenths of a second were lost, the oldest of them ${sums.oldestLostMs} ms old.`,
  );
});
