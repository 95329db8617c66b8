import { vi } from 'vitest';
import { randomFrom, type Random } from '../support/random.ts';
import { simulatedDisk } from '../support/simulated-disk.ts';
import { issueId, startLife } from './life.ts';

const libraryFolder = '/library';
const path = `${libraryFolder}/${issueId}`;
const first = '# Weekly\n\n1. one\n2. two\n\nend\n';
/** What is on the screen so long was seen. */
const seenMs = 1000;

export interface InterleavingResult {
  /** Texts of other programs that were replaced on disk without a word. */
  readonly overwritten: readonly string[];
  /** Texts that were seen, or replaced on disk, and cannot be had back. */
  readonly lost: readonly string[];
  readonly log: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Whatever a person, other programs and accidents do to one issue, in an order that the seed gives. */
export async function runInterleaving(seed: number): Promise<InterleavingResult> {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 9) });
  try {
    return await run(randomFrom(seed));
  } finally {
    vi.useRealTimers();
  }
}

async function run(random: Random): Promise<InterleavingResult> {
  /** Everything that must be there in the end. */
  const owed = new Set<string>();
  const theirs = new Set<string>([first]);
  const counts: Record<string, number> = {};
  const log: string[] = [];
  /** What may be replaced: what the window had on the screen, took in, or was told to replace. */
  const known = new Set<string>();
  const overwritten: string[] = [];
  const simulated = simulatedDisk((replaced, old, now) => {
    if (replaced !== path) return;
    if (old !== null) owed.add(old);
    if (old !== null && !known.has(old)) overwritten.push(old);
    known.add(now);
  });
  simulated.write(path, first);
  const live = () => {
    const { disk, dieAfter } = simulated.process();
    const place = { library: libraryFolder, data: '/data' };
    return { ...startLife(disk, place, { known }), dieAfter };
  };
  let app = live();
  let shown = { text: '', since: 0 };

  const note = (what: string): void => {
    known.add(app.editor.text());
    counts[what] = (counts[what] ?? 0) + 1;
    log.push(
      `${what}: ${JSON.stringify(app.editor.text())} | ${JSON.stringify(simulated.read(path))}`,
    );
  };
  /** Lets time pass; what stands on the screen meanwhile is looked at. */
  const wait = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 250) {
      await vi.advanceTimersByTimeAsync(Math.min(250, left));
      const text = app.editor.text();
      known.add(text);
      if (text !== shown.text) shown = { text, since: Date.now() };
      else if (Date.now() - shown.since >= seenMs) owed.add(text);
    }
  };
  const open = async (): Promise<void> => {
    void app.documents.open(issueId);
    await wait(50);
    shown = { text: app.editor.text(), since: Date.now() };
  };
  const restart = async (): Promise<void> => {
    app.dieAfter(0);
    app = live();
    // Without its file the issue cannot be opened: its text waits for the file to come back.
    if (simulated.read(path) === null) simulated.write(path, someTheirs());
    await open();
  };
  const someTheirs = (): string => {
    const text = random.pick([
      `${simulated.read(path) ?? first}theirs ${theirs.size}\n`,
      (simulated.read(path) ?? first).replace(/^/, `Theirs ${theirs.size} `),
      `all anew ${theirs.size}\n`,
      simulated.read(path) ?? first,
    ]);
    theirs.add(text);
    return text;
  };

  const acts: Readonly<Record<string, () => void | Promise<void>>> = {
    type: () => {
      const { length } = app.editor.text();
      const from = random.below(length + 1);
      app.editor.type(random.pick(['x', '周', 'word ', '\nline\n']), from, from);
    },
    type2: () => {
      const { length } = app.editor.text();
      app.editor.type(random.pick(['y', 'z\n']), length, length);
    },
    remove: () => {
      const { length } = app.editor.text();
      const from = random.below(length + 1);
      app.editor.type('', from, Math.min(length, from + 1 + random.below(8)));
    },
    undo: () => app.editor.undo(),
    redo: () => app.editor.redo(),
    save: () => void app.documents.save(),
    saveMeanwhile: async () => {
      void app.documents.save();
      for (let turns = random.below(60); turns > 0; turns -= 1) await Promise.resolve();
      simulated.write(path, someTheirs());
    },
    keep: () => {
      const disk = app.store.getState().document?.conflict?.disk;
      if (disk !== null && disk !== undefined) known.add(disk.text);
      void app.documents.keepMine();
    },
    take: () => app.documents.takeTheirs(),
    discard: () => app.documents.discardRecovered(),
    write: async () => {
      simulated.write(path, someTheirs());
      if (random.below(3) > 0) void app.look();
    },
    delete: () => simulated.remove(path),
    rename: () => simulated.rename(path, `${libraryFolder}/b.md`),
    renameBack: () => {
      if (simulated.read(`${libraryFolder}/b.md`) !== null && simulated.read(path) === null) {
        simulated.rename(`${libraryFolder}/b.md`, path);
      }
    },
    look: () => void app.look(),
    crash: restart,
    crashWithin: async () => {
      app.dieAfter(random.below(25));
      app.editor.type('q', 0, 0);
      void app.documents.save();
      await vi.advanceTimersByTimeAsync(random.below(300));
      await restart();
    },
    powerCut: async () => {
      app.dieAfter(0);
      simulated.cutPower(random);
      await restart();
    },
    close: async () => {
      await vi.advanceTimersByTimeAsync(150);
      await restart();
    },
  };
  const names = Object.keys(acts);
  const often = ['type', 'type2', 'type', 'remove', 'undo', 'save', 'write'];

  await open();
  for (let left = 5 + random.below(25); left > 0; left -= 1) {
    const name = random.below(2) === 0 ? random.pick(often) : random.pick(names);
    await acts[name]?.();
    note(name);
    await wait(random.pick([0, 20, 120, 400, 1300, 2600, 6000]));
  }
  await wait(300);

  const reachable = new Set([
    ...app.editor.reachable(),
    ...simulated.paths().map((each) => simulated.read(each) ?? ''),
    ...(await versionsOf(app)),
  ]);
  for (const failure of app.failures) note(`failed ${failure}`);
  return { lost: [...owed].filter((text) => !reachable.has(text)), overwritten, log, counts };
}

async function versionsOf(
  app: Pick<ReturnType<typeof startLife>, 'call'>,
): Promise<readonly string[]> {
  const listing = app.call('issue.versions', { issueId });
  await vi.advanceTimersByTimeAsync(10);
  const listed = (await listing) as { value: readonly { id: string }[] };
  const texts: string[] = [];
  for (const { id } of listed.value) {
    const reading = app.call('issue.version', { issueId, versionId: id });
    await vi.advanceTimersByTimeAsync(1);
    texts.push(((await reading) as { value: { text: string } }).value.text);
  }
  return texts;
}
