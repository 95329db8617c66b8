import type { EntryChange, InboxEntry } from '#core/inbox/entry.ts';
import { linksInCopied, type Copied } from '#core/inbox/links-in-html.ts';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Inbox, LinksAdded } from '#core/ipc/inbox-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { describeAdded } from './describe-added.ts';
import { describeProblems } from './describe-problems.ts';
import type { InboxService } from './inbox-service.ts';

interface InboxDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createInboxService({ bridge, store, notices, translate }: InboxDeps): InboxService {
  let told = '';
  /** What is wrong with the file is told once, until it is something else. */
  function show(inbox: Inbox): void {
    const { library, inbox: shown } = store.getState();
    if (library?.id !== inbox.libraryId) return;
    if (shown?.libraryId === inbox.libraryId && shown.version >= inbox.version) return;
    store.setState({ inbox });
    const wrong = inbox.problems.map(({ kind, detail }) => [kind, detail]);
    const key = JSON.stringify([inbox.libraryId, wrong]);
    const problem = key === told ? null : describeProblems(inbox.problems, translate());
    told = key;
    if (problem !== null) notices.toast({ tone: 'failure', ...problem, actions: [] });
  }

  async function read(): Promise<void> {
    const { library } = store.getState();
    store.setState({ inbox: null });
    if (library === null) return;
    const inbox = await bridge.call('inbox.read', undefined);
    if (inbox.ok) show(inbox.value);
  }
  store.subscribe((state, before) => {
    if (state.library?.id !== before.library?.id) void read();
  });
  void read();
  bridge.on('inbox.changed', show);

  async function change(changes: readonly EntryChange[]): Promise<boolean> {
    const changed = await bridge.call('inbox.change', { changes: [...changes] });
    // Told of by an event too, which may come later: whoever waits for the change sees it.
    if (changed.ok) show(changed.value);
    else notices.fail(changed.error);
    return changed.ok;
  }

  async function remove(ids: readonly string[]): Promise<void> {
    const removed = await bridge.call('inbox.remove', { ids: [...ids] });
    if (!removed.ok) notices.fail(removed.error);
  }

  function tell(outcome: LinksAdded): void {
    const t = translate();
    const { added, already } = outcome;
    const done = already.filter(({ entry }) => entry.state === 'skipped' || entry.state === 'kept');
    const again = done.map(({ entry }): EntryChange => ({ id: entry.id, set: { state: 'new' } }));
    const { text, detail } = describeAdded(outcome, t);
    notices.toast({
      tone: added.length === 0 && already.length === 0 ? 'failure' : 'success',
      text,
      ...(detail === '' ? {} : { detail }),
      actions: [
        ...(added.length === 0
          ? []
          : [{ label: t('inbox.undo'), run: () => void remove(added.map(({ id }) => id)) }]),
        ...(again.length === 0
          ? []
          : [{ label: t('inbox.takeAgain'), run: () => void change(again) }]),
      ],
    });
  }

  const add: InboxService['add'] = async (links) => {
    const added = await bridge.call('inbox.add', { links: [...links] });
    if (added.ok) {
      tell(added.value);
      return added.value;
    }
    notices.fail(added.error);
    return null;
  };

  async function addCopied(
    copied: Copied,
    source: 'paste' | 'drop',
    whenNone: 'inbox.noLinksHere' | 'inbox.noLinksCopied',
  ): Promise<void> {
    const links = linksInCopied(copied);
    if (links.length > 0) await add(links.map((link) => ({ ...link, source })));
    else notices.toast({ tone: 'failure', text: translate()(whenNone), actions: [] });
  }

  const decideWatch = () => void bridge.call('inbox.allow-watch', undefined);
  bridge.on('inbox.arrived', ({ links, error }) => {
    if (links !== null) tell(links);
    if (error !== null) notices.fail(error);
  });
  bridge.on('inbox.watch-asks', ({ path }) => {
    const t = translate();
    notices.toast({
      tone: 'failure',
      text: t('inbox.watchAsks', { path }),
      actions: [{ label: t('inbox.watchAllow'), run: decideWatch }],
    });
  });

  return {
    add,
    change,
    async changeWithUndo(changes, text) {
      const entries = store.getState().inbox?.entries ?? [];
      const wanted = new Set(changes.map(({ id }) => id));
      const back = entries.filter(({ id }) => wanted.has(id)).map(asItIs);
      if (!(await change(changes))) return false;
      const undo = { label: translate()('inbox.undo'), run: () => void change(back) };
      notices.toast({ tone: 'success', text, actions: [undo] });
      return true;
    },
    addCopied: (copied, source) => addCopied(copied, source, 'inbox.noLinksHere'),
    async addFromClipboard() {
      const copied = await bridge.call('clipboard.read', undefined);
      if (copied.ok) await addCopied(copied.value, 'paste', 'inbox.noLinksCopied');
      else notices.fail(copied.error);
    },
    async copyBookmarklet() {
      const copied = await bridge.call('inbox.copy-bookmarklet', undefined);
      if (!copied.ok) {
        notices.fail(copied.error);
        return;
      }
      const t = translate();
      const text = t('inbox.bookmarkletCopied');
      notices.toast({ tone: 'success', text, detail: t('inbox.bookmarkletDetail'), actions: [] });
    },
  };
}

function asItIs({ id, title, note, section, state, issue }: InboxEntry): EntryChange {
  return { id, set: { title, note, section, state, ...(issue === null ? {} : { issue }) } };
}
