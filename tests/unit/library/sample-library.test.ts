import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { provideSampleLibrary } from '../../../src-main/library/sample-library.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function makeSample() {
  const folder = tempFolder();
  const shipped = join(folder, 'shipped');
  mkdirSync(join(shipped, 'assets'), { recursive: true });
  writeFileSync(join(shipped, 'a.md'), 'sample');
  writeFileSync(join(shipped, 'assets', 'x.png'), 'x');
  return { shipped, sample: join(folder, 'Sample Library') };
}

test('is copied the first time', async () => {
  const { shipped, sample } = makeSample();
  await provideSampleLibrary(shipped, sample);
  expect(readFileSync(join(sample, 'a.md'), 'utf8')).toBe('sample');
  expect(existsSync(join(sample, 'assets', 'x.png'))).toBe(true);
});

test('is never copied over what the person made of it', async () => {
  const { shipped, sample } = makeSample();
  mkdirSync(sample);
  writeFileSync(join(sample, 'a.md'), 'mine');
  await provideSampleLibrary(shipped, sample);
  expect(readFileSync(join(sample, 'a.md'), 'utf8')).toBe('mine');
  expect(existsSync(join(sample, 'assets'))).toBe(false);
});

test('is copied whole after a copy that was cut short', async () => {
  const { shipped, sample } = makeSample();
  mkdirSync(`${sample}.partial`);
  writeFileSync(join(`${sample}.partial`, 'half.md'), '');
  await provideSampleLibrary(shipped, sample);
  expect(existsSync(join(sample, 'half.md'))).toBe(false);
  expect(existsSync(join(sample, 'a.md'))).toBe(true);
});
