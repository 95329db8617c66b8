import type { CallResult, GalleyBridge } from '#core/ipc/contract.ts';
import type { FeedList } from '#core/ipc/feed-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { AppStore } from '../state/store.ts';
import { errorText, type Notices } from '../ui/notices.ts';
import { describePoll } from './describe-poll.ts';
import type { FeedService } from './feed-service.ts';

/** As many as one call takes. */
const mostAsked = 2000;

interface FeedDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createFeedService({ bridge, store, notices, translate }: FeedDeps): FeedService {
  const show = (feeds: FeedList): void => {
    if (store.getState().library?.id === feeds.libraryId) store.setState({ feeds });
  };
  bridge.on('feeds.changed', show);
  bridge.on('facts.progress', (factsProgress) => {
    if (store.getState().factsProgress !== null) store.setState({ factsProgress });
  });
  // What found no network, and was asked for since the start, goes on when there is one again.
  window.addEventListener('online', () => {
    void bridge.call('fetches.resume', { which: 'now' });
  });

  function wantedFacts(): readonly string[] {
    const { inbox, triageSelected, triageShown } = store.getState();
    const entries = inbox?.entries ?? [];
    const selected = entries.filter(({ id }) => triageShown && triageSelected.has(id));
    const open = entries.filter(({ state }) => state === 'new' || state === 'later');
    const lacking = open.filter(({ title, note }) => title === '' || note === '');
    return (selected.length > 0 ? selected : lacking).map(({ url }) => url);
  }

  function showAnswer(answer: CallResult<'feeds.list'>): FeedList | null {
    if (!answer.ok) {
      notices.fail(answer.error);
      return null;
    }
    show(answer.value);
    return answer.value;
  }

  async function load(): Promise<void> {
    showAnswer(await bridge.call('feeds.list', undefined));
  }

  // Other programs write galley.yaml as well.
  store.subscribe(({ dialog, library }, before) => {
    const isOther = library?.id !== before.library?.id;
    if (isOther) store.setState({ feeds: null });
    if (dialog === 'feeds' && library !== before.library) void load();
  });

  function edit(): boolean {
    if (store.getState().dialog !== null) return false;
    store.setState({ dialog: 'feeds', feeds: null });
    void load();
    return true;
  }

  function tell(list: FeedList, addresses: readonly string[] | null): void {
    const t = translate();
    const polled = list.feeds.filter(
      ({ address }) => addresses === null || addresses.includes(address),
    );
    const { text, hasFailed } = describePoll(polled, t);
    // The dialog shows what became of each.
    if (store.getState().dialog === 'feeds') {
      notices.announce(text);
      return;
    }
    const actions = [{ label: t('feeds.show'), run: () => void edit() }];
    notices.toast({ tone: hasFailed ? 'failure' : 'success', text, actions });
  }

  return {
    look: () => {
      void load();
    },
    edit,
    poll: async (wanted) => {
      const addresses = wanted === undefined ? null : [...wanted];
      const known = store.getState().library?.settings.inbox?.feeds ?? [];
      if (known.length === 0) {
        edit();
        return;
      }
      const list = showAnswer(await bridge.call('feeds.poll', { addresses }));
      if (list !== null) tell(list, addresses);
    },
    stop: () => {
      void bridge.call('fetches.stop', undefined);
    },
    add: async (address) => {
      const added = await bridge.call('feeds.add', { address });
      return added.ok ? added.value : errorText(added.error, translate());
    },
    remove: async (address) => {
      const list = showAnswer(await bridge.call('feeds.remove', { address }));
      if (list !== null) notices.announce(translate()('feeds.removed', { address }));
    },
    follow: async (address) => {
      showAnswer(await bridge.call('feeds.follow', { address }));
    },
    importOpml: async () => {
      const done = await bridge.call('feeds.import', undefined);
      if (!done.ok) notices.fail(done.error);
      else if (done.value !== null) {
        const text = translate()('feeds.imported', done.value);
        notices.toast({ tone: 'success', text, actions: [] });
      }
    },
    exportOpml: async () => {
      const done = await bridge.call('feeds.export', undefined);
      if (!done.ok) notices.fail(done.error);
      else if (done.value !== null) {
        const text = translate()('feeds.exported', done.value);
        notices.toast({ tone: 'success', text, actions: [] });
      }
    },
    resume: async () => {
      showAnswer(await bridge.call('fetches.resume', { which: 'all' }));
    },
    forget: async () => {
      showAnswer(await bridge.call('fetches.forget', undefined));
    },
    inboxFacts: async (given) => {
      const t = translate();
      const urls = [...new Set(given ?? wantedFacts())].slice(0, mostAsked);
      if (urls.length === 0) {
        notices.toast({ tone: 'success', text: t('facts.nothingLacks'), actions: [] });
        return;
      }
      store.setState({ factsProgress: { done: 0, total: urls.length } });
      const asked = await bridge.call('facts.ask', { urls, for: 'inbox' });
      store.setState({ factsProgress: null });
      if (!asked.ok) {
        notices.fail(asked.error);
        return;
      }
      const { came, failed, waiting } = asked.value;
      const [first] = failed;
      const text = [
        t('facts.came', { count: came.length }),
        ...(failed.length === 0 ? [] : [t('facts.failed', { count: failed.length })]),
        ...(waiting.length === 0 ? [] : [t('facts.wait', { count: waiting.length })]),
      ].join(' ');
      notices.toast({
        tone: failed.length > 0 && came.length === 0 ? 'failure' : 'success',
        text,
        ...(first === undefined ? {} : { detail: errorText(first.error, t) }),
        actions: [],
      });
    },
    facts: async (urls) => {
      const asked = await bridge.call('facts.ask', { urls: [...urls], for: 'form' });
      const t = translate();
      if (!asked.ok) return { came: [], problems: [errorText(asked.error, t)] };
      const { came, failed } = asked.value;
      return { came, problems: failed.map(({ error }) => errorText(error, t)) };
    },
  };
}
