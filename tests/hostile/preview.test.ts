import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { targets } from '#core/export/registry.ts';
import { previewOf } from '../support/preview-page.ts';
import { everyCase, inBatches, say, type HostileCase, someOf } from './cases.ts';
import { openControlWindow, type ControlWindow } from './control-window.ts';
import { openHostileWindow, type HostileWindow } from './hostile-window.ts';
import { batchText, showText } from './preview-cases.ts';
import { layers } from './take-layer-away.ts';
import { nothingSeen } from './watched-app.ts';

const batchSize = 1_000;

let hostile: HostileWindow;
let control: ControlWindow;
let cases: readonly HostileCase[];

beforeAll(async () => {
  hostile = await openHostileWindow();
  control = await openControlWindow(hostile.launched.app);
  cases = everyCase(hostile.network.url);
});

afterAll(async () => {
  await hostile.close();
});

test('no case runs, asks for or leaves anything in preview and outline', async () => {
  expect(new Set(cases.map(({ markdown }) => markdown)).size).toBeGreaterThan(cases.length * 0.98);
  let arrived = 0;
  for (const batch of inBatches(cases, batchSize)) {
    const shown = await hostile.show(batch);
    expect(shown.left).toEqual([]);
    arrived += shown.arrived.size;
  }
  say(`${cases.length} cases in preview and outline, ${arrived} of them seen on the page`);
  expect(arrived).toBeGreaterThan(cases.length * 0.98);
  const outcome = await hostile.outcome();
  expect(outcome).toMatchObject(nothingSeen);
  expect(outcome.opened.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
});

test('the control, the same cases without protection, fires thousands of times', async () => {
  const ran = new Set<number>();
  for (const batch of inBatches(cases, batchSize)) {
    for (const id of await control.run(batch)) ran.add(id);
  }
  say(`${ran.size} of ${cases.length} cases ran without protection`);
  expect(ran.size).toBeGreaterThan(cases.length * 0.02);
});

test('nothing runs or is asked for as any target', async () => {
  const window = await openHostileWindow();
  const preview = previewOf(window.page);
  const tabs = preview.output().getByRole('tab');
  const some = someOf(everyCase(window.network.url), 300);
  await showText(window.page, batchText(some, 'panes'), 'panes');
  for (const { title } of targets) {
    await preview.previewAs(title);
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await window.page.screenshot();
    }
    expect(await window.outcome()).toMatchObject(nothingSeen);
  }
  await window.close();
});

describe.each(layers)('without the %s', (layer) => {
  test('nothing runs and the network is not reached', async () => {
    const window = await openHostileWindow(layer);
    const every = everyCase(window.network.url);
    let arrived = 0;
    for (const batch of inBatches(every, batchSize)) {
      arrived += (await window.show(batch)).arrived.size;
    }
    const { ran, reached, windows } = await window.outcome();
    say(`${every.length} cases without the ${layer}, ${arrived} of them seen on the page`);
    expect({ ran, reached, windows }).toEqual({ ran: [], reached: [], windows: 1 });
    expect(arrived).toBeGreaterThan(every.length * 0.98);
    await window.close();
  });
});
