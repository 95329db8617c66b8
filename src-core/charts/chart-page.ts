import type { ExportOutput } from '../export/target.ts';

const size = /^<svg width="(\d+)" height="(\d+)"/u;

/** A page that shows nothing but a picture, for the shell to make a PNG of. */
export function chartPage(svg: string, path: string): ExportOutput['pages'][number] {
  const [, width = '0', height = '0'] = size.exec(svg) ?? [];
  const html = `<!doctype html>
<html><head><meta charset="utf-8"><style>html,body{margin:0}svg{display:block}</style></head>
<body>${svg}</body></html>
`;
  return { path, html, width: Number(width), height: Number(height) };
}
