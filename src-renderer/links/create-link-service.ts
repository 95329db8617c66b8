import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { SentLink } from '#core/ipc/link-shapes.ts';
import { issueLinks, type IssueLink } from '#core/links/issue-links.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { isLong } from '../outline/long-text.ts';
import type { Schedule } from '../state/schedule.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { LinkService } from './link-service.ts';

interface LinkDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly documents: DocumentService;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly schedule: Schedule;
}

const lookPauseMs = 700;
const mostAsked = 5000;

/** Marks the links of the open issue that were sent before; asks only for addresses that are new in it. */
export function createLinkService(deps: LinkDeps): LinkService {
  const { bridge, store, editor, documents, notices, translate, schedule } = deps;
  /** The answers for the open issue; forgotten when the library was read again. */
  let known = new Map<string, SentLink | null>();
  let shown: readonly (IssueLink & { readonly sent: SentLink })[] = [];

  /** Null when the library gave no answer. */
  async function ask(addresses: readonly string[]): Promise<readonly SentLink[] | null> {
    const { document } = store.getState();
    if (document === null) return [];
    const answers = known;
    const asked = [...new Set(addresses)].filter((each) => !answers.has(each)).slice(0, mostAsked);
    if (asked.length > 0) {
      const input = { issueId: document.issueId, addresses: asked };
      const found = await bridge.call('links.sent-before', input);
      if (!found.ok) return null;
      for (const address of asked) answers.set(address, null);
      for (const sent of found.value) answers.set(sent.address, sent);
    }
    return addresses.flatMap((address) => answers.get(address) ?? []);
  }

  function describe({ last }: SentLink): string {
    const t = translate();
    const title = last.item === '' ? (last.title ?? last.file) : last.item;
    const values = { issue: nameOf(last), date: last.date ?? '', title };
    return t(last.date === null ? 'links.sentIn' : 'links.sentInOn', values);
  }

  async function open({ last }: SentLink): Promise<void> {
    if (!(await documents.open(last.file))) return;
    editor.jumpTo(editor.lineStart(last.line));
  }

  async function look(): Promise<void> {
    if (editor.isComposing()) {
      soon.restart();
      return;
    }
    const { document, library, revision } = store.getState();
    const file = library?.files.find(({ id }) => id === document?.issueId);
    // A long text is no issue; reading all of it would hold up the window.
    const isMarked = document !== null && file?.kind !== 'other' && !isLong(editor.size());
    const links = isMarked ? issueLinks(editor.text()) : [];
    const answers = known;
    const found = await ask(links.map(({ address }) => address));
    const now = store.getState();
    if (now.revision !== revision || now.document?.issueId !== document?.issueId) return;
    if (found === null || answers !== known) return;
    if (shown.length === 0 && found.length === 0) return;
    store.setState({ sentLinks: found });
    const sentBy = new Map(found.map((sent) => [sent.address, sent]));
    shown = links.flatMap((link) => {
      const sent = sentBy.get(link.address);
      return sent === undefined ? [] : [{ ...link, sent }];
    });
    editor.markSent(
      shown.map(({ from, to, sent }) => ({
        from,
        to,
        label: nameOf(sent.last),
        tooltip: describe(sent),
        open: () => void open(sent),
      })),
    );
  }
  const soon = schedule.task({ priority: 'index', pauseMs: lookPauseMs }, () => void look());

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    const isReadAgain = state.library !== before.library;
    if (isOther || isReadAgain) known = new Map();
    if (isOther) store.setState({ sentLinks: [] });
    if (isOther || isReadAgain || state.revision !== before.revision) soon.restart();
  });

  function atCursor(): SentLink | null {
    const cursor = editor.cursor();
    const now = issueLinks(editor.text()).find(({ from, to }) => from <= cursor && cursor <= to);
    const sent = now === undefined ? null : known.get(now.address);
    if (sent !== null && sent !== undefined) return sent;
    notices.toast({ tone: 'failure', text: translate()('links.noneHere'), actions: [] });
    return null;
  }

  async function exempt({ canonical }: SentLink): Promise<void> {
    const { library } = store.getState();
    const change = { path: ['links', 'exemptions', '-'], value: canonical };
    const changed = await bridge.call('library.change-settings', { changes: [change] });
    if (!changed.ok) {
      notices.fail(changed.error);
      return;
    }
    if (store.getState().library?.id === library?.id) store.setState({ library: changed.value });
    const text = translate()('links.exempted', { address: canonical });
    notices.toast({ tone: 'success', text, actions: [] });
  }

  return {
    ask: async (addresses) => (await ask(addresses)) ?? [],
    describe,
    openEarlier() {
      if (store.getState().document === null) return false;
      const sent = atCursor();
      if (sent !== null) void open(sent);
      return true;
    },
    exempt() {
      if (store.getState().document === null) return false;
      const sent = atCursor();
      if (sent !== null) void exempt(sent);
      return true;
    },
  };
}

function nameOf({ number, date, file }: SentLink['last']): string {
  return number === null ? (date ?? file) : `#${number}`;
}
