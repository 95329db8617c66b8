import { expect, test } from 'vitest';
import type { PreflightService } from '../../../../src-renderer/checks/create-preflight.ts';
import type { EditorHandle } from '../../../../src-renderer/editor/editor-handle.ts';
import { createExportService } from '../../../../src-renderer/export/create-export-service.ts';
import { openDocument, windowFakes } from '../../../support/window-fakes.ts';

test('an export goes on though the issue was saved while it was checked', async () => {
  const window = windowFakes({
    targets: [{ id: 'html', title: 'HTML page', kind: 'files', hasEditor: false }],
  });
  const { store, calls } = window;
  store.setState({ document: openDocument('a.md') });
  const preflight: Partial<PreflightService> = {
    passes: () => {
      store.setState({ document: openDocument('a.md') });
      return Promise.resolve(true);
    },
  };
  const editor: Partial<EditorHandle> = { text: () => 'text' };
  const service = createExportService({
    ...window,
    preflight: preflight as PreflightService,
    editor: editor as EditorHandle,
  });
  await service.run('html');
  expect(calls.map(({ name }) => name)).toEqual(['export.run']);
  expect(store.getState().exportingTo).toBeNull();
});
