import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '../support/axe-violations.ts';
import { openStage, type Stage } from '../support/states/stage.ts';
import { windowStates } from '../support/states/window-states.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const names = Object.keys(windowStates);

test.each(Object.entries(windowStates))('%s', async (name, { open, leave }) => {
  const { page } = stage;
  await open(stage);
  const found = await violationsOf(page, name, names);
  if (leave === undefined) {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  } else {
    await leave(stage);
  }
  expect(found).toEqual([]);
});
