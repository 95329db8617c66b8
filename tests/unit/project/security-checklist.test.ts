import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const rows = [
  ...read('docs/security.md').matchAll(/^\| (\d+) +\| .+? \| `(.+?)` +\| (.+?) +\|$/gm),
];

test('every item of the checklist has a test that is there', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  for (const [, number, file = '', title = ''] of rows) {
    expect([number, read(file).includes(`'${title}'`)]).toEqual([number, true]);
  }
});

test('the app is packaged with a current Electron', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(Number(/\d+/.exec(devDependencies['electron'] ?? '')?.[0])).toBeGreaterThanOrEqual(45);
  expect(read('scripts/package.mjs')).toContain(
    'installers are made with the official Electron only',
  );
});
