import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../../../src-renderer', import.meta.url));
const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .toSorted();

const letter = String.raw`[\p{L}]`;
const shapes = [
  // Words between tags, on one line and on a line of their own.
  new RegExp(`<[^<>]*[^=]>[^<>{}()=;]*${letter}{2}[^<>{}()=;]*</`, 'gu'),
  /^\s+[A-Z\p{Script=Han}][\p{L}\d ,.’'“”!?…-]+$/gmu,
  // Words in the attributes that are shown or read out.
  new RegExp(`\\b(?:aria-label|title|placeholder|label|alt|text)="[^"]*${letter}`, 'gu'),
];

function literals(source: string): readonly string[] {
  const [, afterImports = source] = /^[^]*\n(?:} from|import) [^\n]+\n([^]*)$/.exec(source) ?? [];
  return shapes.flatMap((shape) =>
    [...afterImports.matchAll(shape)].map(([found]) => found.trim()),
  );
}

test('the shapes find words that bypass the messages', () => {
  expect(literals('<p className="a">Save now</p>')).toHaveLength(1);
  expect(literals('<p>\n      Save now, please.\n    </p>')).not.toEqual([]);
  expect(literals('<Button aria-label="Close" />')).toHaveLength(1);
  expect(literals('<p className="a">{t(\'save\')}</p>')).toEqual([]);
  expect(literals('const a: Map<string, number> = b;\n<Button label={t("x")} />')).toEqual([]);
});

describe('every visible string goes through the messages', () => {
  test.each(components)('%s', (name) => {
    expect(literals(readFileSync(join(renderer, name), 'utf8'))).toEqual([]);
  });
});
