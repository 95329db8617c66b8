import { pictureFolder } from '#core/images/picture-address.ts';
import { replaceAddresses } from '#core/images/replace-addresses.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { IssuePictures } from '#core/ipc/image-shapes.ts';
import { readImages } from '#core/issue/parse/images.ts';
import type { Translate } from '#core/messages/translator.ts';
import { createPause } from '../document/pause.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { PublishService } from './publish-service.ts';

interface PublishDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

const lookPauseMs = 300;

export function createPublishService(deps: PublishDeps): PublishService {
  const { bridge, store, editor, notices, translate } = deps;
  /** What was looked at last: the issue and the addresses of its pictures. */
  let lookedAt = '';

  async function look(): Promise<void> {
    const { document } = store.getState();
    if (document === null) return;
    const { issueId, assetBase } = document;
    const text = editor.text();
    const addresses = readImages(text, 0, text.length).map(({ url }) => url);
    const key = JSON.stringify([issueId, addresses]);
    if (key === lookedAt) return;
    lookedAt = key;
    const found = await bridge.call('image.of-issue', { issueId, text });
    if (lookedAt !== key || store.getState().document?.issueId !== issueId) return;
    if (!found.ok) {
      lookedAt = '';
      return;
    }
    show(found.value, assetBase);
  }

  function show(issuePictures: IssuePictures, assetBase: string): void {
    const copies = Object.fromEntries(
      issuePictures.pictures.flatMap(({ name, address, isPublic, file }) =>
        isPublic && file !== null ? [[address, servedAt(name, assetBase)] as const] : [],
      ),
    );
    const isSame = JSON.stringify(copies) === JSON.stringify(store.getState().pictureCopies);
    store.setState(isSame ? { issuePictures } : { issuePictures, pictureCopies: copies });
  }

  function lookAgain(): void {
    lookedAt = '';
    void look();
  }
  const soon = createPause(lookPauseMs, () => void look());
  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther) store.setState({ issuePictures: null, pictureCopies: {}, publishFailures: {} });
    if (isOther || state.library !== before.library) lookedAt = '';
    if (isOther || state.library !== before.library || state.revision !== before.revision) {
      soon.restart();
    }
  });
  bridge.on('image.progress', (publishing) => store.setState({ publishing }));

  async function publish(): Promise<void> {
    const { document, publishing } = store.getState();
    if (document === null || publishing !== null) return;
    const { issueId } = document;
    store.setState({ publishing: { name: '', finished: 0, total: 0 }, publishFailures: {} });
    const before = store.getState().issuePictures?.pictures ?? [];
    const done = await bridge.call('image.publish', { issueId, text: editor.text() });
    store.setState({ publishing: null });
    if (!done.ok) {
      notices.fail(done.error);
      return;
    }
    const t = translate();
    const outcomes = done.value ?? [];
    for (const { error } of outcomes) if (error !== null) notices.fail(error);
    const now = store.getState().document;
    if (now?.issueId === issueId && now.editable) {
      const replacements = outcomes.flatMap(({ name, address }) =>
        before
          .filter((picture) => picture.name === name && picture.address !== address)
          .flatMap((picture) => (address === null ? [] : [{ from: picture.address, to: address }])),
      );
      const edits = replaceAddresses(editor.text(), replacements);
      if (edits.length > 0) editor.applyEdits(edits);
    }
    const failures = outcomes.flatMap(({ name, cause }) =>
      cause === null ? [] : [[name, cause] as const],
    );
    store.setState({ publishFailures: Object.fromEntries(failures) });
    const count = outcomes.length - failures.length;
    if (count > 0) notices.announce(t('images.published', { count }));
    lookAgain();
  }

  return {
    ask() {
      const { dialog, document } = store.getState();
      if (dialog !== null || document === null) return false;
      store.setState({ dialog: 'publish-pictures', publishFailures: {} });
      lookAgain();
      return true;
    },
    publish,
    stop: () => void bridge.call('image.stop', undefined),
  };
}

function servedAt(name: string, assetBase: string): string {
  return new URL(`/${pictureFolder}/${encodeURIComponent(name)}`, assetBase).href;
}
