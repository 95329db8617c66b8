import { attribute, isElement, parseHtml } from '#core/markdown/html-tree.ts';
import type { ExportOutput } from '#core/export/target.ts';

type Page = ExportOutput['pages'][number];

/** Icons and badges stay as small as they are meant; a drawing may be twice as fine. */
const badgeHeight = 64;
const usualSize = { width: 800, height: 600 };
/** Device pixels for each of the page's, as pages are drawn. */
const scale = 2;

/**
 * A page that shows an SVG as an image: no script of it runs and nothing it names is loaded, in any
 * browser. It is drawn `width` pixels wide at most.
 */
export function svgPage(bytes: Uint8Array, width: number): Page {
  const own = svgSize(new TextDecoder().decode(bytes));
  const finer = own.height > badgeHeight ? 2 : 1;
  const shown = Math.max(1, Math.min(own.width * finer, width) / scale);
  const height = Math.min(Math.max(1, (shown * own.height) / own.width), 4000);
  const data = Buffer.from(bytes).toString('base64');
  const size = `width:${shown}px;height:${height}px`;
  return {
    path: 'drawing.png',
    width: Math.ceil(shown),
    height: Math.ceil(height),
    html: `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;background:#fff}img{display:block;${size}}</style><img alt="" src="data:image/svg+xml;base64,${data}">`,
  };
}

/** In pixels: its own width and height, else what its view box says. */
export function svgSize(text: string): { readonly width: number; readonly height: number } {
  const svg = parseHtml(/<svg[\s>][^>]*>/u.exec(text)?.[0] ?? '').find(isElement);
  const own = (name: string): string => (svg && attribute(svg, name)) ?? '';
  const [, , boxWidth = 0, boxHeight = 0] = own('viewBox')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [width, height] = [pixels(own('width')), pixels(own('height'))];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : null;
  if (width !== null && height !== null) return { width, height };
  if (width !== null) return { width, height: width * (ratio ?? 0.75) };
  if (height !== null) return { width: height / (ratio ?? 0.75), height };
  return ratio === null ? usualSize : { width: boxWidth, height: boxHeight };
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
};

function pixels(length: string): number | null {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e\d+)?)([a-z]*)\s*$/iu.exec(length) ?? [];
  const value = Number(number) * (units[unit.toLowerCase()] ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}
