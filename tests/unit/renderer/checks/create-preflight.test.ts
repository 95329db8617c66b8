import { expect, test } from 'vitest';
import type { Checked, Finding } from '#core/checks/create-checker.ts';
import type { CheckService } from '../../../../src-renderer/checks/check-service.ts';
import { createPreflight } from '../../../../src-renderer/checks/create-preflight.ts';
import { openDocument, windowFakes } from '../../../support/window-fakes.ts';

const mistake: Finding = {
  rule: 'empty-alt',
  severity: 'error',
  message: 'emptyAlt',
  from: 0,
  to: 1,
};

function setUp(findings: readonly Finding[]) {
  const { store, preferences } = windowFakes({});
  store.setState({ document: openDocument('a.md') });
  const shown: Finding[] = [];
  const looks: ((checked: Checked) => void)[] = [];
  const checks: Partial<CheckService> = {
    current: () => new Promise((resolve) => looks.push(resolve)),
    show: (finding) => void shown.push(finding),
  };
  const opened: string[] = [];
  const preflight = createPreflight({
    store,
    checks: checks as CheckService,
    preferences,
    checkOther: () => Promise.resolve({ findings, silenced: [] }),
    open: (issueId) => Promise.resolve(opened.push(issueId) > 0),
  });
  const checked = async (): Promise<void> => {
    for (const tell of looks.splice(0)) tell({ findings, silenced: [] });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { store, preflight, checked, opened, shown };
}

test('what is asked for twice at once is asked about once, and the second time goes nowhere', async () => {
  const { store, preflight, checked } = setUp([mistake]);
  const [first, second] = [preflight.passes(), preflight.passes()];
  await checked();
  expect(await second).toBe(false);
  expect(store.getState().preflightErrors).toEqual([mistake]);
  preflight.answer('export');
  expect(await first).toBe(true);
});

test('an issue without mistakes passes, also when it was saved meanwhile', async () => {
  const { store, preflight, checked } = setUp([]);
  const passes = preflight.passes();
  store.setState({ document: { ...openDocument('a.md'), save: { kind: 'saving' } } });
  await checked();
  expect(await passes).toBe(true);
});

test('nothing goes out for an issue that is not open any more', async () => {
  const { store, preflight, checked } = setUp([]);
  const passes = preflight.passes();
  store.setState({ document: openDocument('b.md') });
  await checked();
  expect(await passes).toBe(false);
});

test('a yes for one issue is none for another', async () => {
  const { store, preflight, checked } = setUp([mistake]);
  const passes = preflight.passes();
  await checked();
  store.setState({ document: openDocument('b.md') });
  preflight.answer('export');
  expect(await passes).toBe(false);
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

test('an issue that is not open is asked about by its name, and shown by opening it', async () => {
  const { store, preflight, opened, shown } = setUp([mistake]);
  const other = { issueId: 'earlier.md', text: 'x' };
  const first = preflight.passesOther(other);
  await settled();
  expect(store.getState()).toMatchObject({ preflightErrors: [mistake], preflightOther: other });
  preflight.answer('show');
  expect(await first).toBe(false);
  await settled();
  expect([opened, shown]).toEqual([['earlier.md'], [mistake]]);
  const second = preflight.passesOther(other);
  await settled();
  preflight.answer('export');
  expect(await second).toBe(true);
  // What was let out is not asked about again.
  expect(await preflight.passesOther(other)).toBe(true);
  expect(preflight.foundInOther(other)).toEqual({ error: 1, warning: 0, hint: 0 });
  expect(preflight.foundInOther({ issueId: 'never-seen.md', text: '' }).error).toBe(0);
});
