import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a person with other eyes or hands would stumble over, each with the first places. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  await coloursRest(page);
  // The preview's frame runs nothing, so nothing can look into it from there.
  const { violations: found } = (await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => unknown } }).axe.run({
      iframes: false,
      resultTypes: ['violations'],
    }),
  )) as AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  );
}

/** Colours on their way to others are neither: waits until each has come to rest. */
async function coloursRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}
