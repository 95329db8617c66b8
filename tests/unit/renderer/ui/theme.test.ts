import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(
  new URL('../../../../src-renderer/ui/tokens.css', import.meta.url),
  'utf8',
);

function colours(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'panel', 'panel-strong', 'current-line', 'accent-soft'];
const texts = ['text', 'muted', 'accent', 'warning', 'saved'];
const pairs = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['text', 'selection'],
  ['warning', 'warning-soft'],
  ['toast-text', 'toast'],
  ['toast-muted', 'toast'],
  ['toast-accent', 'toast'],
] as const;

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('%s theme', (_, selector) => {
  const palette = colours(selector);
  test.each(pairs)('%s on %s is AA', (text, ground) => {
    const [over, under] = [palette.get(text), palette.get(ground)];
    if (over === undefined || under === undefined) throw new Error(`no ${text} or ${ground}`);
    expect(contrast(over, under)).toBeGreaterThanOrEqual(4.5);
  });
});
