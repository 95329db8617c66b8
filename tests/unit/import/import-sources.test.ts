import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { postToIssue } from '#core/import/post-to-issue.ts';
import { readCsv } from '#core/import/read-csv.ts';
import { planImport } from '../../../src-main/import/plan-import.ts';
import { readSources } from '../../../src-main/import/read-sources.ts';
import { redPng } from '../../support/red-png.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { writeZip, type ZipEntry } from '../../support/zip-writer.ts';

const head =
  'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n';

async function planned(
  files: Readonly<Record<string, string | Uint8Array>>,
  library: string = tempFolder(),
) {
  const folder = tempFolder();
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const plan = await planImport(library, await readSources(paths));
  return {
    files: Object.fromEntries(
      plan.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]),
    ),
    notes: plan.notes.map(({ entry }) => entry.reason),
  };
}

const zipOf = (entries: readonly ZipEntry[]) => planned({ 'export.zip': writeZip(entries) });

test('a Substack export becomes an issue for each post', async () => {
  const { files, notes } = await zipOf([
    {
      path: 'posts.csv',
      content: `${head}1.one,2024-03-16T08:00:00.000Z,true,,newsletter,everyone,"A ""b"", c & d","It's\nlong",\n2.gone,2024-03-09T08:00:00.000Z,false,,newsletter,everyone,Gone,,\n3.draft,,false,,newsletter,everyone,Draft,,\n`,
    },
    { path: 'posts/1.one.html', content: '<p>Hello <b>you</b></p><ul><li><p>a</p></li></ul>' },
    { path: 'posts/3.draft.html', content: '<p>Soon</p>' },
  ]);
  expect(files).toEqual({
    '2024-03-16-one.md':
      "---\ntitle: 'A \"b\", c & d'\npubDate: 2024-03-16\ndescription: 'It''s long'\n---\n\nHello **you**\n\n- a\n",
    'draft.md': "---\ntitle: 'Draft'\ndraft: true\n---\n\nSoon\n",
  });
  expect(notes).toEqual(['importNoBody', 'importNoDate', 'importDraft']);
});

test.each([
  ['a path that leads out', [{ path: '../evil.md', content: 'x' }], 'importZipUnsafe'],
  ['a path from the root', [{ path: '/etc/evil', content: 'x' }], 'importZipUnsafe'],
  ['a drive', [{ path: 'c:evil', content: 'x' }], 'importZipUnsafe'],
  ['a link', [{ path: 'posts', content: '/etc', mode: 0o120777 }], 'importZipUnsafe'],
  ['no posts', [{ path: 'a.txt', content: 'x' }], 'importZipNoPosts'],
])('a zip with %s is refused', async (_what, entries, reason) => {
  const list = { path: 'posts.csv', content: head };
  const all = reason === 'importZipNoPosts' ? entries : [list, ...entries];
  expect(await zipOf(all)).toEqual({ files: {}, notes: [reason] });
});

test('of what a text calls a picture only pictures come along, and nothing hidden', async () => {
  const folder = tempFolder();
  for (const each of ['.git', 'images']) mkdirSync(join(folder, each));
  writeFileSync(join(folder, 'galley.yaml'), 'name: theirs\n');
  writeFileSync(join(folder, '.git', 'config'), '[core]\n\tfsmonitor = touch evil\n');
  writeFileSync(join(folder, '.git', 'logo.png'), redPng);
  writeFileSync(join(folder, 'images', 'fake.png'), 'no picture');
  writeFileSync(join(folder, 'images', 'red.png'), redPng);
  const names = [
    'galley.yaml',
    '.git/config',
    '.git/logo.png',
    'images/fake.png',
    'images/red.png',
  ];
  writeFileSync(
    join(folder, 'a.md'),
    `# A\n\n${names.map((name) => `![x](${name})`).join('\n')}\n`,
  );
  const plan = await planImport(tempFolder(), await readSources([folder]));
  expect(plan.files.map(({ path }) => path)).toEqual(['a.md', 'images/red.png']);
  expect(plan.notes.map(({ entry }) => entry.reason)).toEqual(
    Array.from({ length: 4 }, () => 'importPictureMissing'),
  );
});

test('a pipe among the files that are brought in is not waited for', async () => {
  const folder = tempFolder();
  for (const name of ['a.md', 'b.xml']) execFileSync('mkfifo', [join(folder, name)]);
  const { files, notes } = await readSources([join(folder, 'a.md'), join(folder, 'b.xml')]);
  expect(files).toEqual([]);
  expect(notes.map(({ entry }) => entry.reason)).toEqual(['importNotText', 'importUnknown']);
});

/** A zip whose only entry says that it unpacks to `size` bytes. */
function zipThatGrows(size: number, content: Buffer): Buffer {
  const zip = writeZip([{ path: 'posts.csv', content: '' }]);
  const packed = deflateRawSync(content);
  const nameEnd = 30 + 'posts.csv'.length;
  const whole = Buffer.concat([zip.subarray(0, nameEnd), packed, zip.subarray(nameEnd)]);
  const directory = nameEnd + packed.length;
  whole.writeUInt16LE(8, directory + 10);
  whole.writeUInt32LE(packed.length, directory + 20);
  whole.writeUInt32LE(size, directory + 24);
  whole.writeUInt32LE(directory, whole.length - 6);
  return whole;
}

test('a zip bomb is not unpacked, whatever size it claims', async () => {
  const zeros = Buffer.alloc(30_000_000);
  expect(await planned({ 'a.zip': zipThatGrows(0xfffffff0, zeros) })).toEqual({
    files: {},
    notes: ['importZipTooLarge'],
  });
  expect(await planned({ 'a.zip': zipThatGrows(100, zeros) })).toEqual({
    files: {},
    notes: ['importZipNoPosts'],
  });
  expect(await planned({ 'a.zip': Buffer.from('PK\u0003\u0004 cut short') })).toEqual({
    files: {},
    notes: ['importZipDamaged'],
  });
});

test('nothing is written over, and what is there is not taken again', async () => {
  const library = tempFolder();
  writeFileSync(join(library, 'a.md'), '# Mine\n');
  writeFileSync(join(library, 'same.md'), '# Same\r\n');
  const given = {
    'a.md': '# Theirs\n',
    'same.md': '# Same\r\n',
    'empty.md': ' \n',
    'gbk.md': Buffer.from([0xd6, 0xd0]),
  };
  const { files, notes } = await planned(given, library);
  expect(files).toEqual({ 'a-2.md': '# Theirs\n' });
  expect(notes).toEqual(['importEmpty', 'importNotText', 'importRenamed', 'importThere']);
  expect(readdirSync(library).toSorted()).toEqual(['a.md', 'same.md']);
});

test('a folder is taken as it lies, with its pictures and without its links', async () => {
  const source = tempFolder();
  mkdirSync(join(source, 'docs', 'img'), { recursive: true });
  writeFileSync(
    join(source, 'docs', 'one.md'),
    '# One\r\n\r\n![p](img/p.png) ![out](../../x.png)\r\n',
  );
  writeFileSync(join(source, 'docs', 'img', 'p.png'), redPng);
  symlinkSync('/etc', join(source, 'docs', 'etc'));
  const library = tempFolder();
  const plan = await planImport(library, await readSources([source]));
  expect(plan.files.map(({ path }) => path)).toEqual(['docs/one.md', 'docs/img/p.png']);
  expect(
    Buffer.from(plan.files[0]?.bytes ?? []).equals(readFileSync(join(source, 'docs/one.md'))),
  ).toBe(true);
  expect(plan.notes.map(({ entry }) => entry.reason)).toEqual([
    'importLink',
    'importPictureMissing',
  ]);
});

test.each([
  [
    'rss.xml',
    '<rss version="2.0"><channel><title>t</title><item><title>A &amp;lt;b&amp;gt;</title><link>https://a.example/posts/one.html</link><pubDate>Sat, 16 Mar 2024 12:00:00 GMT</pubDate><description><![CDATA[<p>Hello <a href="/x">you</a></p>]]></description></item></channel></rss>',
  ],
  [
    'atom.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><entry><id>e</id><title>A &lt;b&gt;</title><link href="https://a.example/posts/one.html"/><published>2024-03-16T12:00:00Z</published><content type="html">&lt;p&gt;Hello &lt;a href="/x"&gt;you&lt;/a&gt;&lt;/p&gt;</content></entry></feed>',
  ],
  [
    'feed.json',
    '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"e","url":"https://a.example/posts/one.html","title":"A <b>","date_published":"2024-03-16T12:00:00Z","content_html":"<p>Hello <a href=\\"/x\\">you</a></p>"}]}',
  ],
])('%s gives an issue for each post', async (name, content) => {
  const { files } = await planned({ [name]: content });
  const [[path, text] = []] = Object.entries(files);
  expect(path).toBe('2024-03-16-one.md');
  expect(text).toContain('pubDate: 2024-03-16\n---\n\nHello [you](https://a.example/x)\n');
});

test('what only Substack’s pages have is read or named', () => {
  const html =
    '<div class="captioned-image-container"><figure><a class="image-link image2" target="_blank" href="https://cdn.example/big.png"><div class="image2-inset"><picture><source type="image/webp" srcset="https://cdn.example/1.webp"><img src="https://cdn.example/small.png" data-attrs="{&quot;src&quot;:&quot;https://img.example/one.png&quot;}" class="sizing-normal" alt="One" title="x"></picture><div class="image-link-expand"><button>+</button></div></div></a><figcaption class="image-caption">A <em>caption</em></figcaption></figure></div>' +
    '<p>Claim<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a></p>' +
    '<div class="subscription-widget-wrap"><div class="preamble"><p>Subscribe now</p></div></div>' +
    '<div class="paywall-jump"></div><div><hr></div><div class="pullquote"><p>Quoted</p></div>' +
    '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>The <a href="https://n.example/">note</a></p></div></div>';
  const post = {
    source: '',
    title: '',
    subtitle: '',
    date: null,
    slug: '',
    isDraft: false,
    html,
    base: null,
  };
  const made = postToIssue(post);
  expect(made?.text).toBe(
    '<figure><img src="https://img.example/one.png" alt="One"><figcaption>A <em>caption</em></figcaption></figure>\n\n' +
      'Claim[^1]\n\n<!-- paywall -->\n\n---\n\n> Quoted\n\n[^1]: The [note](https://n.example/)\n',
  );
  expect(made?.report.map(({ reason, values }) => [reason, values['text']])).toEqual([
    ['importWidget', 'Subscribe now'],
  ]);
});

test('text that looks like Markdown stays text', () => {
  const words =
    '1. not * a_b_c _d_ `e` [f](g) <T> &amp; https://h.example www.i.example j@k.example ~l~ # m \\n';
  const html = `<p>${words.replaceAll('&amp;', '&amp;amp;').replaceAll('<', '&lt;')}</p><p># no</p><p>- no</p><p>&gt; no</p>`;
  const made = postToIssue({
    source: '',
    title: '',
    subtitle: '',
    date: null,
    slug: '',
    isDraft: false,
    html,
    base: null,
  });
  expect(made?.text).toBe(
    '1\\. not \\* a_b_c \\_d\\_ \\`e\\` \\[f\\](g) \\<T> &amp;amp; https\\://h.example www\\.i.example j\\@k.example \\~l\\~ # m \\\\n\n\n\\# no\n\n\\- no\n\n\\> no\n',
  );
});

test('a list of values may hold quotes, commas and line ends', () => {
  expect(readCsv('\ufeffa,b\r\n"x, ""y""\n z",2\r\n\r\n')).toEqual([{ a: 'x, "y"\n z', b: '2' }]);
});
