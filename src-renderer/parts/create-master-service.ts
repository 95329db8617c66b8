import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { RefusedMaster, WrittenMaster } from '#core/ipc/master-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { DocumentService } from '../document/document-service.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { MasterService } from './master-service.ts';

interface MasterDeps {
  readonly bridge: Pick<GalleyBridge, 'call'>;
  readonly store: AppStore;
  readonly documents: DocumentService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

const reasons = {
  'one-language': 'parts.oneLanguage',
  'loose-mark': 'parts.looseMark',
  'not-reversible': 'parts.notReversible',
  'no-twin': 'parts.noTwin',
  'not-utf-8': 'parts.notUtf8',
} as const satisfies Record<RefusedMaster['reason'], string>;

export function createMasterService(deps: MasterDeps): MasterService {
  const { bridge, store, documents, notices, translate } = deps;

  /** What was written goes into the trash, and what was there before comes back. */
  async function undo({ files, replaced }: WrittenMaster, near: string): Promise<void> {
    if (!(await documents.save())) return;
    const openId = store.getState().document?.issueId;
    if (files.some(({ issueId }) => issueId === openId)) await documents.open(near);
    for (const { issueId } of files) {
      const deleted = await bridge.call('issue.delete', { issueId });
      if (!deleted.ok) return notices.fail(deleted.error);
    }
    for (const { trashId } of replaced) {
      const back = await bridge.call('issue.put-back', { trashId });
      if (!back.ok) return notices.fail(back.error);
    }
    notices.announce(translate()('parts.undone'));
  }

  async function run(call: 'twins.split' | 'twins.join'): Promise<void> {
    const issueId = store.getState().document?.issueId;
    // What is on disk is split and joined.
    if (issueId === undefined || !(await documents.save())) return;
    const answer = await bridge.call(call, { issueId });
    if (!answer.ok) return notices.fail(answer.error);
    const t = translate();
    if (answer.value.kind === 'refused') {
      const { reason, line } = answer.value;
      const values = { line: String(line ?? '') };
      const text = t(call === 'twins.split' ? 'parts.notSplit' : 'parts.notJoined');
      notices.toast({ tone: 'failure', text, detail: t(reasons[reason], values), actions: [] });
      return;
    }
    const written = answer.value;
    if (written.files.length === 0) {
      notices.toast({ tone: 'success', text: t('parts.nothingNew'), actions: [] });
      return;
    }
    const names = written.files.map((file) => file.issueId);
    const [first = ''] = names;
    const details = [
      ...(written.replaced.length > 0 ? [t('parts.replaced')] : []),
      ...(written.left > 0 ? [t('parts.left', { count: written.left })] : []),
    ];
    const text =
      call === 'twins.split'
        ? t('parts.split', { names: names.join(', ') })
        : t('parts.joined', { name: first });
    const actions = [
      { label: t('parts.openFile'), run: () => void documents.open(first) },
      { label: t('parts.undo'), run: () => void undo(written, issueId) },
    ];
    const detail = details.join(' ');
    notices.toast({ tone: 'success', text, ...(detail === '' ? {} : { detail }), actions });
  }

  return { split: () => run('twins.split'), join: () => run('twins.join') };
}
