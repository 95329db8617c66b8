import { expect, test } from 'vitest';
import { svgPage, svgSize } from '../../../src-main/images/svg-page.ts';

test.for([
  ['<svg xmlns="http://www.w3.org/2000/svg" width="120" height="20">', 120, 20],
  ['<?xml version="1.0"?><!-- a --><svg viewBox="0 0 300 150">', 300, 150],
  ['<svg width="2in" height="1in">', 192, 96],
  ['<svg width="100%" height="100%" viewBox="0,0,40,80">', 40, 80],
  ['<svg width="400" viewBox="0 0 2 1">', 400, 200],
  ['<svg height="50" viewBox="0 0 2 1">', 100, 50],
  ['<svg width="-3" height="zero">', 800, 600],
  ['<svg>', 800, 600],
] as const)('%s', ([text, width, height]) => {
  expect(svgSize(text)).toEqual({ width, height });
});

test('a page shows it as an image and holds nothing of it but its bytes', () => {
  const svg = '<svg width="900" height="300"><script>alert(1)</script></svg>"><script>';
  const page = svgPage(new TextEncoder().encode(svg), 1600);
  expect(page).toMatchObject({ width: 800, height: 267 });
  expect(page.html).not.toContain('<script>');
  expect(page.html).toContain(Buffer.from(svg).toString('base64'));
});

test('a badge stays as small as it is', () => {
  const badge = new TextEncoder().encode('<svg width="120" height="20"></svg>');
  expect(svgPage(badge, 1600)).toMatchObject({ width: 60, height: 10 });
});
