import type { Locator, Page } from 'playwright-core';

export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const previewedIssue = `# Field Notes #3: On Undo (2026-07-03)

Two links.

## 🦄Articles

1. [One article](https://example.com/one)

About **one**, at length.

![A drawing](assets/drawing.png)

2. [Another article](https://example.com/two)

About the other.

## 🐿️Projects

1. [A project](https://example.com/project)
`;

/** What ran would leave its mark on the window above the frame. */
export const mark = "(parent.fired=parent.fired||[]).push('ran')";

/** The preview as a person uses it. */
export function previewOf(page: Page) {
  const output = (): Locator => page.locator('.output');
  /** The output is there, and of the text as it is now. */
  const settled = () => output().and(page.locator('[aria-busy=false]')).waitFor();
  return {
    output,
    settled,
    frame: () => page.frameLocator('.output iframe').first(),
    asText: () => output().getByRole('button', { name: 'As text' }),
    async openIssue(name: RegExp): Promise<void> {
      await page.getByRole('listbox', { name: 'Issues' }).getByRole('option', { name }).click();
      await page.locator('.cm-line').first().getByText(name).waitFor();
    },
    async previewAs(name: string | RegExp): Promise<void> {
      await page.getByRole('button', { name: /Preview as$/ }).click();
      await page.getByRole('option', { name, exact: true }).click();
      if (name !== 'Page') await settled();
    },
    /** What hostile scripts left behind. */
    fired: () => page.evaluate(() => (window as { fired?: string[] }).fired ?? []),
  };
}

export type PreviewPage = ReturnType<typeof previewOf>;
