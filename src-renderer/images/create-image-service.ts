import { insertPicture, itemAt, pictureMarkdown } from '#core/images/picture-markdown.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import { errorText, type Notices } from '../ui/notices.ts';
import type { ImageService } from './image-service.ts';

interface ImageDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

/** A file, or the address of a picture on the web. */
type Source = File | string;

export function createImageService(deps: ImageDeps): ImageService {
  const { bridge, store, editor, notices, translate } = deps;
  let waiting: readonly Source[] = [];
  /** Counts what the dialog was opened for: an answer to something given up is not shown. */
  let turn = 0;

  const canTake = (): boolean => {
    const { dialog, document } = store.getState();
    return dialog === null && document?.editable === true;
  };

  function close(): void {
    turn += 1;
    waiting = [];
    const { pictureForm } = store.getState();
    if (pictureForm?.step === 'ready') {
      void bridge.call('image.forget', { pictureId: pictureForm.picture.pictureId });
    }
    if (pictureForm !== null) store.setState({ dialog: null, pictureForm: null });
  }

  async function next(): Promise<void> {
    const [source, ...rest] = waiting;
    waiting = rest;
    const { document, issue } = store.getState();
    if (source === undefined || document === null) {
      close();
      editor.focus();
      return;
    }
    turn += 1;
    const mine = turn;
    const fileName = typeof source === 'string' ? source : source.name;
    const left = rest.length;
    store.setState({ dialog: 'picture', pictureForm: { step: 'making', fileName, left } });
    const item = issue === null ? null : itemAt(issue, editor.cursor());
    const about = {
      issueId: document.issueId,
      date: issue?.date ?? null,
      number: issue?.number ?? null,
      about: item === null ? [] : [item.title, item.url ?? ''],
    };
    const made =
      typeof source === 'string'
        ? await bridge.call('image.prepare-address', { ...about, address: source })
        : await bridge.call('image.prepare', {
            ...about,
            fileName,
            bytes: new Uint8Array(await source.arrayBuffer()),
          });
    if (mine !== turn) {
      if (made.ok) void bridge.call('image.forget', { pictureId: made.value.pictureId });
      return;
    }
    if (made.ok) {
      store.setState({ pictureForm: { step: 'ready', picture: made.value, left } });
      return;
    }
    notices.fail(made.error);
    await next();
  }

  return {
    ask() {
      if (!canTake()) return false;
      store.setState({ dialog: 'picture', pictureForm: { step: 'choose' } });
      return true;
    },
    fetch(address) {
      waiting = [address];
      void next();
    },
    insert(files, position) {
      const { pictureForm } = store.getState();
      if (pictureForm?.step !== 'choose' && !canTake()) return;
      if (position !== null) editor.select({ from: position, to: position });
      waiting = files;
      void next();
    },
    async keep(name, alt) {
      const { pictureForm, document } = store.getState();
      const t = translate();
      if (pictureForm?.step !== 'ready' || document?.editable !== true) return t('images.stale');
      const { issueId } = document;
      const { pictureId } = pictureForm.picture;
      const kept = await bridge.call('image.keep', { pictureId, name, issueId });
      if (!kept.ok) return errorText(kept.error, t);
      const { document: now, issue } = store.getState();
      if (now?.issueId !== issueId || !now.editable) return t('images.stale');
      const markdown = pictureMarkdown(alt, kept.value.address);
      const { edit, at } = insertPicture(editor.text(), issue, editor.cursor(), markdown);
      editor.applyEdits([edit], { select: at + markdown.length });
      notices.announce(t('images.inserted', { name: kept.value.fileName }));
      await next();
      return null;
    },
    close,
  };
}
