import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainCopy } from '#core/export/main-copy.ts';
import { corpusIssues, ownIssues } from '../support/corpus.ts';
import { exported } from '../support/export-issue.ts';
import { buildCommandLine, runGalley } from '../support/run-galley.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { writeZip } from '../support/zip-writer.ts';
import { comparableDocument } from './draft-schema.ts';
import { openPasteEditors, type PasteEditors } from './paste-editors.ts';

const issues = [...ownIssues(), ...corpusIssues('a Substack export that comes back')];

const htmlOf = (text: string, fileName: string): string =>
  mainCopy(exported('substack', text, { fileName }))?.html ?? '';

/** A page as Substack exports what was pasted: its own frames around pictures and rules. */
const asSubstack = (html: string): string =>
  html
    .replaceAll(
      /<figure><img src="([^"]*)" alt="([^"]*)">/gu,
      (_, src: string, alt: string) =>
        `<div class="captioned-image-container"><figure><a class="image-link image2" target="_blank" href="https://substackcdn.example/big"><div class="image2-inset"><picture><source type="image/webp" srcset="https://substackcdn.example/small"><img src="https://substackcdn.example/small" data-attrs="{&quot;src&quot;:&quot;${src.replaceAll('&amp;', '&amp;amp;')}&quot;,&quot;height&quot;:9}" class="sizing-normal" alt="${alt}" loading="lazy"></picture></div></a>`,
    )
    .replaceAll('</figure>', '</figure></div>')
    .replaceAll('<hr>', '<div><hr></div>');

let editors: PasteEditors;
beforeAll(async () => {
  await buildCommandLine();
  editors = await openPasteEditors();
});
afterAll(() => editors.close());

async function pasted(html: string): Promise<string> {
  return JSON.stringify(comparableDocument(await editors.paste('substack', html)));
}

describe('a Substack export', () => {
  it('goes in, out and through a paste and is the same document', async () => {
    const posts = issues.map(({ name, text }, index) => ({
      id: `${index + 1}.post-${index + 1}`,
      name,
      html: htmlOf(text, name),
    }));
    const rows = posts.map(
      ({ id, name }) => `${id},2024-03-16T08:00:00.000Z,true,,newsletter,everyone,"${name}",,`,
    );
    const zip = writeZip([
      {
        path: 'posts.csv',
        content: `post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n${rows.join('\n')}\n`,
      },
      ...posts.map(({ id, html }) => ({ path: `posts/${id}.html`, content: asSubstack(html) })),
    ]);
    const folder = tempFolder();
    writeFileSync(join(folder, 'export.zip'), zip);
    const library = join(folder, 'library');
    const args = ['import', join(folder, 'export.zip'), '--library', library, '--json'];
    const run = await runGalley(args);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(readdirSync(library)).toHaveLength(posts.length);
    const wrong: string[] = [];
    for (const { id, name, html } of posts) {
      const file = `2024-03-16-${id.slice(id.indexOf('.') + 1)}.md`;
      const again = htmlOf(readFileSync(join(library, file), 'utf8'), file);
      if ((await pasted(again)) !== (await pasted(html))) wrong.push(name);
    }
    expect(wrong).toEqual([]);
    const second = JSON.parse(String((await runGalley(args)).stdout)) as {
      readonly files: unknown;
    };
    expect(second.files).toEqual([]);
  });

  it.each([
    ['a word', '<p>one two</p>', '<p>one too</p>'],
    [
      'a link',
      '<p><a href="https://a.example/">a</a></p>',
      '<p><a href="https://b.example/">a</a></p>',
    ],
    ['a number', '<ol start="2"><li><p>a</p></li></ol>', '<ol><li><p>a</p></li></ol>'],
    ['a weight', '<p><strong>a</strong></p>', '<p>a</p>'],
  ])('would be seen to differ in %s', async (_what, one, other) => {
    expect(await pasted(one)).not.toBe(await pasted(other));
  });
});
