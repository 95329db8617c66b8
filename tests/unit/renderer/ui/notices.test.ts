import { expect, test } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import { createNotices } from '../../../../src-renderer/ui/notices.ts';
import { windowFakes } from '../../../support/window-fakes.ts';

const library = (id: string): Library => ({ id }) as Library;

test('what was done in a library does not go along to the next; a failure stays until it was read', () => {
  const { store, translate } = windowFakes({ library: library('a') });
  const { notices, toasts } = createNotices({ store, translate });
  const shown = (): readonly string[] => toasts.visibleToasts.map(({ content }) => content.text);
  notices.toast({ tone: 'success', text: 'moved', actions: [] });
  notices.toast({ tone: 'failure', text: 'not saved', actions: [] });
  store.setState({ library: { ...library('a'), name: 'read anew' } });
  expect(shown().toSorted()).toEqual(['moved', 'not saved']);
  store.setState({ library: library('b') });
  expect(shown()).toEqual(['not saved']);
  notices.toast({ tone: 'notice', text: 'opened', actions: [] });
  expect(shown().toSorted()).toEqual(['not saved', 'opened']);
});
