import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { sample } from './thorough.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What one theme may break and the other not. */
const colourRules = ['color-contrast', 'link-in-text-block'];

interface Look {
  /** All of them unless named. */
  readonly rules?: readonly string[];
  /** A selector of what is looked at; the whole window unless named. */
  readonly part?: string;
}

/** What a person with other eyes or hands would stumble over, each with the first places. */
export async function violations(
  page: Page,
  { rules, part = 'html' }: Look = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  await coloursRest(page);
  // The preview's frame runs nothing, so nothing can look into it from there.
  const { violations: found } = (await page.evaluate(
    ([context, runOnly]) =>
      (
        globalThis as unknown as { axe: { run: (context: string, options: object) => unknown } }
      ).axe.run(context, {
        iframes: false,
        resultTypes: ['violations'],
        ...(runOnly === undefined ? {} : { runOnly }),
      }),
    [part, rules] as const,
  )) as AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, any }) => `${id}: ${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  );
}

/**
 * Those of one of so many states: of the whole window in both themes, or, unless thorough, of most of them in
 * the light one only, and of their own `part` of the window. Each brings its name, as one of `all`.
 */
export function violationsOf(
  page: Page,
  name: string,
  all: readonly string[],
  part = 'html',
): Promise<readonly string[]> {
  return sample(all, 4).includes(name) ? violationsInBothThemes(page) : violations(page, { part });
}

/** The same in both themes, one after the other, of a window that follows the system's; light again at the end. */
export async function violationsInBothThemes(page: Page): Promise<readonly string[]> {
  const light = await violations(page);
  await showTheme(page, 'dark');
  const dark = await violations(page, { rules: colourRules });
  await showTheme(page, 'light');
  return [...light.map((each) => `light: ${each}`), ...dark.map((each) => `dark: ${each}`)];
}

async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme=${theme}]`).waitFor();
}

/** Colours on their way to others are neither: waits until each has come to rest. */
async function coloursRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}
