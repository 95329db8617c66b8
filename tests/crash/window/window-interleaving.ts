import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../support/random.ts';
import { makeWorkspace } from '../../support/workspace.ts';
import { driveWindow, type Screen, type WindowDriver } from './window-driver.ts';

const first = '# Weekly #1\n\n1. one\n2. two\n\nend\n';
const other = '# Weekly #2\n\nanother issue\n';
/** What is on the screen so long was seen; the reading itself takes a moment. */
const seenMs = 1000;
const patienceMs = 20_000;

export interface WindowStory {
  /** Texts that were seen, or replaced on disk by the window, and cannot be had back. */
  readonly lost: readonly string[];
  readonly log: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly owed: number;
}

/** Whatever a person, other programs and accidents do to an issue in the real window, as the seed gives it. */
export async function runWindowInterleaving(seed: number): Promise<WindowStory> {
  const random = randomFrom(seed);
  const workspace = await makeWorkspace({ 'a.md': first, 'z.md': other });
  const path = (name: string): string => join(workspace.library, name);
  const read = (name: string): string | null =>
    existsSync(path(name)) ? readFileSync(path(name), 'utf8') : null;
  const log: string[] = [];
  const counts: Record<string, number> = {};
  /** Everything that must be there in the end. */
  const owed = new Set<string>();
  /** The file that the story is about, under the name it has now. */
  let subject = 'a.md';
  /** What another program left in the file last, while nobody has replaced it. */
  let theirs: string | null = null;
  let shown: { text: string | null; since: number } = { text: null, since: 0 };
  let words = 0;
  let window: WindowDriver = await driveWindow(workspace);

  const until = async (isThere: (screen: Screen) => boolean): Promise<Screen> => {
    const end = performance.now() + patienceMs;
    for (;;) {
      const screen = await window.screen().catch(() => null);
      if (screen !== null && isThere(screen)) return screen;
      if (performance.now() > end) throw new Error(`never shown, seed ${seed}: ${log.join('\n')}`);
      await pause(50);
    }
  };
  const look = async (): Promise<void> => {
    const asked = performance.now();
    const { text, issueId } = await window.screen();
    const now = performance.now();
    if (theirs !== null && read(subject) !== null && read(subject) !== theirs) {
      owed.add(theirs);
      theirs = null;
    }
    const isSubject = text !== null && text !== '' && issueId !== 'z.md';
    if (!isSubject || text !== shown.text) shown = { text: isSubject ? text : null, since: now };
    else if (asked - shown.since >= seenMs) owed.add(text);
  };
  const wait = async (ms: number): Promise<void> => {
    const end = performance.now() + ms;
    do {
      await look();
      await pause(Math.min(150, ms));
    } while (performance.now() < end);
    await look();
  };
  const choose = async (issueId: string): Promise<void> => {
    await window.click(`[role=listbox][aria-label=Issues] [data-key="${issueId}"]`);
  };
  /** The program starts again, and the person goes on where the file is now. */
  const restart = async (): Promise<void> => {
    if (read(subject) === null) {
      const there = ['a.md', 'b.md'].find((name) => read(name) !== null);
      subject = there ?? 'a.md';
      if (there === undefined) write(someTheirs());
    }
    window = await driveWindow(workspace);
    await until(({ text, issueId }) => text !== null && issueId !== null);
    await until(({ issueId, text }) => {
      if (issueId !== subject) void choose(subject);
      return issueId === subject && text !== '';
    });
    shown = { text: null, since: 0 };
  };
  const write = (text: string): void => {
    const isInPlace = random.below(2) === 0;
    if (isInPlace) writeFileSync(path(subject), text);
    else {
      writeFileSync(path('.theirs'), text);
      renameSync(path('.theirs'), path(subject));
    }
    theirs = text;
  };
  const someTheirs = (): string => {
    words += 1;
    const now = read(subject) ?? first;
    return random.pick([
      `${now}theirs ${words}\n`,
      `Theirs ${words}\n${now}`,
      now.replace('two', `two theirs ${words}`),
      `all anew ${words}\n`,
    ]);
  };
  const word = (): string => {
    words += 1;
    return random.pick([`w${words} `, `周${words}`, `x${words}\n`]);
  };

  const acts: Readonly<Record<string, () => Promise<unknown> | void>> = {
    type: async () => {
      await window.press(random.pick(['Control+Home', 'Control+End', 'End', 'Home']));
      for (let steps = random.below(6); steps > 0; steps -= 1) await window.press('ArrowRight');
      for (let left = 1 + random.below(3); left > 0; left -= 1) await window.type(word());
    },
    remove: async () => {
      await window.press('Control+End');
      for (let steps = random.below(9); steps > 0; steps -= 1) await window.press('ArrowLeft');
      for (let left = 1 + random.below(4); left > 0; left -= 1) await window.press('Backspace');
    },
    undo: () => window.press('Control+z'),
    redo: () => window.press('Control+Shift+z'),
    save: () => window.press('Control+s'),
    write: () => write(someTheirs()),
    writeWhileSaving: async () => {
      const saving = window.press('Control+s');
      write(someTheirs());
      await saving;
    },
    answer: async () => {
      const { banner } = await window.screen();
      const button = banner.length === 0 ? null : random.pick(banner);
      const isAnswer = button !== null && !/difference|copy/i.test(button);
      if (isAnswer) await window.click('.banner[role=status] button', button);
    },
    delete: () => rmSync(path(subject), { force: true }),
    rename: () => {
      const [from, to] = random.below(2) === 0 ? ['a.md', 'b.md'] : ['b.md', 'a.md'];
      if (read(from) !== null && read(to) === null) renameSync(path(from), path(to));
    },
    follow: async () => {
      const { issueId } = await window.screen();
      const there = ['a.md', 'b.md'].find((name) => name !== issueId && read(name) !== null);
      if (there === undefined || read(subject) !== null) return;
      await choose(there);
      await pause(300);
      if ((await window.screen()).issueId === there) subject = there;
    },
    away: async () => {
      await choose('z.md');
      await pause(200);
      await choose(subject);
    },
    crashPage: async () => {
      await window.crashPage();
      if (read(subject) === null) write(someTheirs());
      await until(({ text, issueId }) => {
        if (issueId !== subject) void choose(subject);
        return issueId === subject && text !== null && text !== '';
      });
      shown = { text: null, since: 0 };
    },
    kill: async () => {
      await window.kill();
      await restart();
    },
    close: async () => {
      await window.close();
      await restart();
    },
  };
  const often = ['type', 'type', 'type', 'remove', 'undo', 'save', 'write', 'answer'];
  const names = Object.keys(acts);

  try {
    // The text is there before the list is.
    await until(({ text, issueId }) => text !== null && text !== '' && issueId !== null);
    if ((await window.screen()).issueId !== subject) {
      await choose(subject);
      await until(({ issueId }) => issueId === subject);
    }
    for (let left = 5 + random.below(8); left > 0; left -= 1) {
      const name = random.below(2) > 0 ? random.pick(often) : random.pick(names);
      await acts[name]?.();
      counts[name] = (counts[name] ?? 0) + 1;
      const { text, banner } = await window.screen();
      log.push(
        `${name}: ${JSON.stringify(text)} | ${subject} ${JSON.stringify(read(subject))} ${banner.join('/')}`,
      );
      await wait(random.pick([0, 60, 300, 1200, 1200, 2600]));
    }
    await wait(200);
    const reachable = new Set(await textsToHaveBack(window, workspace.library));
    const lost = [...owed].filter((text) => !reachable.has(text));
    return { lost, log, counts, owed: owed.size };
  } finally {
    await window.kill().catch(() => undefined);
    await workspace.remove();
  }
}

/** The screen, the files, and every version that the window lists. */
async function textsToHaveBack(window: WindowDriver, library: string): Promise<readonly string[]> {
  const files = readdirSync(library).filter((name) => name.endsWith('.md'));
  const texts = files.map((name) => readFileSync(join(library, name), 'utf8'));
  texts.push((await window.screen()).text ?? '');
  for (const issueId of ['a.md', 'b.md']) {
    const listed = (await window.call('issue.versions', { issueId })) as {
      readonly value?: readonly { readonly id: string }[];
    };
    for (const { id: versionId } of listed.value ?? []) {
      const version = (await window.call('issue.version', { issueId, versionId })) as {
        readonly value?: { readonly text: string };
      };
      if (version.value !== undefined) texts.push(version.value.text);
    }
  }
  return texts;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
