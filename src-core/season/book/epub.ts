import { strToU8, zipSync, type Zippable } from 'fflate';
import { dataUri } from '../../export/addresses/base64.ts';
import { pictureFormat } from '../../export/addresses/picture-format.ts';
import type { RichPasteRow } from '../../export/engines/rich-paste/context.ts';
import type { Picture } from '../../export/target.ts';
import { pdf } from '../../export/targets/pdf.ts';
import { crc32 } from '../../journal/crc32.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { seasonWords } from '../season-words.ts';
import type { Book } from './book.ts';
import { contentsList, writtenChapters } from './contents.ts';
import { coverSvg } from './cover.ts';
import { epubStyle } from './epub-style.ts';

/** What every reading system shows; pictures of the web are links, since a book fetches nothing. */
export const epub: RichPasteRow = {
  ...pdf,
  id: 'epub',
  title: 'EPUB',
  pictureTypes: new Set(['image/png', 'image/jpeg', 'image/gif']),
};

interface BookFile {
  /** Relative to the package. */
  readonly name: string;
  readonly id: string;
  readonly mediaType: string;
  readonly properties?: string;
  readonly content: string | Uint8Array;
}

const contentType = 'application/xhtml+xml';
/** Of every entry; archives keep no zone, so it is the same everywhere. */
const written = new Date(1980, 0, 1);

/** How chapters link to each other in the file. */
export function chapterFile(id: string): string {
  return `${id}.xhtml`;
}

/**
 * A season as EPUB 3: cover, nested contents, one file for each chapter, and the pictures that the chapters
 * show. The same book and pictures give the same bytes.
 */
export function epubOf(
  book: Book,
  pictures: readonly Picture[],
  cover: Picture | null,
): Uint8Array {
  const chapters = writtenChapters(book);
  const shown = picturesIn(pictures, chapters);
  const lang = book.language === 'zh' ? 'zh-CN' : 'en';
  const page = (title: string, body: string) => xhtmlPage(title, lang, body);
  const files: readonly BookFile[] = [
    { name: 'style.css', id: 'style', mediaType: 'text/css', content: epubStyle },
    coverPicture(book, cover),
    {
      name: 'cover.xhtml',
      id: 'cover',
      mediaType: contentType,
      content: page(
        book.title,
        `<section epub:type="cover" class="cover"><img src="${coverPicture(book, cover).name}" alt="${escapeHtml(book.title)}"/></section>\n`,
      ),
    },
    {
      name: 'contents.xhtml',
      id: 'contents',
      mediaType: contentType,
      properties: 'nav',
      content: page(
        seasonWords(book.language).contents,
        `<nav epub:type="toc" id="toc">\n<h1>${seasonWords(book.language).contents}</h1>\n${contentsList(chapters, chapterFile, { isDeep: true })}</nav>\n`,
      ),
    },
    ...chapters.map(({ id, title, html }): BookFile => {
      const named = [...shown].reduce((text, [uri, { name }]) => text.replaceAll(uri, name), html);
      return {
        name: chapterFile(id),
        id,
        mediaType: contentType,
        content: page(title, `<section epub:type="chapter">\n${withoutForeign(named)}</section>\n`),
      };
    }),
    ...shown.values(),
  ];
  const spine = ['cover', 'contents', ...chapters.map(({ id }) => id)];
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'book/package.opf': strToU8(packageFile(book, lang, files, spine)),
  };
  for (const { name, content } of files) {
    entries[`book/${name}`] =
      typeof content === 'string' ? strToU8(content) : [content, { level: 0 }];
  }
  // A higher level takes as long as the rest of the book and saves a tenth.
  return zipSync(entries, { mtime: written, level: 1 });
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

function xhtmlPage(title: string, lang: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<meta charset="utf-8"/>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}</body>
</html>
`;
}

/** The pictures that are shown, by the address that the markup has for them. */
function picturesIn(
  pictures: readonly Picture[],
  chapters: readonly { readonly html: string }[],
): ReadonlyMap<string, BookFile> {
  const found = new Map<string, BookFile>();
  for (const { bytes } of pictures) {
    const format = bytes === null ? null : pictureFormat(bytes);
    if (bytes === null || format === null || !epub.pictureTypes.has(format.mediaType)) continue;
    const uri = dataUri(format.mediaType, bytes);
    if (found.has(uri) || !chapters.some(({ html }) => html.includes(uri))) continue;
    const id = `p${found.size + 1}`;
    const name = `${id}.${format.extension}`;
    found.set(uri, { name, id, mediaType: format.mediaType, content: bytes });
  }
  return found;
}

/** A picture that an issue holds in its own text is no file of the book's: its words stay. */
function withoutForeign(html: string): string {
  if (!html.includes('<img src="data:')) return html;
  return html.replaceAll(/<img src="data:[^"]*" alt="([^"]*)"\/>/gu, '<span>$1</span>');
}

function coverPicture(book: Book, cover: Picture | null): BookFile {
  const bytes = cover?.bytes ?? null;
  const format = bytes === null ? null : pictureFormat(bytes);
  const base = { id: 'cover-image', properties: 'cover-image' };
  if (bytes === null || format === null || !epub.pictureTypes.has(format.mediaType)) {
    return { ...base, name: 'cover.svg', mediaType: 'image/svg+xml', content: coverSvg(book) };
  }
  const { extension, mediaType } = format;
  return { ...base, name: `cover.${extension}`, mediaType, content: bytes };
}

function packageFile(
  book: Book,
  lang: string,
  files: readonly BookFile[],
  spine: readonly string[],
): string {
  const items = files.map(({ name, id, mediaType, properties }) => {
    const own = properties === undefined ? '' : ` properties="${properties}"`;
    return `<item id="${id}" href="${name}" media-type="${mediaType}"${own}/>\n`;
  });
  const day = book.date ?? '2000-01-01';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${identifier(book)}</dc:identifier>
<dc:title>${escapeHtml(book.title)}</dc:title>
<dc:language>${lang}</dc:language>
<dc:date>${day}</dc:date>
<meta property="dcterms:modified">${day}T00:00:00Z</meta>
</metadata>
<manifest>
${items.join('')}</manifest>
<spine>
${spine.map((id) => `<itemref idref="${id}"/>\n`).join('')}</spine>
</package>
`;
}

/** The same for a season of the same title and language: readers know a new edition by it. */
function identifier({ title, language }: Book): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      crc32(strToU8(`galley ${part} ${language} ${title}`))
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
