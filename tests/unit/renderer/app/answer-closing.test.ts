import { expect, test } from 'vitest';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { answerClosing } from '../../../../src-renderer/app/answer-closing.ts';
import type { Services } from '../../../../src-renderer/app/services.ts';
import { openDocument, windowFakes } from '../../../support/window-fakes.ts';

test('what is typed while the last words are saved is saved before the window closes', async () => {
  const window = windowFakes({});
  const beside = windowFakes({});
  const { store, calls } = window;
  const unsaved = { ...openDocument('a.md'), save: { kind: 'unsaved' } as const };
  store.setState({ document: unsaved });
  let saves = 0;
  const documents: Partial<Services['documents']> = {
    save: () => {
      saves += 1;
      store.setState({ document: saves === 1 ? unsaved : openDocument('a.md') });
      return Promise.resolve(true);
    },
  };
  const listeners: (() => void)[] = [];
  const bridge = {
    ...window.bridge,
    on: (_name: string, listen: () => void) => {
      listeners.push(listen);
      return () => undefined;
    },
  } as unknown as GalleyBridge;
  const placesTold: number[] = [];
  answerClosing(
    {
      ...window,
      bridge,
      documents: documents as Services['documents'],
      twins: { side: { store: beside.store } } as Services['twins'],
    },
    () => placesTold.push(calls.length),
  );
  for (const listen of listeners) listen();
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  expect(saves).toBe(2);
  expect(calls.map(({ name }) => name)).toEqual(['window.close']);
  expect(placesTold).toEqual([0]);
});
