import { describe, expect, test } from 'vitest';
import { fillCommand, printedAddress, readCommand } from '#core/images/publish-command.ts';
import { forSeeds } from '../../support/random.ts';

const words = (command: string) => {
  const read = readCommand(command);
  return read.ok ? read.value : read.error;
};

describe('C1 words', () => {
  test.for([
    ['rclone copy {file} r2:img', ['rclone', 'copy', '{file}', 'r2:img']],
    ['"C:\\Program Files\\up.exe" {file}', ['C:\\Program Files\\up.exe', '{file}']],
    [`sh 'my script.sh' --name="{name}" {file}`, ['sh', 'my script.sh', '--name={name}', '{file}']],
    ['up  "a \\"b\\" \\\\ c"  {file}', ['up', 'a "b" \\ c', '{file}']],
    ['up "" {file}', ['up', '', '{file}']],
    [`up '$HOME | x' {file}`, ['up', '$HOME | x', '{file}']],
  ] as const)('%s', ([command, expected]) => {
    expect(words(command)).toEqual(expected);
  });

  test.for([
    ['', 'empty'],
    ['   ', 'empty'],
    ['"" {file}', 'empty'],
    ['up {file} "x', 'quote'],
    ['up {file} | tail -1', 'shell'],
    ['up {file} && echo', 'shell'],
    ['up {file} > log', 'shell'],
    ['up $(cat x) {file}', 'shell'],
    ['up `x` {file}', 'shell'],
    ['up ~/x {file}', 'shell'],
    ['up {name}', 'no-file'],
    ['{file} x', 'program'],
  ] as const)('%s is refused', ([command, error]) => {
    expect(words(command)).toBe(error);
  });
});

test('C2 a value stays inside its word', () => {
  const nasty = ['a b.png', '"; rm -rf /', '--delete', '$(x)', '{name}', '$&', '{library}', "'"];
  forSeeds(100, (random) => {
    const values = { file: `/x/${random.pick(nasty)}`, name: random.pick(nasty), library: '/lib' };
    const filled = fillCommand(['up', '--to={name}', '{file}', '{library}/x'], values);
    expect(filled).toEqual(['up', `--to=${values.name}`, values.file, '/lib/x']);
  });
});

test.for([
  ['https://img.example.org/a.png\n', 'https://img.example.org/a.png'],
  ['uploading...\r\n100%\r\nhttps://img.example.org/a.png  \n\n', 'https://img.example.org/a.png'],
  ['', null],
  ['done', null],
  ['https://img.example.org/a.png is there', null],
  ['https://img.example.org/a.png\ndone', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  [`https://x.example/${'a'.repeat(3000)}`, null],
] as const)('C3 %j prints %s', ([output, address]) => {
  expect(printedAddress(output)).toBe(address);
});
