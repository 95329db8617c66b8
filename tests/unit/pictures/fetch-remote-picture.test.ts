import { describe, expect, test } from 'vitest';
import {
  fetchRemotePicture,
  type Web,
  type WebAnswer,
} from '../../../src-main/pictures/fetch-remote-picture.ts';
import { pixel } from '../../support/preview-page.ts';

const picture: WebAnswer = { kind: 'content', bytes: new Uint8Array(pixel) };
const page: WebAnswer = { kind: 'content', bytes: new TextEncoder().encode('<html>secret') };
const to = (address: string): WebAnswer => ({ kind: 'elsewhere', address });

const hosts: Readonly<Record<string, readonly string[]>> = {
  'e.example': ['93.184.216.34'],
  'two.example': ['93.184.216.34', '2606:2800:220:1::1'],
  'inner.example': ['192.168.1.1'],
  'half.example': ['93.184.216.34', '127.0.0.1'],
  '127.0.0.1': ['127.0.0.1'],
  '::1': ['::1'],
  localhost: ['::1', '127.0.0.1'],
  'none.example': [],
};

/** A web of a few addresses, and what was asked of it. */
function webOf(answers: Readonly<Record<string, WebAnswer>>) {
  const asked: string[] = [];
  const web: Web = {
    addressesOf: (host) => {
      const known = hosts[host];
      return known === undefined
        ? Promise.reject(new Error('no such host'))
        : Promise.resolve(known);
    },
    ask: (address) => {
      asked.push(address);
      const answer = answers[address];
      return answer === undefined ? Promise.reject(new Error('404')) : Promise.resolve(answer);
    },
  };
  return { web, asked };
}

describe('a picture on the web', () => {
  test.each(['https://e.example/a.png', 'https://two.example/a.png'])('%s', async (address) => {
    const { web } = webOf({ [address]: picture });
    const found = await fetchRemotePicture(address, web);
    expect(found?.mediaType).toBe('image/png');
    expect(found?.bytes).toEqual(new Uint8Array(pixel));
  });

  test('is followed to where it is', async () => {
    const { web, asked } = webOf({
      'https://e.example/a': to('https://two.example/b'),
      'https://two.example/b': picture,
    });
    expect(await fetchRemotePicture('https://e.example/a', web)).not.toBe(null);
    expect(asked).toEqual(['https://e.example/a', 'https://two.example/b']);
  });

  test.each([
    ['http://e.example/a.png'],
    ['https://inner.example/a.png'],
    ['https://half.example/a.png'],
    ['https://127.0.0.1/a.png'],
    ['https://[::1]/a.png'],
    ['https://localhost/a.png'],
    ['https://2130706433/a.png'],
    ['https://e.example:8443/a.png'],
    ['https://name:word@e.example/a.png'],
    ['https://none.example/a.png'],
    ['https://unknown.example/a.png'],
    ['file:///etc/passwd'],
    ['nonsense'],
  ])('%s is not even asked for, nor after a redirect', async (address) => {
    const first = 'https://e.example/first';
    const { web, asked } = webOf({ [first]: to(address), [address]: picture });
    expect(await fetchRemotePicture(address, web)).toBe(null);
    expect(await fetchRemotePicture(first, web)).toBe(null);
    expect(asked).toEqual([first]);
  });

  test('is nothing where the answer is none', async () => {
    const { web } = webOf({ 'https://e.example/page': page });
    expect(await fetchRemotePicture('https://e.example/page', web)).toBe(null);
    expect(await fetchRemotePicture('https://e.example/missing', web)).toBe(null);
  });

  test('is not looked for in circles', async () => {
    const { web, asked } = webOf({ 'https://e.example/a': to('https://e.example/a') });
    expect(await fetchRemotePicture('https://e.example/a', web)).toBe(null);
    expect(asked).toHaveLength(6);
  });
});
