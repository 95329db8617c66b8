import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

const files = {
  '2026-07-03-weekly.md': `# Field Notes #1: The first letter (2026-07-03)

## 🦄Articles

1. [One article](https://example.com/one)

About one.

2. [Another article](https://example.com/two)
`,
};

/** WCAG 2.2, 2.5.8. */
const smallestTarget = 24;

describe('the window for everyone', () => {
  let launched: LaunchedApp;
  let page: LaunchedApp['page'];

  beforeAll(async () => {
    launched = await launchApp({ files });
    page = launched.page;
    await page.getByRole('row', { name: 'One article' }).waitFor();
  });
  afterAll(async () => launched.close());

  test('has its landmarks, one main heading, a title and a language', async () => {
    for (const role of ['banner', 'main', 'navigation'] as const) {
      await expect.poll(async () => [role, await page.getByRole(role).count()]).toEqual([role, 1]);
    }
    await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await expect.poll(() => page.title()).toContain('The first letter');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toMatch(/^(?:en|zh)/);
  });

  test('every control has a name', async () => {
    const controls = page.locator(
      'button, input, [role=button], [role=radio], [role=option], [role=row], [role=separator], [role=textbox], iframe, [role=listbox], [role=treegrid]',
    );
    const nameless: string[] = [];
    for (const control of await controls.all()) {
      const found = await control.evaluate((element) => {
        const byId = (element.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join('');
        const names = [
          element.getAttribute('aria-label'),
          byId,
          element.textContent,
          element.getAttribute('title'),
        ];
        const hidden = element.closest('[aria-hidden=true], [hidden]') !== null;
        return hidden || names.some((name) => name !== null && name.trim() !== '')
          ? null
          : element.outerHTML.slice(0, 200);
      });
      if (found !== null) nameless.push(found);
    }
    expect(nameless).toEqual([]);
  });

  test('no id is there twice', async () => {
    const ids = await page
      .locator('[id]')
      .evaluateAll((elements) => elements.map((element) => element.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('every button can be hit', async () => {
    const small = await page.getByRole('button').evaluateAll((buttons, least) => {
      return buttons
        .filter((button) => button.closest('[aria-hidden=true]') === null)
        .map((button) => ({
          name: button.outerHTML.slice(0, 120),
          ...button.getBoundingClientRect().toJSON(),
        }))
        .filter(({ width, height }) => width > 1 && height > 1)
        .filter(({ width, height }) => width < least || height < least)
        .map(({ name, width, height }) => `${name}: ${width} x ${height}`);
    }, smallestTarget);
    expect(small).toEqual([]);
  });

  test('Tab reaches every part, and the focus is always seen', async () => {
    await page.locator('header button').first().focus();
    const reached = new Set<string>();
    const unseen: string[] = [];
    for (let press = 0; press < 30; press += 1) {
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return null;
        const seenOn = [focused, focused.parentElement, focused.closest('.library-search')];
        const isSeen = seenOn.some((element) => {
          if (element === null) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        });
        const isText = focused.closest('.cm-editor') !== null || focused.tagName === 'IFRAME';
        const part = focused.closest('header, nav, .status-bar, [data-pane]');
        return {
          html: focused.outerHTML.slice(0, 160),
          isSeen: isSeen || isText,
          part: part?.getAttribute('data-pane') ?? part?.className ?? '',
        };
      });
      if (stop !== null) {
        reached.add(stop.part);
        if (!stop.isSeen) unseen.push(stop.html);
      }
      // In the editor Tab indents; after Esc it goes on, as CodeMirror has it.
      if (stop?.part === 'editor') await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
    }
    expect(unseen).toEqual([]);
    expect([...reached]).toEqual(
      expect.arrayContaining(['header', 'library-pane', 'outline', 'editor', 'status-bar']),
    );
  });
});
