import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { ReportMade, ReportProgress, ReportWish } from '#core/ipc/report-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { restoredFrame } from '#core/season/season-changes.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { StatisticsService } from './statistics-service.ts';

interface StatisticsDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly documents: Pick<DocumentService, 'open' | 'save'>;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

export function createStatisticsService(deps: StatisticsDeps): StatisticsService {
  const { bridge, store, documents, notices, translate } = deps;
  let tellStep: ((step: ReportProgress) => void) | null = null;
  bridge.on('report.progress', (step) => tellStep?.(step));

  function reveal(fileId: string): void {
    const ask = async (): Promise<void> => {
      const answer = await bridge.call('export.reveal', { fileId });
      if (!answer.ok) notices.fail(answer.error);
    };
    void ask();
  }

  const seasonSettings = () => store.getState().library?.settings.season;

  function tellReport(
    { issueId, fileId, fileName, pictures, preface }: ReportMade,
    takeBack: () => Promise<void>,
  ): void {
    const t = translate();
    const before = preface?.before ?? null;
    notices.toast({
      tone: 'success',
      text: t(preface === null ? 'statistics.reportMade' : 'statistics.reportInserted', {
        name: fileName,
        pictures,
      }),
      ...(before === null ? {} : { detail: t('statistics.prefaceBefore', { name: before }) }),
      actions: [
        { label: t('exporting.reveal'), run: () => reveal(fileId) },
        {
          label: t('statistics.openReport'),
          run: () => {
            store.setState({ dialog: null });
            void documents.open(issueId);
          },
        },
        ...(preface?.isNew === true
          ? [{ label: t('statistics.undoPreface'), run: () => void takeBack() }]
          : []),
      ],
    });
  }

  /** Of what the season had before `wish`; the report and its pictures stay. */
  function takingBack({ from, to }: ReportWish): () => Promise<void> {
    const own = seasonSettings()?.seasons?.find((each) => each.from === from && each.to === to);
    return async () => {
      const season = { from, to, own: null };
      const changes = [...restoredFrame(seasonSettings(), season, 'preface', own ?? null)];
      const answer = await bridge.call('library.change-settings', { changes });
      if (!answer.ok) notices.fail(answer.error);
      else {
        store.setState({ library: answer.value });
        notices.announce(translate()('statistics.prefaceUndone'));
      }
    };
  }

  return {
    open() {
      if (store.getState().dialog !== null) return false;
      store.setState({ dialog: 'statistics', reportedSeason: null });
      return true;
    },
    openReport: (reportedSeason) => store.setState({ dialog: 'statistics', reportedSeason }),
    close: () => store.setState({ dialog: null }),
    async read(range) {
      // What is counted is what is on disk.
      await documents.save();
      return bridge.call('statistics.read', { range });
    },
    async copy(chart, form) {
      const copied = await bridge.call('statistics.copy', { chart, form });
      if (!copied.ok) {
        notices.fail(copied.error);
        return;
      }
      const text = translate()('statistics.copied', { title: chart.title });
      notices.toast({ tone: 'success', text, actions: [] });
    },
    async save(chart, form) {
      const saved = await bridge.call('statistics.save', { chart, form });
      if (!saved.ok) {
        notices.fail(saved.error);
        return;
      }
      if (saved.value === null) return;
      const { fileId, fileName } = saved.value;
      const t = translate();
      notices.toast({
        tone: 'success',
        text: t('statistics.saved', { name: fileName }),
        actions: [
          {
            label: t('exporting.reveal'),
            run: () => reveal(fileId),
          },
        ],
      });
    },
    async makeReport(wish, onStep) {
      await documents.save();
      tellStep = onStep;
      const takeBack = takingBack(wish);
      const made = await bridge.call('report.make', wish);
      if (tellStep === onStep) tellStep = null;
      if (made.ok) {
        if (made.value === null) notices.announce(translate()('statistics.reportCancelled'));
        else tellReport(made.value, takeBack);
        return null;
      }
      if (made.error.code === 'file/exists') return made.error.name;
      notices.fail(made.error);
      return null;
    },
    cancelReport: () => void bridge.call('report.cancel', undefined),
  };
}
