import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InboxEntry } from '#core/inbox/entry.ts';
import { readInbox } from '#core/inbox/read-inbox.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { faultyDisk, type Fault } from '../../support/faulty-disk.ts';
import { inboxDeskIn, inboxDesksIn } from '../../support/inbox-desk.ts';
import { mortalDisk } from '../../support/mortal-disk.ts';
import { randomFrom, type Random } from '../../support/random.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const source = 'paste';
const read = (folder: string) => readFile(join(folder, 'inbox.jsonl'), 'utf8').catch(() => '');

describe('I6: two programs at once', () => {
  test('nothing that was answered is lost, whatever they do and whoever else writes between', async () => {
    const first = Number(process.env['GALLEY_SEED'] ?? 1);
    for (let seed = first; seed < first + 6; seed += 1) {
      try {
        await twoWriters(randomFrom(seed));
      } catch (error) {
        throw new Error(`failed with GALLEY_SEED=${seed}`, { cause: error });
      }
    }
  });

  test('a change reaches an entry that another program has just added', async () => {
    const { first, second, folder } = inboxDesksIn(tempFolder());
    const added = await first.add([{ url: 'https://example.org/a', source }]);
    const id = added.ok ? (added.value.added[0]?.id ?? '') : '';
    const changed = await second.change([{ id, set: { state: 'skipped' } }]);
    expect(changed).toMatchObject({ ok: true, value: [{ id, state: 'skipped' }] });
    expect(await read(folder)).toContain('"state":"skipped"');
  });
});

async function twoWriters(random: Random): Promise<void> {
  const { first, second, folder } = inboxDesksIn(tempFolder());
  const urls = new Map<string, string>();
  const states = new Map<string, InboxEntry['state']>();
  const foreign: string[] = [];
  let count = 0;
  for (let round = 0; round < 6; round += 1) {
    const known = [...urls.keys()];
    const taken = new Set<string>();
    const acts = Array.from({ length: 1 + random.below(5) }, () => {
      const desk = random.pick([first, second]);
      const id = known.length === 0 ? undefined : random.pick(known);
      if (id === undefined || taken.has(id) || random.below(2) === 0) {
        const added = Array.from({ length: 1 + random.below(3) }, () => {
          count += 1;
          return { url: `https://example.org/${count}`, title: `Page ${count}`, source };
        });
        return async () => {
          const answer = await desk.add(added);
          if (!answer.ok) throw new Error(answer.error.code);
          for (const entry of answer.value.added) {
            urls.set(entry.id, entry.url);
            states.set(entry.id, 'new');
          }
        };
      }
      taken.add(id);
      if (random.below(4) === 0) {
        return async () => {
          expect((await desk.remove([id])).ok).toBe(true);
          urls.delete(id);
          states.delete(id);
        };
      }
      const state = random.pick(['later', 'kept', 'skipped', 'new'] as const);
      return async () => {
        expect(await desk.change([{ id, set: { state } }])).toMatchObject({ ok: true });
        states.set(id, state);
      };
    });
    await Promise.all(acts.map((act) => act()));
    const line = random.pick([
      'not json',
      '{"url":"ftp://x"}',
      `{"url":"https://e.org/f${round}"}`,
    ]);
    foreign.push(line);
    await appendFile(join(folder, 'inbox.jsonl'), `${line}\n`);
  }
  const text = await read(folder);
  const { entries } = readInbox(text);
  const own = entries.filter(({ id }) => !id.startsWith('line-'));
  expect(new Map(own.map(({ id, url }) => [id, url]))).toEqual(urls);
  expect(new Map(own.map(({ id, state }) => [id, state]))).toEqual(states);
  const lines = text.split('\n');
  expect(lines.filter((line) => foreign.includes(line))).toEqual(foreign);
}

const before = '{"id":"a","url":"https://example.org/a"}\nodd\n';

describe('I7: faults', () => {
  test.each<Fault>(['EIO', 'ENOSPC', 'EBUSY', 'short', 'lying'])(
    'after %s at any call the file is the old one or the new one, and the answer true',
    async (fault) => {
      for (let failAt = 1; ; failAt += 1) {
        const folder = tempFolder();
        const path = join(folder, 'inbox.jsonl');
        await writeFile(path, before);
        const { disk, failed } = faultyDisk(realDisk, failAt, fault);
        const answer = await inboxDeskIn(folder, { disk }).add([
          { url: 'https://example.org/b', source },
        ]);
        const after = await read(folder);
        const isNew = after !== before;
        expect([fault, failAt, answer.ok]).toEqual([fault, failAt, isNew]);
        expect(after.startsWith(before)).toBe(true);
        if (isNew) expect(readInbox(after).entries).toHaveLength(2);
        if (failed() === null) return;
      }
    },
  );

  test('killed at any call, the file holds what was answered, and whole lines', async () => {
    for (let calls = 1; ; calls += 1) {
      const folder = tempFolder();
      await writeFile(join(folder, 'inbox.jsonl'), before);
      const { disk, died } = mortalDisk(realDisk, calls);
      const act = inboxDeskIn(folder, { disk }).add([{ url: 'https://example.org/b', source }]);
      const isDone = await Promise.race([act.then(() => true), died.then(() => false)]);
      const after = await read(folder);
      expect(after.startsWith(before)).toBe(true);
      expect(readInbox(after).problems).toHaveLength(1);
      const next = await inboxDeskIn(folder).add([{ url: 'https://example.org/c', source }]);
      expect(next).toMatchObject({
        ok: true,
        value: { added: [{ url: 'https://example.org/c' }] },
      });
      if (isDone) {
        expect(readInbox(after).entries).toHaveLength(2);
        return;
      }
    }
  });
});
