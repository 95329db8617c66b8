import { flushSync } from 'react-dom';
import type { Issue } from '#core/issue/model.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { editItem, itemFields, type ItemFields } from '#core/issue/operations/edit-item.ts';
import { insertItems } from '#core/issue/operations/insert-items.ts';
import type { TitleError } from '#core/issue/operations/operation.ts';
import { renameSection } from '#core/issue/operations/rename-section.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { LinkedOperation } from '#core/twins/linked-operation.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { minimalChanges } from '../editor/minimal-changes.ts';
import type { ItemForm } from '../state/item-form-state.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { ItemFormService } from './item-form-service.ts';
import type { OutlineService } from './outline-service.ts';
import { outlineWords } from './outline-words.ts';

type InsertForm = Extract<ItemForm, { readonly kind: 'insert' }>;

interface ItemFormDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly outline: OutlineService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createItemFormService(deps: ItemFormDeps): ItemFormService {
  const { bridge, store, editor, outline, notices, translate } = deps;
  /** The text's revision and whether the outline had the focus when the form opened. */
  let opened = { revision: -1, fromOutline: false };

  function ask(itemForm: ItemForm, fromOutline: boolean): boolean {
    opened = { revision: store.getState().revision, fromOutline };
    store.setState({ itemForm, dialog: 'item-form' });
    return true;
  }

  /** Addresses on the clipboard that the issue has not got yet are proposed. */
  async function askFor(form: Omit<InsertForm, 'links'>, fromOutline: boolean): Promise<void> {
    const { revision } = store.getState();
    const read = await bridge.call('clipboard.read-links', undefined);
    const now = store.getState();
    if (now.dialog !== null || now.revision !== revision) return;
    const text = editor.text();
    const addresses = read.ok ? read.value.split('\n') : [];
    const isNew = addresses.every((address) => !text.includes(address));
    ask({ ...form, links: isNew ? addresses.join('\n') : '' }, fromOutline);
  }

  function close(): void {
    store.setState({ dialog: null, itemForm: null });
  }

  function refuse(text: string): boolean {
    notices.toast({ tone: 'failure', text, actions: [] });
    return true;
  }

  function problem(error: TitleError): string {
    const t = translate();
    if (error === 'no-title') return t('itemForm.noTitle');
    if (error === 'no-such-number') return t('itemForm.noNumber');
    return error === 'out-of-range' ? t('itemForm.stale') : t('itemForm.otherReading');
  }

  /** The form and the model of the text it was opened on; null when the text is another one now. */
  function asked(): { readonly form: ItemForm; readonly issue: Issue } | null {
    const { itemForm, revision, document, issue } = store.getState();
    const isStale = revision !== opened.revision || document?.editable !== true;
    return itemForm === null || issue === null || isStale ? null : { form: itemForm, issue };
  }

  function write(
    edits: readonly TextEdit[],
    at: number,
    {
      place,
      inOutline,
      words,
      operation,
    }: {
      readonly place: OutlinePlace;
      readonly inOutline: boolean;
      readonly words: string;
      readonly operation?: LinkedOperation;
    },
  ): null {
    flushSync(close);
    if (edits.length > 0) {
      editor.applyEdits(edits, { select: at, ...(operation === undefined ? {} : { operation }) });
    }
    outline.refresh();
    if (!inOutline || !outline.focusPlace(place)) editor.focus();
    notices.announce(words);
    return null;
  }

  return {
    askInsert() {
      if (store.getState().dialog !== null) return false;
      const current = outline.current();
      if (current === null) return false;
      const { issue, fromOutline } = current;
      const { section, item } = current.place ?? { section: 0, item: null };
      const found = issue.sections[section];
      if (found === undefined) return refuse(translate()('itemForm.noSection'));
      const place = { section, item: item === null ? found.items.length : item + 1 };
      void askFor({ kind: 'insert', place, sectionTitle: found.title }, fromOutline);
      return true;
    },
    askEdit() {
      if (store.getState().dialog !== null) return false;
      const current = outline.current();
      if (!current?.place) return false;
      const { issue, fromOutline } = current;
      const { section, item } = current.place;
      const text = editor.text();
      if (item !== null) {
        const place = { section, item };
        const fields = itemFields(text, issue, place);
        return fields !== null && ask({ kind: 'edit', place, fields }, fromOutline);
      }
      const found = issue.sections[section];
      if (found === undefined) return false;
      if (found.level === 0) return refuse(translate()('itemForm.noHeading'));
      const title = text.slice(found.titleRange.from, found.titleRange.to);
      return ask({ kind: 'rename', section, title }, fromOutline);
    },
    insert(drafts) {
      const t = translate();
      const now = asked();
      if (now?.form.kind !== 'insert') return t('itemForm.stale');
      const text = editor.text();
      const { place, sectionTitle } = now.form;
      const done = insertItems(text, now.issue, place, drafts, outline.reader());
      if (!done.ok) return problem(done.error);
      const shown = outlineWords(t, store.getState());
      const values = {
        count: drafts.length,
        title: shown.item(drafts[0]?.title ?? ''),
        section: shown.section(sectionTitle),
      };
      const words = t('itemForm.inserted', values);
      const edits = minimalChanges(text, done.value.text);
      const places = drafts.map((_, index) => ({ ...place, item: place.item + index }));
      const operation = { kind: 'insert', places } as const;
      const at = done.value.first?.from ?? 0;
      return write(edits, at, { place, inOutline: true, words, operation });
    },
    edit(changes) {
      const t = translate();
      const now = asked();
      if (now?.form.kind !== 'edit') return t('itemForm.stale');
      const { place, fields } = now.form;
      const done = editItem(editor.text(), now.issue, place, changes, outline.reader());
      if (!done.ok) {
        const lostLink = changes.url === '' && fields.url !== '' && fields.url !== null;
        if (!lostLink || done.error !== 'would-change-structure') return problem(done.error);
        const tail = changes.tail ?? fields.tail;
        return tail === '' ? t('itemForm.needsLink') : t('itemForm.tailNeedsLink');
      }
      const { edits, range } = done.value;
      const title = outlineWords(t, store.getState()).item(titleAfter(fields, changes.title));
      const words = edits.length === 0 ? t('itemForm.unchanged') : t('itemForm.edited', { title });
      return write(edits, range.from, { place, inOutline: opened.fromOutline, words });
    },
    rename(title) {
      const t = translate();
      const now = asked();
      if (now?.form.kind !== 'rename') return t('itemForm.stale');
      const { section } = now.form;
      const done = renameSection(editor.text(), now.issue, section, title, outline.reader());
      if (!done.ok) return problem(done.error);
      const { edits, range } = done.value;
      const words =
        edits.length === 0
          ? t('itemForm.unchanged')
          : t('itemForm.renamed', {
              title: outlineWords(t, store.getState()).section(title.trim()),
            });
      const place = { section, item: null };
      const operation = { kind: 'rename', section } as const;
      return write(edits, range.from, {
        place,
        inOutline: opened.fromOutline,
        words,
        operation,
      });
    },
    close,
  };
}

function titleAfter(fields: ItemFields, title: string | undefined): string {
  return (title ?? fields.title).trim();
}
