import { deflateSync, inflateSync } from 'node:zlib';
import { withoutRadicals } from '#core/text/radicals.ts';

/** A table of a PDF that says which character a glyph stands for. */
interface GlyphTable {
  readonly id: number;
  readonly text: string;
}

const entryLength = 20;

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** The letter ʼ of a few scripts, which fonts draw as the apostrophe and closing quotation mark ’. */
const letterApostrophe = 0x02bc;
const apostrophe = 0x2019;

function plainCode(code: number): number {
  if (code === letterApostrophe) return apostrophe;
  return withoutRadicals(String.fromCharCode(code)).charCodeAt(0);
}

/** The table with plain characters where it has radicals or the letter apostrophe. */
export function mendGlyphTable(table: string): string {
  return table
    .replace(
      /^(<[\dA-F]+>) <(2[EF][\dA-F]{2}|02BC)>$/gim,
      (_all, glyph: string, code: string) => `${glyph} <${hex(plainCode(parseInt(code, 16)))}>`,
    )
    .replace(
      /^<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]{4})>$/gim,
      (all, first: string, last: string, code: string) => {
        const count = parseInt(last, 16) - parseInt(first, 16) + 1;
        const codes = Array.from({ length: count }, (_, index) => parseInt(code, 16) + index);
        if (codes.every((each) => plainCode(each) === each)) return all;
        const mended = codes.map((each) => `<${hex(plainCode(each))}>`);
        return `<${first}> <${last}> [${mended.join(' ')}]`;
      },
    );
}

/** Finds the tables by the file's own list of its objects; throws where the file is built in another way. */
function glyphTables(pdf: Buffer, text: string, listAt: number): readonly GlyphTable[] {
  const list = /^xref\n0 \d+\n/.exec(text.slice(listAt, listAt + 40))?.[0];
  if (list === undefined) throw new Error('the list of objects is not where it should be');
  const ids = new Set([...text.matchAll(/\/ToUnicode (\d+) 0 R/g)].map(([, id]) => Number(id)));
  return [...ids].map((id) => {
    const entry = listAt + list.length + entryLength * id;
    const at = Number(text.slice(entry, entry + 10));
    const head = /^\d+ 0 obj\n<<([^>]*)>> stream\n/.exec(text.slice(at, at + 300));
    const length = /\/Length (\d+)/.exec(head?.[1] ?? '')?.[1];
    if (head === null || length === undefined || !head[1]?.includes('/FlateDecode')) {
      throw new Error(`object ${id} is no table`);
    }
    const from = at + head[0].length;
    return { id, text: inflateSync(pdf.subarray(from, from + Number(length))).toString('latin1') };
  });
}

/** Adds other versions of objects at the end, as the format provides for (ISO 32000, 7.5.6). */
function append(
  pdf: Buffer,
  trailer: string,
  listAt: number,
  tables: readonly GlyphTable[],
): Uint8Array {
  const parts: Buffer[] = [pdf, Buffer.from('\n')];
  const entries: string[] = [];
  let at = pdf.length + 1;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const { id, text } of tables) {
    entries.push(`${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    const stream = deflateSync(Buffer.from(text, 'latin1'));
    add(Buffer.from(`${id} 0 obj\n<</Filter /FlateDecode\n/Length ${stream.length}>> stream\n`));
    add(stream);
    add(Buffer.from('\nendstream\nendobj\n'));
  }
  const start = at;
  const end = `trailer\n<<${trailer}\n/Prev ${listAt}>>\nstartxref\n${start}\n%%EOF\n`;
  add(Buffer.from(`xref\n${entries.join('')}${end}`));
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * A PDF of Chromium's whose text can be searched. Fonts draw some characters and others that look
 * like them with one glyph, and Chromium then names the rarer one (Kangxi's ⽂ for 文, ʼ for ’). A file that is built
 * in another way stays as it is.
 */
export function mendPdfText(bytes: Uint8Array): Uint8Array {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = pdf.toString('latin1');
  const end = /trailer\n<<([^]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-2000));
  if (end === null) return bytes;
  const [, trailer = '', listAt = ''] = end;
  try {
    const mended = glyphTables(pdf, text, Number(listAt)).flatMap((table) => {
      const now = mendGlyphTable(table.text);
      return now === table.text ? [] : [{ id: table.id, text: now }];
    });
    return mended.length === 0 ? bytes : append(pdf, trailer, Number(listAt), mended);
  } catch {
    return bytes;
  }
}
