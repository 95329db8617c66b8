import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInBothThemes } from '../support/axe-violations.ts';
import { openStage, type Stage } from '../support/states/stage.ts';
import { windowStates } from '../support/states/window-states.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test.each(Object.entries(windowStates))('%s', async (_, { open, leave }) => {
  const { page } = stage;
  await open(stage);
  const found = await violationsInBothThemes(page);
  if (leave === undefined) {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  } else {
    await leave(stage);
  }
  expect(found).toEqual([]);
});
