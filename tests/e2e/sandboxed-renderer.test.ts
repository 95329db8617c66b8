import { expect, test } from 'vitest';
import { launchAsOrdinaryUser, noSandboxBecause } from '../support/launch-as-ordinary-user.ts';

test('the kernel filters what the window’s process may ask of it', async () => {
  const reason = noSandboxBecause();
  if (reason !== null) {
    console.log(`not run: 1 test of the sandbox, ${reason}`);
    return;
  }
  const { close, page, renderers } = await launchAsOrdinaryUser();
  try {
    expect(await page.evaluate(() => location.href)).toBe('galley://app/index.html');
    const states = renderers();
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) {
      // 2: a filter of system calls. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
      expect(/^Seccomp:\s*(\d)/m.exec(state)?.[1]).toBe('2');
      expect(/^NoNewPrivs:\s*(\d)/m.exec(state)?.[1]).toBe('1');
      expect(/^Uid:\s*(\d+)/m.exec(state)?.[1]).not.toBe('0');
    }
  } finally {
    await close();
  }
});
