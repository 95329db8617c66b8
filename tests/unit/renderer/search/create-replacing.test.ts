import { expect, test } from 'vitest';
import type { PlannedFile } from '#core/ipc/search-shapes.ts';
import type { DocumentService } from '../../../../src-renderer/document/document-service.ts';
import type { EditorHandle } from '../../../../src-renderer/editor/editor-handle.ts';
import { createReplacing } from '../../../../src-renderer/search/create-replacing.ts';
import { windowFakes } from '../../../support/window-fakes.ts';

function planned(insert: string): readonly PlannedFile[] {
  const snippet = { text: 'old', marks: [], cutBefore: false, cutAfter: false };
  const changes = [{ from: 0, to: 3, old: 'old', insert, line: 1, snippet }];
  const file = { id: 'a.md', title: null, number: null, date: null, language: null, status: null };
  return [{ ...file, version: 'v', changes }];
}

function setUp() {
  const asked: string[] = [];
  const fakes = windowFakes({}, (name) => {
    if (name === 'search.plan-replacement') return planned(asked.at(-1) ?? '');
    return { id: 'r', interrupted: false, files: [] };
  });
  const { store, bridge } = fakes;
  store.setState({
    library: { id: 'l', name: 'l', folder: '/l' } as never,
    searchShown: true,
    searchReplacing: true,
    searchQuery: 'old',
  });
  store.subscribe(({ searchReplacement }) => asked.push(searchReplacement));
  const replacing = createReplacing({
    ...fakes,
    bridge,
    editor: {} as EditorHandle,
    documents: {} as DocumentService,
    onDone: () => undefined,
  });
  const replaced = () => fakes.calls.filter(({ name }) => name === 'search.replace');
  return { store, replacing, replaced };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

test('what was planned before the last key is never written', async () => {
  const { store, replacing, replaced } = setUp();
  replacing.plan();
  await settled();
  expect(store.getState().searchPlan).toEqual(planned(''));

  store.setState({ searchReplacement: 'new' });
  replacing.plan();
  await replacing.replaceChosen();
  expect(replaced()).toEqual([]);

  await settled();
  await replacing.replaceChosen();
  expect(replaced()).toMatchObject([{ input: { files: [{ changes: [{ insert: 'new' }] }] } }]);
});
