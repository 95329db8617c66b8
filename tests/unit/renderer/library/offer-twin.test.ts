import { expect, test, vi } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import { offerTwinOnceRead } from '../../../../src-renderer/library/offer-twin.ts';
import { openDocument, windowFakes } from '../../../support/window-fakes.ts';

const names = ['one.md', 'zh/one.md', 'two.md'];
const unread = {
  id: 'library',
  files: names.map((id) => ({ id, fileName: id })),
  found: null,
  groups: [],
} as unknown as Library;
const part = (file: string, twin: string) => ({ file, role: 'edition', twin });
const read = {
  ...unread,
  found: { issueCount: 2 },
  groups: [{ kind: 'issue', parts: [part('one.md', 'zh/one.md'), part('zh/one.md', 'one.md')] }],
} as unknown as Library;

function begun() {
  const fakes = windowFakes({ library: unread });
  const startTwin = vi.fn<() => Promise<void>>(async () => undefined);
  fakes.store.setState({ document: openDocument('two.md') });
  offerTwinOnceRead({ ...fakes, startTwin }, 'two.md', 'one.md');
  return { ...fakes, startTwin };
}

test('a new issue that came before the library was read is offered the other language after that', () => {
  const { store, toasts, startTwin } = begun();
  store.setState({ revision: 7 });
  expect(toasts).toEqual([]);
  store.setState({ library: read });
  expect(toasts.map(({ text }) => text)).toEqual(['This issue has no file in another language']);
  toasts[0]?.actions[0]?.run();
  expect(startTwin).toHaveBeenCalledOnce();
  store.setState({ library: { ...read } });
  expect(toasts).toHaveLength(1);
});

test('nothing is offered once another issue is open', () => {
  const { store, toasts } = begun();
  store.setState({ document: openDocument('one.md') });
  store.setState({ library: read, document: openDocument('two.md') });
  expect(toasts).toEqual([]);
});
