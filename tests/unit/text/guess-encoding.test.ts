import { expect, test } from 'vitest';
import { decodeDiskText } from '#core/text/disk-text.ts';

const chinese = '本周分享十二篇文章，以及十二个开源项目。欢迎订阅！\r\n1、[标题](https://e.x/)\r\n';
const traditional = '本週分享十二篇文章，以及許多開源專案。歡迎訂閱！\n';
const japanese = 'こんにちは。今週のニュースをお届けします。記事は十二本です。\n';

/** The bytes of `text` in an encoding that the platform can only decode. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0; lead < 256; lead += 1) {
    for (let trail = 0x40; trail < 256; trail += 1) {
      const decoded = decoder.decode(new Uint8Array([lead, trail]));
      if (Array.from(decoded).length === 1 && !bytesOf.has(decoded))
        bytesOf.set(decoded, [lead, trail]);
    }
    const single = decoder.decode(new Uint8Array([lead]));
    if (single !== '\uFFFD') bytesOf.set(single, [lead]);
  }
  return new Uint8Array(Array.from(text).flatMap((character) => bytesOf.get(character) ?? [0x3f]));
}

function failed(bytes: Uint8Array) {
  const result = decodeDiskText(bytes);
  if (result.ok) throw new Error('is UTF-8');
  return result.error;
}

test.each([
  ['gb18030', chinese],
  ['big5', traditional],
  ['shift_jis', japanese],
])('%s is recognised and read', (encoding, text) => {
  const error = failed(encode(text, encoding));
  expect(error.encoding).toBe(encoding);
  expect(error.converted.text).toBe(text.replaceAll('\r\n', '\n'));
});

test('windows-1252 is recognised and read with its quotes and dashes', () => {
  const bytes = Uint8Array.from('Voil\xe0 \x93l\x92\xe9t\xe9\x94 \x96 d\xe9j\xe0 vu\x85', (c) =>
    c.charCodeAt(0),
  );
  expect(failed(bytes)).toMatchObject({
    encoding: 'windows-1252',
    converted: { text: 'Voilà “l’été” – déjà vu…' },
  });
});

test('UTF-16 is recognised by its byte order mark, which the conversion drops', () => {
  const little = new Uint8Array([0xff, 0xfe, ...Buffer.from('# 标题\n', 'utf16le')]);
  expect(failed(little)).toMatchObject({
    encoding: 'utf-16le',
    converted: { text: '# 标题\n', bom: false },
  });
  const big = new Uint8Array([0xfe, 0xff, 0x68, 0x07, 0x00, 0x0a]);
  expect(failed(big)).toMatchObject({ encoding: 'utf-16be', converted: { text: '标\n' } });
});

test('UTF-8 with a damaged byte is read as UTF-8', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(chinese), 0xe4, 0x0a]);
  expect(failed(bytes)).toMatchObject({ encoding: 'utf-8' });
});

test('bytes that are no text get no encoding', () => {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff]);
  expect(failed(bytes).encoding).toBeNull();
});
