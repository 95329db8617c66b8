import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { SeasonRange } from '../state/season-state.ts';
import type { AppState, AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { outlineKey } from './outline-key.ts';
import type { SeasonService } from './season-service.ts';
import { shownSeasons } from './shown-seasons.ts';

interface SeasonDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly documents: Pick<DocumentService, 'open' | 'save'>;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createSeasonService(deps: SeasonDeps): SeasonService {
  const { bridge, store, documents, notices, translate } = deps;
  let asked = 0;

  /** Reads anew what would be compiled; what came too late is dropped. */
  async function look(): Promise<void> {
    const { library, seasonRange, seasonLanguage: language } = store.getState();
    const season = library === null ? null : shownSeasons(library, seasonRange).chosen;
    asked += 1;
    const own = asked;
    if (season === null || season.count === 0) {
      store.setState({ seasonOutline: null });
      return;
    }
    const { from, to } = season;
    const answer = await bridge.call('season.outline', { from, to, language });
    if (own !== asked) return;
    if (answer.ok) {
      const seasonOutline = { of: outlineKey({ from, to }, language), outline: answer.value };
      store.setState({ seasonOutline });
    } else store.setState({ seasonFailure: answer.error });
  }

  store.subscribe((state, before) => {
    if (state.library?.id !== before.library?.id) {
      store.setState({ seasonRange: null, seasonOutline: null, seasonMade: null });
    }
    if (state.dialog === 'seasons' && changesOutline(state, before)) void look();
  });
  bridge.on('season.progress', (seasonStep) => {
    if (store.getState().seasonStep !== null) store.setState({ seasonStep });
  });

  async function openIssue(issueId: string): Promise<void> {
    store.setState({ dialog: null });
    await documents.open(issueId);
  }

  return {
    open() {
      if (store.getState().dialog !== null) return false;
      store.setState({ dialog: 'seasons', seasonMade: null, seasonFailure: null });
      // The season is made of what is on disk.
      void documents.save();
      return true;
    },
    close() {
      if (store.getState().seasonStep !== null) void bridge.call('season.cancel', undefined);
      store.setState({ dialog: null });
    },
    choose: (seasonRange) => store.setState({ seasonRange, seasonMade: null, seasonFailure: null }),
    setForm: (seasonForm) => store.setState({ seasonForm, seasonMade: null, seasonFailure: null }),
    setLanguage: (seasonLanguage) =>
      store.setState({ seasonLanguage, seasonMade: null, seasonFailure: null }),
    async change(changes) {
      if (changes.length === 0) return true;
      const answer = await bridge.call('library.change-settings', { changes: [...changes] });
      if (answer.ok) store.setState({ library: answer.value });
      else notices.fail(answer.error);
      return answer.ok;
    },
    async compile({ from, to }: SeasonRange, output, { path, mayReplace }) {
      const { seasonForm: form, seasonLanguage: language, seasonStep } = store.getState();
      if (seasonStep !== null) return;
      const step = { step: 'reading', done: 0, total: 0 } as const;
      store.setState({ seasonStep: step, seasonMade: null, seasonFailure: null });
      const input = { from, to, form, language, output, path, mayReplace };
      const answer = await bridge.call('season.compile', input);
      store.setState({ seasonStep: null });
      if (!answer.ok) store.setState({ seasonFailure: answer.error });
      else if (answer.value === null) notices.announce(translate()('seasons.cancelled'));
      else store.setState({ seasonMade: answer.value });
    },
    cancel: () => void bridge.call('season.cancel', undefined),
    async reveal() {
      const { seasonMade } = store.getState();
      if (seasonMade === null) return;
      const answer = await bridge.call('export.reveal', { fileId: seasonMade.fileId });
      if (!answer.ok) notices.fail(answer.error);
    },
    openMade() {
      const issueId = store.getState().seasonMade?.issueId ?? null;
      if (issueId !== null) void openIssue(issueId);
    },
    async openFrame({ from, to }, part, language) {
      const answer = await bridge.call('season.frame', { from, to, part, language });
      if (answer.ok) await openIssue(answer.value.issueId);
      else store.setState({ seasonFailure: answer.error });
    },
  };
}

function changesOutline(state: AppState, before: AppState): boolean {
  return (
    state.dialog !== before.dialog ||
    state.seasonRange !== before.seasonRange ||
    state.seasonLanguage !== before.seasonLanguage ||
    state.library?.files !== before.library?.files ||
    state.library?.groups !== before.library?.groups ||
    state.library?.settings !== before.library?.settings
  );
}
