import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  mayAsk,
  onceItsPageIsKnown,
  type RequestFacts,
  type SessionGuard,
} from '../../../src-main/windows/may-ask.ts';
import { ownPages } from '../../../src-main/windows/own-pages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const guard: SessionGuard = {
  devServer: null,
  pages: ownPages(null),
  showsRemotePictures: () => true,
};
const preview = 'galley://app/preview.html';
const inWindow = {} as NonNullable<RequestFacts['frame']>['parent'];

/** A request of a frame whose address can change. */
function requestOf(frame: { url: string } | null, url = 'galley-remote://picture/x') {
  const asking = frame && Object.assign(frame, { parent: inWindow });
  const request: RequestFacts = { url, method: 'GET', resourceType: 'image', frame: asking };
  const answers: boolean[] = [];
  onceItsPageIsKnown(request, () => answers.push(mayAsk(request, guard)));
  return answers;
}

test('what the preview asks for is answered at once', () => {
  expect(requestOf({ url: preview })).toEqual([true]);
  expect(requestOf({ url: 'galley://app/index.html' })).toEqual([false]);
  expect(requestOf(null)).toEqual([false]);
});

test('a picture that a frame asks for before its page is known waits for that', () => {
  const frame = { url: '' };
  const answers = requestOf(frame);
  vi.advanceTimersByTime(100);
  expect(answers).toEqual([]);
  frame.url = preview;
  vi.advanceTimersByTime(100);
  expect(answers).toEqual([true]);
});

test('it is refused where the page is another one, never comes, or goes away', () => {
  const frame = { url: '' };
  const ofOther = requestOf(frame);
  frame.url = 'galley://app/index.html';
  const ofNone = requestOf({ url: '' });
  const going = { url: '' };
  const ofGone = requestOf(going);
  Object.defineProperty(going, 'url', {
    get: () => {
      throw new Error('Render frame was disposed');
    },
  });
  vi.advanceTimersByTime(2_000);
  expect([ofOther, ofNone, ofGone]).toEqual([[false], [false], [false]]);
});

test('nothing else waits', () => {
  expect(requestOf({ url: '' }, 'galley://app/index.js')).toEqual([true]);
  expect(requestOf({ url: '' }, 'https://example.com/')).toEqual([false]);
});
