import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { say } from './cases.ts';
import { hostileLibrary, nameMark } from './hostile-library.ts';
import { openHostileWindow, type HostileWindow } from './hostile-window.ts';
import { surfaces } from './surfaces.ts';
import { nothingSeen } from './watched-app.ts';

/** Visits every surface of a window on a library of so many issues. */
export function testSurfaces(issues: number): void {
  let hostile: HostileWindow;

  beforeAll(async () => {
    const library = hostileLibrary(issues, 'http://127.0.0.1:9');
    say(`${library.names} hostile names in ${issues} issues`);
    hostile = await openHostileWindow(null, library.files);
    await hostile.page.getByRole('option', { name: /NAMED/ }).first().click();
  });

  afterEach(() => hostile.page.keyboard.press('Escape'));

  afterAll(async () => {
    await hostile.close();
  });

  test.each(surfaces)('$name shows hostile names as text', async ({ open, place }) => {
    const { page } = hostile;
    await open(page);
    await place(page).waitFor();
    await expect
      .poll(async () =>
        place(page).evaluate(
          (element) =>
            `${element.textContent} ${element.getAttribute('title') ?? ''} ${[...element.querySelectorAll('input,textarea')].map((field) => (field as HTMLInputElement).value).join()}`,
        ),
      )
      .toMatch(new RegExp(`${nameMark}.*[<:(="]`, 's'));
    const { unwanted, ran } = await page.evaluate(() => ({
      unwanted: [...document.querySelectorAll('*')]
        .filter(
          (element) =>
            element.matches('script:not([src]),object,embed,base,form[action],a[href^=java i]') ||
            element.getAttributeNames().some((name) => name.startsWith('on')),
        )
        .map((element) => element.outerHTML.slice(0, 200)),
      ran: window.ran,
    }));
    expect([unwanted, ran]).toEqual([[], []]);
    expect(await hostile.outcome()).toMatchObject(nothingSeen);
  });
}
