import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { ExportDone, TargetSummary } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { countWords } from '../checks/count-words.ts';
import type { PreflightService } from '../checks/create-preflight.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices, Toast } from '../ui/notices.ts';
import { lastTargetKey, preferredTarget } from './last-target.ts';
import { describeExport } from './describe-export.ts';
import type { ExportService } from './export-service.ts';

interface ExportServiceDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly preferences: PreferencesService;
  readonly preflight: PreflightService;
  readonly translate: () => Translate;
}

export function createExportService(deps: ExportServiceDeps): ExportService {
  const { bridge, store, editor, notices, preferences, preflight, translate } = deps;

  /** Whether the export was cancelled, or its question about files put away without an answer. */
  let hasGivenUp = false;

  function actionsFor(target: TargetSummary, done: ExportDone): Toast['actions'] {
    const t = translate();
    const actions: { label: string; run: () => void }[] = [];
    const [file] = done.files;
    if (done.copies.length > 0) {
      if (target.hasEditor) {
        actions.push({
          label: t('exporting.openEditor', { target: target.title }),
          run: () => void tell(bridge.call('export.open-editor', { targetId: target.id })),
        });
      }
      actions.push({
        label: t('exporting.whatWasCopied'),
        run: () => store.setState({ lastExport: done, dialog: 'clipboard' }),
      });
    }
    if (done.report.length > 0) {
      actions.push({
        label: t('exporting.report'),
        run: () => store.setState({ lastExport: done, dialog: 'report' }),
      });
    }
    if (file !== undefined) {
      const reveal = {
        label: t('exporting.reveal'),
        run: () => void tell(bridge.call('export.reveal', { fileId: file.id })),
      };
      // Where files are the point, showing them is the next step; pasted targets have them as well.
      if (target.kind === 'files' || target.kind === 'archive') actions.unshift(reveal);
      else actions.push(reveal);
    }
    return actions;
  }

  async function tell(call: Promise<Awaited<ReturnType<GalleyBridge['call']>>>): Promise<void> {
    const answer = await call;
    if (!answer.ok) notices.fail(answer.error);
  }

  function remember(targetId: string): void {
    const key = lastTargetKey(store.getState());
    if (key === null) return;
    const { lastTargets } = store.getState().preferences;
    if (lastTargets[key] === targetId) return;
    preferences.change({ lastTargets: { ...lastTargets, [key]: targetId } });
  }

  async function run(targetId: string): Promise<void> {
    const { document, exportingTo, targets } = store.getState();
    const target = targets.find(({ id }) => id === targetId);
    if (document === null || target === undefined || exportingTo !== null) return;
    if (!(await preflight.passes())) return;
    if (store.getState().exportingTo !== null) return;
    store.setState({ exportingTo: targetId });
    hasGivenUp = false;
    remember(targetId);
    const answer = await bridge.call('export.run', {
      issueId: document.issueId,
      text: editor.text(),
      targetId,
      edition: 'full',
      language: null,
    });
    store.setState({ exportingTo: null });
    if (!answer.ok) {
      notices.fail(answer.error);
      return;
    }
    const done = answer.value;
    if (done === null) {
      if (hasGivenUp) {
        const text = translate()('exporting.givenUp', { target: target.title });
        notices.toast({ tone: 'notice', text, actions: [] });
      }
      return;
    }
    store.setState({ lastExport: done });
    notices.toast({
      tone: 'success',
      ...describeExport(target, done, countWords(preflight.found(), translate()), translate()),
      actions: actionsFor(target, done),
    });
  }

  bridge.on('export.asks', (asked) => {
    store.setState(({ exportAsks }) => ({ exportAsks: [...exportAsks, asked] }));
  });

  return {
    run,
    cancel() {
      hasGivenUp = true;
      void tell(bridge.call('export.cancel', undefined));
    },
    async answer(answers) {
      const [asked, ...others] = store.getState().exportAsks;
      if (asked === undefined) return;
      store.setState({ exportAsks: others });
      const { askId } = asked;
      hasGivenUp = answers === null;
      await tell(bridge.call('export.answer', { askId, answers: answers && [...answers] }));
    },
    async again() {
      const target = preferredTarget(store.getState());
      if (target !== null) await run(target.id);
    },
    async chooseFolder(targetId) {
      const answer = await bridge.call('export.choose-folder', { targetId });
      if (!answer.ok) {
        notices.fail(answer.error);
        return;
      }
      if (answer.value === null) return;
      const target = store.getState().targets.find(({ id }) => id === targetId);
      const { folder } = answer.value;
      notices.toast({
        tone: 'success',
        text: translate()('exporting.folderChosen', { target: target?.title ?? targetId, folder }),
        actions: [],
      });
    },
  };
}
