import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import type { ExportMaker } from '../../../src-main/export/export-maker.ts';
import { replaceAll } from '../../../src-main/export/export-questions.ts';
import type { releaseCalls } from '../../../src-main/release/release-calls.ts';
import { issueId, setUpRelease as setUp, text } from './release-set-up.ts';

const blog = '  - { name: blog, target: files, folder: site }\n';
const digestBlog = '  - { name: blog, target: files, folder: site }\n';
const letter = '  - { name: letter, target: paste, gives: letter }\n';

describe('sending to channels', () => {
  test('what is written is noted, and stale after a change', async () => {
    const { library, states, run, status } = await setUp({ yaml: `channels:\n${blog}` });
    expect(await states()).toEqual({ blog: 'to-do' });
    expect(existsSync(join(library, 'status.yaml'))).toBe(false);
    const { outcomes } = await run(['blog']);
    expect(outcomes).toMatchObject([{ channel: 'blog', outcome: 'written', error: null }]);
    expect(readFileSync(join(library, 'site', issueId), 'utf8')).toBe(text);
    expect(status()).toMatch(
      /^2026-07-18-weekly\.md:\n {2}channels:\n {4}blog:\n {6}state: written/,
    );
    expect(await states()).toEqual({ blog: 'written' });
    expect(await states(`${text}More.\n`)).toEqual({ blog: 'stale' });
    await run(['blog'], `${text}More.\n`);
    expect(await states(`${text}More.\n`)).toEqual({ blog: 'written' });
  });

  test('one that fails does not stop the others; pasted ones are left to the hand', async () => {
    const yaml = `channels:\n  - { name: broken, target: breaks, folder: x }\n  - { name: gone, target: nowhere }\n${letter}  - { name: homeless, target: files }\n${blog}`;
    const { run, progress } = await setUp({ yaml });
    const { outcomes, plan } = await run(['broken', 'gone', 'letter', 'homeless', 'blog']);
    expect(outcomes.map(({ channel, outcome }) => [channel, outcome])).toEqual([
      ['broken', 'refused'],
      ['gone', 'refused'],
      ['letter', 'by-hand'],
      ['homeless', 'refused'],
      ['blog', 'written'],
    ]);
    expect(plan.rows.find(({ channel }) => channel === 'gone')?.refusals[0]?.reason).toBe(
      'targetGone',
    );
    expect(progress.at(-1)).toEqual({ channel: 'blog', finished: 4, total: 5 });
  });

  test('a folder outside the library asks once, and writes nothing after a no', async () => {
    const yaml = 'channels:\n  - { name: blog, target: files, folder: ../site }\n';
    const no = await setUp({ yaml, yes: false });
    expect((await no.run(['blog'])).outcomes[0]?.outcome).toBe('cancelled');
    expect(existsSync(join(no.folder, 'site'))).toBe(false);
    const yes = await setUp({ yaml });
    expect((await yes.run(['blog'])).outcomes[0]?.outcome).toBe('written');
    await yes.run(['blog'], `${text}More.\n`);
    expect(yes.asked).toEqual(['blog: /site']);
    expect(readFileSync(join(yes.folder, 'site', issueId), 'utf8')).toContain('More.');
  });

  test('an archive that was not allowed before gets its patch with the first release', async () => {
    const yaml = 'channels:\n  - { name: archive, target: archive, folder: ../archive }\n';
    const { folder, run, asked } = await setUp({ yaml, answers: replaceAll });
    const readme = join(folder, 'archive', 'README.md');
    mkdirSync(join(folder, 'archive'));
    writeFileSync(readme, '# Archive\n');
    expect((await run(['archive'])).outcomes[0]?.outcome).toBe('written');
    expect(asked).toEqual(['archive: /archive']);
    expect(readFileSync(readme, 'utf8')).toBe(`# Archive\n- ${issueId}\n`);
  });

  test('cancelling ends what is being made and leaves the channels after it', async () => {
    const maker: ExportMaker = {
      plan: () => Promise.reject(new Error('a look makes at once')),
      make: (_request, signal) =>
        new Promise((resolve) => {
          if (signal === undefined) resolve({ state: 'refused', reasons: [] });
          signal?.addEventListener('abort', () => {
            resolve({ state: 'cancelled' });
          });
          void calls['release.cancel']();
        }),
    };
    const yaml = `channels:\n${blog}  - { name: other, target: files, folder: other }\n`;
    const { calls, library, run } = await setUp({ yaml, maker });
    const { outcomes } = await run(['blog', 'other']);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled']);
    expect(existsSync(join(library, 'site'))).toBe(false);
  });

  test('a channel whose export takes too long is refused, and says so', async () => {
    const maker: ExportMaker = {
      plan: () => Promise.reject(new Error('a look makes at once')),
      make: () => Promise.resolve({ state: 'too-complex', seconds: 20 }),
    };
    const { run } = await setUp({ yaml: `channels:\n${blog}`, maker });
    const { outcomes } = await run(['blog']);
    expect(outcomes).toMatchObject([{ outcome: 'refused', notes: [{ reason: 'tooComplex' }] }]);
  });

  test('what Galley did not write stays after a no', async () => {
    const { library, run } = await setUp({ yaml: `channels:\n${blog}` });
    mkdirSync(join(library, 'site'));
    writeFileSync(join(library, 'site', issueId), 'mine');
    expect((await run(['blog'])).outcomes[0]?.outcome).toBe('cancelled');
    expect(readFileSync(join(library, 'site', issueId), 'utf8')).toBe('mine');
  });

  test('the pictures of what is pasted are written, and nothing is said to be out', async () => {
    const { folder, run, states } = await setUp({
      yaml: 'channels:\n  - { name: x, target: poster }\n',
    });
    const { outcomes } = await run(['x']);
    expect(outcomes[0]).toMatchObject({
      outcome: 'by-hand',
      done: { files: [{ name: 'poster.png' }] },
    });
    expect(outcomes[0]?.done?.folder?.startsWith(join(folder, 'own'))).toBe(true);
    expect(await states()).toEqual({ x: 'to-do' });
  });

  test('a file’s name gives the issue its date, as in every other export', async () => {
    const { calls, copied } = await setUp({ yaml: 'channels:\n  - { name: x, target: date }\n' });
    await calls['release.copy']({ issueId, text, channel: 'x', part: 'body', anyway: false });
    expect(copied).toEqual(['2026-07-18']);
  });

  test('TK marks ask first', async () => {
    const { run } = await setUp({ yaml: `channels:\n${blog}` });
    const unfinished = text.replace('Words', 'TK words');
    const first = (await run(['blog'], unfinished)).outcomes[0];
    expect(first).toMatchObject({ outcome: 'waits', notes: [{ line: 5, reason: 'toCome' }] });
    expect((await run(['blog'], unfinished, true)).outcomes[0]?.outcome).toBe('written');
  });
});

describe('C1: the embargo', () => {
  const yaml = `channels:\n${digestBlog}release: { fullAfter: 50 }\n`;
  const early = { '2025-08-02-weekly.md': '# Notes #109\n\nLong ago.\n' };

  test('is passed by no consent', async () => {
    const { library, run } = await setUp({ yaml });
    const { outcomes } = await run(['blog'], text, true);
    expect(outcomes[0]).toMatchObject({ outcome: 'refused', notes: [{ reason: 'embargo' }] });
    expect(existsSync(join(library, 'site'))).toBe(false);
  });

  test('ends for N - 50 when N is out; then it goes where it belongs, for good', async () => {
    const { library, calls, status } = await setUp({ yaml, others: early });
    const plan = await calls['release.plan']({ issueId, text });
    expect(plan.ok && plan.value?.proposal).toEqual({
      number: 109,
      isDue: false,
      isDone: false,
      channels: ['blog'],
    });
    const proposed = await calls['release.proposal-text']({ issueId, text });
    expect(proposed.ok && proposed.value?.text).toContain('ago');
    const held = await calls['release.run-proposal']({ issueId, text });
    expect(held.ok && held.value.outcomes[0]?.outcome).toBe('refused');
    await calls['release.set-status']({ issueId, text, status: 'published' });
    const ran = await calls['release.run-proposal']({ issueId, text });
    expect(ran.ok && ran.value.outcomes[0]?.outcome).toBe('written');
    expect(ran.ok && ran.value.plan.proposal?.isDone).toBe(true);
    expect(readFileSync(join(library, 'site', '2025-08-02-weekly.md'), 'utf8')).toContain('ago');
    expect(status()).toContain('edition: full');
  });
});

const copy = (calls: ReturnType<typeof releaseCalls>, part: string, now = text) =>
  calls['release.copy']({ issueId, text: now, channel: 'letter', part, anyway: false });

describe('pasting', () => {
  const yaml = `channels:\n${letter}`;

  test('C5: ticks are kept, and fall where the part is another', async () => {
    const { calls, states, copied } = await setUp({ yaml });
    await copy(calls, 'title');
    expect(copied).toEqual(['# Notes #159']);
    expect(await states()).toEqual({ letter: 'to-do' });
    const second = await copy(calls, 'body');
    expect(second.ok && second.value.plan.rows[0]).toMatchObject({
      state: 'copied',
      copies: [
        { id: 'title', isCopied: true },
        { id: 'body', isCopied: true },
      ],
    });
    const corrected = text.replace('Words', 'Many words');
    const plan = await calls['release.plan']({ issueId, text: corrected });
    expect(plan.ok && plan.value?.rows[0]).toMatchObject({
      state: 'stale',
      copies: [
        { id: 'title', isCopied: true },
        { id: 'body', isCopied: false },
      ],
    });
  });

  test('an address is read or refused, and taken back', async () => {
    const { calls, states, status } = await setUp({ yaml });
    const mark = (address: string | null) =>
      calls['release.mark']({ issueId, text, channel: 'letter', mark: { kind: 'live', address } });
    expect(await mark('not an address')).toMatchObject({
      ok: false,
      error: { code: 'release/no-address' },
    });
    await mark('example.org/p/159');
    expect(status()).toContain('address: https://example.org/p/159');
    expect(await states()).toEqual({ letter: 'live' });
    const back = { issueId, text, channel: 'letter', mark: { kind: 'back' } } as const;
    await calls['release.mark'](back);
    expect(await states()).toEqual({ letter: 'copied' });
    await calls['release.mark'](back);
    expect(await states()).toEqual({ letter: 'to-do' });
    expect(status()).toBe('');
  });

  test('what was corrected there by hand is not stale any more', async () => {
    const { calls, states } = await setUp({ yaml });
    await copy(calls, 'title');
    await copy(calls, 'body');
    const now = `${text}More.\n`;
    expect(await states(now)).toEqual({ letter: 'stale' });
    await calls['release.mark']({
      issueId,
      text: now,
      channel: 'letter',
      mark: { kind: 'corrected' },
    });
    expect(await states(now)).toEqual({ letter: 'copied' });
  });

  test('a status.yaml that cannot be read is not written over', async () => {
    const { library, calls, status } = await setUp({ yaml, others: { 'status.yaml': '- mine\n' } });
    const answer = await copy(calls, 'title');
    expect(answer).toMatchObject({
      ok: true,
      value: { outcome: { error: { code: 'file/failed', name: 'status.yaml' } } },
    });
    expect(status()).toBe('- mine\n');
    expect(existsSync(join(library, 'status.yaml'))).toBe(true);
  });
});

test('a renamed channel keeps what is noted of it', async () => {
  const { library, calls, run, status } = await setUp({ yaml: `channels:\n${blog}` });
  await run(['blog']);
  const before = status();
  await calls['release.rename-channel']({ from: 'blog', to: 'site: ours' });
  expect(status()).toBe(before.replace('    blog:', '    "site: ours":'));
  await calls['release.rename-channel']({ from: 'gone', to: 'other' });
  expect(readFileSync(join(library, 'status.yaml'), 'utf8')).toContain('site: ours');
});

test('a later look overtakes an earlier one', async () => {
  const { calls } = await setUp({ yaml: `channels:\n${blog}${letter}` });
  const first = calls['release.plan']({ issueId, text });
  const second = calls['release.plan']({ issueId, text: `${text}More.\n` });
  expect(await first).toEqual(ok(null));
  expect(await second).toMatchObject({ ok: true, value: { issueId } });
});

test('a chosen folder is named from the library on, and allowed', async () => {
  const { folder, calls } = await setUp({ yaml: `channels:\n${blog}` });
  expect(await calls['release.choose-folder']({ channel: 'blog' })).toEqual(
    ok({ folder: join(folder, 'chosen') }),
  );
});
