import { expect, test } from 'vitest';
import { focusIn } from '../support/focus-in.ts';
import { launchApp } from '../support/launch-app.ts';
import { letters } from '../unit/issue/new-issue/support.ts';

test('the keyboard is never lost, not even while a notification shows', async () => {
  const launched = await launchApp({ files: letters(3, 9) });
  try {
    const { page } = launched;
    const editor = page.getByRole('textbox', { name: 'Issue Markdown' });
    const list = page.getByRole('listbox', { name: 'Issues' });
    await editor.waitFor();
    await page.keyboard.press('Control+n');
    const notification = page.getByRole('alertdialog').getByText('was started from');
    await notification.waitFor();
    await focusIn(editor);
    // The pane that has the keyboard goes away.
    await page.keyboard.press('Control+Alt+1');
    await focusIn(list);
    await page.keyboard.press('Control+Alt+l');
    await list.waitFor({ state: 'detached' });
    await focusIn(editor);
    expect(await notification.count()).toBe(1);
  } finally {
    await launched.close();
  }
});
