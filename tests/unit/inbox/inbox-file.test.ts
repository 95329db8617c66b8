import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInbox } from '#core/inbox/read-inbox.ts';
import { realDisk, type Disk } from '../../../src-main/files/disk.ts';
import type { InboxDesk } from '../../../src-main/inbox/inbox-desk.ts';
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
      const { found, expected } = await twoWriters(randomFrom(seed));
      expect(found, `GALLEY_SEED=${seed}`).toEqual(expected);
    }
  });

  test('what another program writes while a link is being added stays', async () => {
    const folder = tempFolder();
    const path = join(folder, 'inbox.jsonl');
    await writeFile(path, '{"url":"https://example.org/a"}\n');
    let others = 3;
    const disk: Disk = {
      ...realDisk,
      // Called once a write has begun, after its file was read.
      checkWritable: async (target) => {
        if (others > 0) await appendFile(path, `{"url":"https://example.org/other${others}"}\n`);
        others -= 1;
        return realDisk.checkWritable(target);
      },
    };
    const answer = await inboxDeskIn(folder, { disk }).add([
      { url: 'https://example.org/b', source },
      { url: 'https://example.org/other1', source },
    ]);
    expect(answer).toMatchObject({
      ok: true,
      value: { added: [{ url: 'https://example.org/b' }] },
    });
    expect(readInbox(await read(folder)).entries.map(({ url }) => url.slice(20))).toEqual([
      'a',
      'other3',
      'other2',
      'other1',
      'b',
    ]);
  });

  test('a change reaches an entry that another program has just added', async () => {
    const { first, second, folder } = inboxDesksIn(tempFolder());
    const added = await first.add([{ url: 'https://example.org/a', source }]);
    const id = added.ok ? (added.value.added[0]?.id ?? '') : '';
    const changed = await second.change([{ id, set: { state: 'skipped' } }]);
    expect(changed).toMatchObject({ ok: true, value: { entries: [{ id, state: 'skipped' }] } });
    expect(await read(folder)).toContain('"state":"skipped"');
  });
});

/** What the file holds after random work of two programs and a third, and what it must hold. */
async function twoWriters(random: Random) {
  const { first, second, folder } = inboxDesksIn(tempFolder());
  const states = new Map<string, string>();
  const foreign: string[] = [];
  const failures: string[] = [];
  let count = 0;
  const act = (desk: InboxDesk, id: string | null) => async () => {
    if (id === null) {
      const links = Array.from({ length: 1 + random.below(3) }, () => {
        count += 1;
        return { url: `https://example.org/${count}`, title: `Page ${count}`, source };
      });
      const answer = await desk.add(links);
      if (!answer.ok) failures.push(answer.error.code);
      else for (const entry of answer.value.added) states.set(entry.id, `${entry.url} new`);
      return;
    }
    const url = states.get(id)?.split(' ')[0] ?? '';
    const state = random.pick(['later', 'kept', 'skipped', 'new', null] as const);
    const answer =
      state === null ? await desk.remove([id]) : await desk.change([{ id, set: { state } }]);
    if (!answer.ok) failures.push(answer.error.code);
    if (state === null) states.delete(id);
    else states.set(id, `${url} ${state}`);
  };
  for (let round = 0; round < 6; round += 1) {
    const free = [...states.keys()];
    const acts = Array.from({ length: 1 + random.below(5) }, () => {
      const [id = null] = random.below(2) === 0 ? [] : free.splice(random.below(free.length), 1);
      return act(random.pick([first, second]), id);
    });
    await Promise.all(acts.map((each) => each()));
    const line = random.pick([
      'not json',
      '{"url":"ftp://x"}',
      `{"url":"https://e.org/f${round}"}`,
    ]);
    foreign.push(line);
    await appendFile(join(folder, 'inbox.jsonl'), `${line}\n`);
  }
  const text = await read(folder);
  const own = readInbox(text).entries.filter(({ id }) => !id.startsWith('line-'));
  return {
    found: {
      entries: new Map(own.map(({ id, url, state }) => [id, `${url} ${state}`])),
      foreign: text.split('\n').filter((line) => foreign.includes(line)),
      failures,
    },
    expected: { entries: states, foreign, failures: [] },
  };
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
        expect(readInbox(after).entries).toHaveLength(isNew ? 2 : 1);
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
      // What was answered is there; what was not may be.
      expect(readInbox(after).entries.length).toBeGreaterThanOrEqual(isDone ? 2 : 1);
      if (isDone) return;
    }
  });
});
