import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignCases, inBatches, ownCases, someOf } from '../hostile/cases.ts';
import { openBareWindow } from '../hostile/bare-window.ts';
import { openControlWindow, type ControlWindow } from '../hostile/control-window.ts';
import { expectHarmlessExports } from '../hostile/harmless-exports.ts';
import { openHostileWindow, type HostileWindow } from '../hostile/hostile-window.ts';
import { rounds } from '../support/thorough.ts';

const batchSize = 500;

let hostile: HostileWindow;
let control: ControlWindow;

beforeAll(async () => {
  hostile = await openHostileWindow();
  control = await openControlWindow(hostile.launched.app);
});

afterAll(async () => {
  await hostile.close();
});

test.each([
  ['a frameset, which has no body', '<frameset onload=top.fired(1)></frameset>'],
  ['a picture that is a button', '<input type=image src=x>'],
])('%s, harms neither the page nor what follows', async (_, markdown) => {
  const { arrived, left } = await hostile.show([
    { id: 1, markdown },
    { id: 2, markdown: 'Text.' },
  ]);
  expect([[...arrived], left]).toEqual([[1, 2], []]);
});

test('a seeded sample of hostile cases runs, asks and leaves nothing, and runs where nothing protects', async () => {
  const own = ownCases(hostile.network.url);
  const cases = [
    ...someOf(own, rounds(900)),
    ...someOf(
      foreignCases(own.length, (line) => {
        console.log(line);
      }),
      rounds(100),
    ),
  ];
  for (const batch of inBatches(cases, batchSize)) {
    const { arrived, left } = await hostile.show(batch);
    expect(left).toEqual([]);
    expect(batch.filter(({ id }) => !arrived.has(id))).toEqual([]);
  }
  expect(await hostile.outcome()).toMatchObject({
    ran: [],
    navigations: [],
    popups: [],
    permissions: [],
    requests: [],
    reached: [],
  });
  const ran = new Set<number>();
  for (const batch of inBatches(cases, batchSize)) {
    for (const id of await control.run(batch)) ran.add(id);
  }
  expect(ran.size).toBeGreaterThan(rounds(80));
});

test.each(['html', 'richtext', 'wechat', 'pdf'])(
  'a sample of them exported as %s does nothing where nothing protects',
  async (target) => {
    const cases = someOf(ownCases(hostile.network.url), rounds(300));
    const bare = await openBareWindow(hostile.launched.app);
    const seen = await expectHarmlessExports({ hostile, bare, cases, target, batchSize });
    await bare.close();
    expect(seen).toBe(cases.length);
  },
);
