import { expect, test } from 'vitest';
import { isTrustedSender } from '../../../src-main/ipc/trusted-sender.ts';
import { ownPages } from '../../../src-main/windows/own-pages.ts';

const pages = ownPages(null);
const own = 'galley://app/index.html';

const contents = (url: string) => ({ mainFrame: { url } });

test('the main frame of the window is trusted', () => {
  const window = contents(own);
  expect(isTrustedSender({ sender: window, senderFrame: window.mainFrame }, window, pages)).toBe(
    true,
  );
});

test('another window with the same page is not', () => {
  const other = contents(own);
  const call = { sender: other, senderFrame: other.mainFrame };
  expect(isTrustedSender(call, contents(own), pages)).toBe(false);
  expect(isTrustedSender(call, null, pages)).toBe(false);
});

test('a frame within the window is not, whatever its address', () => {
  const window = contents(own);
  for (const url of [own, 'galley://app/preview.html']) {
    expect(isTrustedSender({ sender: window, senderFrame: { url } }, window, pages)).toBe(false);
  }
});

test('a frame that has gone is not', () => {
  const window = contents(own);
  expect(isTrustedSender({ sender: window, senderFrame: null }, window, pages)).toBe(false);
});

test.each(['https://app/index.html', 'about:blank', 'galley://app/preview.html', 'file:///x'])(
  'the window showing %s is not',
  (url) => {
    const window = contents(url);
    expect(isTrustedSender({ sender: window, senderFrame: window.mainFrame }, window, pages)).toBe(
      false,
    );
  },
);
