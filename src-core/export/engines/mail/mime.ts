import { base64 } from '../../addresses/base64.ts';

const lineLength = 76;
const encoder = new TextEncoder();

/** Pieces of at most `limit` UTF-8 bytes that part no character. */
function pieces(text: string, limit: number): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of text) {
    const bytes = encoder.encode(character).length;
    if (size + bytes > limit) {
      found.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += bytes;
  }
  return piece === '' ? found : [...found, piece];
}

/** A header's text after RFC 2047: as it is when it is ASCII, else encoded words on lines of their own. */
export function headerText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
  if (/^[\x20-\x7e]*$/u.test(line) && line.length < 60 && !line.includes('=?')) return line;
  return pieces(line, 42)
    .map((piece) => `=?utf-8?B?${base64(encoder.encode(piece))}?=`)
    .join('\r\n ');
}

/** RFC 2045, 6.7; lines of at most 76 characters. */
export function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      let written = '';
      let column = 0;
      const bytes = encoder.encode(line);
      for (const [index, byte] of bytes.entries()) {
        const isLast = index === bytes.length - 1;
        const isPlain =
          (byte > 32 && byte < 127 && byte !== 61) || ((byte === 32 || byte === 9) && !isLast);
        const token = isPlain
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
        // A line that begins with a dot or with `From ` is changed by some relays.
        if (column + token.length > lineLength - 1) {
          written += '=\r\n';
          column = 0;
        }
        written += token;
        column += token.length;
      }
      return written;
    })
    .join('\r\n');
}

function base64Lines(text: string): string {
  const encoded = base64(encoder.encode(text.replaceAll('\n', '\r\n')));
  return (encoded.match(/.{1,76}/gu) ?? []).join('\r\n');
}

/** One part of a message: quoted-printable where most of it is ASCII, else base64. */
function part(type: string, text: string): string {
  const bytes = encoder.encode(text).length;
  const foreign = text.replaceAll(/[\0-\x7f]/gu, '').length;
  const isPlain = foreign * 6 < bytes;
  const encoding = isPlain ? 'quoted-printable' : 'base64';
  const body = isPlain ? quotedPrintable(text) : base64Lines(text);
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
}

export interface Mail {
  readonly subject: string;
  /** An address, with a name before it in angle brackets' fashion; null for a draft that its program fills in. */
  readonly from: string | null;
  /** When it is dated; null for the moment in which it is sent. */
  readonly date: Date | null;
  readonly text: string;
  readonly html: string;
}

const boundary = '=_galley_alternative';

/**
 * A message in both forms after RFC 5322 and RFC 2046, with CRLF line ends. Mail programs open it as a draft
 * (`X-Unsent`). No boundary can occur in a part, since neither encoding writes `=_`.
 */
export function composeMail({ subject, from, date, text, html }: Mail): string {
  const head = [
    ...(from === null ? [] : [`From: ${sender(from)}`]),
    `Subject: ${headerText(subject)}`,
    ...(date === null ? [] : [`Date: ${date.toUTCString().replace('GMT', '+0000')}`]),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const parts = [part('text/plain', text), part('text/html', html)];
  return `${head.join('\r\n')}\r\n\r\n${parts.map((each) => `--${boundary}\r\n${each}`).join('')}--${boundary}--\r\n`;
}

function sender(from: string): string {
  const [, name = '', address = ''] = /^(.*?)\s*<([^<>\s]+)>$/u.exec(from.trim()) ?? [];
  if (address === '') return from.trim();
  const isPlain = /^[\w .-]+$/u.test(name);
  return `${isPlain ? name : headerText(name).replace(/^(?!=\?)(.*)$/su, '"$1"')} <${address}>`;
}
