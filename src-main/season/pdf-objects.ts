import { deflateSync, inflateSync } from 'node:zlib';

/** A PDF of Chromium's by its objects, as it lists them itself (ISO 32000, 7.5.4). */
export interface PdfObjects {
  /** What an object says, without the bytes of its stream. */
  readonly dictionary: (id: number) => string;
  readonly stream: (id: number) => string;
  /** The id of the object that a dictionary names with `key`. */
  readonly named: (dictionary: string, key: string) => number;
  readonly rootId: number;
  /** The first id that no object has. */
  readonly nextId: number;
  /** The file with other versions of objects, or new ones, at its end (7.5.6). */
  readonly withObjects: (objects: ReadonlyMap<number, PdfObject>) => Uint8Array;
}

interface PdfObject {
  /** Without its brackets. */
  readonly dictionary: string;
  readonly stream?: string;
}

const entryLength = 20;
const end = /startxref\n(\d+)\n%%EOF\s*$/;

/** Throws where the file is built in another way. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listAt = Number(end.exec(pdf.subarray(-100).toString('latin1'))?.[1] ?? 'none');
  const places = new Map<number, number>();
  const trailers: string[] = [];
  for (let at: number | null = listAt; at !== null;) {
    const trailer = readList(pdf, at, places);
    trailers.push(trailer);
    const before = /\/Prev (\d+)/.exec(trailer)?.[1];
    at = before === undefined ? null : Number(before);
  }
  const [trailer = ''] = trailers;

  const placeOf = (id: number): number => {
    const at = places.get(id);
    if (at === undefined) throw new Error(`there is no object ${id}`);
    return at;
  };
  const dictionary = (id: number): string => {
    const at = placeOf(id);
    const whole = pdf.subarray(at, pdf.indexOf('endobj', at));
    const data = whole.indexOf('stream\n');
    return (data === -1 ? whole : whole.subarray(0, data)).toString('latin1');
  };
  return {
    dictionary,
    named,
    stream: (id) => {
      const head = dictionary(id);
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 'none');
      const from = pdf.indexOf('stream\n', placeOf(id)) + 'stream\n'.length;
      const data = pdf.subarray(from, from + length);
      return (head.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
    },
    rootId: named(trailer, 'Root'),
    nextId: Number(/\/Size (\d+)/.exec(trailer)?.[1] ?? 'none'),
    withObjects: (objects) => append(pdf, trailer, listAt, objects),
  };
}

function named(dictionary: string, key: string): number {
  const id = new RegExp(String.raw`/${key} \[?(\d+) 0 R`).exec(dictionary)?.[1];
  if (id === undefined) throw new Error(`there is no ${key}`);
  return Number(id);
}

/** Notes where objects are, but for those that a newer list has, and gives what stands below the list. */
function readList(pdf: Buffer, listAt: number, places: Map<number, number>): string {
  let at = listAt + 'xref\n'.length;
  if (pdf.subarray(listAt, at).toString('latin1') !== 'xref\n') throw new Error('no list');
  for (;;) {
    const line = /^(\d+) (\d+)\n/.exec(pdf.subarray(at, at + 30).toString('latin1'));
    if (line === null) break;
    at += line[0].length;
    for (let id = Number(line[1]); id < Number(line[1]) + Number(line[2]); id += 1) {
      const entry = pdf.subarray(at, at + entryLength).toString('latin1');
      if (entry.charAt(17) === 'n' && !places.has(id)) places.set(id, Number(entry.slice(0, 10)));
      at += entryLength;
    }
  }
  return pdf.subarray(at, pdf.indexOf('startxref', at)).toString('latin1');
}

function append(
  pdf: Buffer,
  trailer: string,
  listAt: number,
  objects: ReadonlyMap<number, PdfObject>,
): Uint8Array {
  const parts: Buffer[] = [pdf, Buffer.from('\n')];
  const entries: string[] = [];
  let at = pdf.length + 1;
  let size = Number(/\/Size (\d+)/.exec(trailer)?.[1]);
  for (const [id, { dictionary, stream }] of objects) {
    const data = stream === undefined ? null : deflateSync(Buffer.from(stream, 'latin1'));
    const filter = data === null ? '' : `\n/Filter /FlateDecode\n/Length ${data.length}`;
    const object = Buffer.concat([
      Buffer.from(`${id} 0 obj\n<<${dictionary}${filter}>>`, 'latin1'),
      ...(data === null ? [] : [Buffer.from(' stream\n'), data, Buffer.from('\nendstream')]),
      Buffer.from('\nendobj\n'),
    ]);
    entries.push(`${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    parts.push(object);
    at += object.length;
    size = Math.max(size, id + 1);
  }
  const kept = trailer
    .replace(/^[^]*?<</, '')
    .replace(/>>\s*$/, '')
    .replaceAll(/\/(?:Size|Prev) \d+\s*/g, '')
    .trim();
  const list = `xref\n${entries.join('')}trailer\n<</Size ${size}\n${kept}\n/Prev ${listAt}>>\n`;
  return new Uint8Array(
    Buffer.concat([...parts, Buffer.from(`${list}startxref\n${at}\n%%EOF\n`, 'latin1')]),
  );
}
