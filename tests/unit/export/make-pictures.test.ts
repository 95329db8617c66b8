import { expect, it } from 'vitest';
import { err, ok } from '#core/result.ts';
import { withPictures, type RenderPages } from '../../../src-main/export/make-pictures.ts';

const files = [{ path: 'a.txt', content: 'a' }];
const nothing = { files: [], copies: [], patches: [], pages: [], report: [] };
const page = { html: '<p>a</p>', width: 10, height: 10 };
const picture = new Uint8Array([1, 2]);
const renderAll: RenderPages = (pages) => Promise.resolve(pages.map(() => ok(picture)));
const renderSecond: RenderPages = () => Promise.resolve([err('no display'), ok(picture)]);
const renderNever: RenderPages = () => Promise.reject(new Error('started'));

it('adds a picture of each page to the files', async () => {
  const pages = [{ ...page, path: 'a.png' }];
  expect(await withPictures({ ...nothing, files, pages }, renderAll)).toEqual(
    ok({ files: [...files, { path: 'a.png', content: picture }], report: [] }),
  );
});

// X1: a failing picture does not fail the export.
it('reports a picture that cannot be made, and keeps the rest', async () => {
  const pages = ['a.png', 'b.png'].map((path) => ({ ...page, path }));
  const made = await withPictures({ ...nothing, files, pages }, renderSecond);
  if (!made.ok) throw new Error('refused');
  expect(made.value.files.map(({ path }) => path)).toEqual(['a.txt', 'b.png']);
  expect(made.value.report).toMatchObject([
    { action: 'dropped', reason: 'pictureNotMade', values: { name: 'a.png', cause: 'no display' } },
  ]);
});

it('starts nothing where there are no pages', async () => {
  expect(await withPictures({ ...nothing, files }, renderNever)).toEqual(ok({ files, report: [] }));
});

it('refuses an export of which nothing is left', async () => {
  const pages = [{ ...page, path: 'a.pdf' }];
  expect(await withPictures({ ...nothing, pages }, renderSecond)).toMatchObject(
    err([
      {
        action: 'refused',
        reason: 'documentNotMade',
        values: { name: 'a.pdf', cause: 'no display' },
      },
    ]),
  );
});
