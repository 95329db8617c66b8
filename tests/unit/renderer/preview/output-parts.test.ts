import { expect, test } from 'vitest';
import type { CopyPart } from '#core/export/target.ts';
import type { MadePreview } from '#core/ipc/preview-shapes.ts';
import { outputParts } from '../../../../src-renderer/preview/output/output-parts.ts';
import { lookOf } from '../../../../src-renderer/preview/output/part-look.ts';

function made(parts: Partial<MadePreview>): MadePreview {
  return {
    state: 'made',
    copies: [],
    files: [],
    pages: [],
    patches: [],
    report: [],
    base: 'galley-asset://export-preview/',
    hasFolder: null,
    ...parts,
  };
}

const copy = (kind: CopyPart['kind'], html: string | null = null): CopyPart => ({
  id: kind,
  kind,
  html,
  text: 'words',
});
const file = (path: string, text: string | null) => ({ path, text, size: 1, address: null });
const kinds = (parts: Partial<MadePreview>) => outputParts(made(parts)).map(({ kind }) => kind);

test('a body with HTML is a page to paste, with the fields beside it', () => {
  const [paste] = outputParts(
    made({ copies: [copy('title'), copy('subtitle'), copy('body', '<p>words</p>')] }),
  );
  expect(paste).toMatchObject({ kind: 'paste', body: { html: '<p>words</p>' } });
  expect(paste?.kind === 'paste' ? paste.fields.map(({ kind }) => kind) : null).toEqual([
    'title',
    'subtitle',
  ]);
});

test('what is pasted without HTML, and what is no body, are messages', () => {
  expect(kinds({ copies: [copy('body')] })).toEqual(['messages']);
  expect(kinds({ copies: [copy('caption'), copy('message')] })).toEqual(['messages']);
  expect(kinds({ copies: [copy('body', '<p>x</p>'), copy('teaser')] })).toEqual([
    'paste',
    'messages',
  ]);
});

test('files are told apart by their names; pictures come last, together', () => {
  const parts = {
    files: [file('a.png', null), file('a.md', ''), file('x/b.html', ''), file('c.json', '')],
    patches: [{ path: 'README.md', before: null, after: 'x' }],
    pages: [{ path: 'poster.png', html: '', width: 1, height: 1 }],
  };
  expect(kinds(parts)).toEqual(['poster', 'patch', 'markdown', 'html', 'text', 'pictures']);
  const ids = outputParts(made(parts)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a Markdown file shows as text, what is pasted as it is seen and on white, until one chooses', () => {
  const [markdown] = outputParts(
    made({ files: [{ path: 'a.md', text: '', size: 0, address: null }] }),
  );
  const [paste] = outputParts(made({ copies: [copy('body', '<p>x</p>')] }));
  if (markdown === undefined || paste === undefined) throw new Error('no parts');
  expect(lookOf(markdown, 'astro', undefined, true)).toEqual({
    isSource: true,
    width: 'desktop',
    isDark: true,
  });
  expect(lookOf(paste, 'substack', undefined, true)).toEqual({
    isSource: false,
    width: 'desktop',
    isDark: false,
  });
  expect(lookOf(paste, 'substack', { dark: true, width: 'phone', source: true }, false)).toEqual({
    isSource: true,
    width: 'phone',
    isDark: true,
  });
  expect(lookOf(paste, 'wechat', undefined, false).width).toBe('phone');
});
