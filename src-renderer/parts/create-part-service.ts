import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { partChanges, type PartWish } from '#core/parts/change-part.ts';
import type { DocumentService } from '../document/document-service.ts';
import { shortTitle } from '../library/issue-text.ts';
import type { ProfileService } from '../profile/profile-service.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import { issueRows, nextPart } from './issue-rows.ts';
import { partLabel } from './part-label.ts';
import type { PartService } from './part-service.ts';

interface PartDeps {
  readonly store: AppStore;
  readonly documents: DocumentService;
  readonly profile: ProfileService;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

const kindNames = {
  master: 'parts.isMaster',
  full: 'parts.isFull',
  digest: 'parts.isDigest',
  twin: 'parts.isTwin',
  compilation: 'parts.isCompilation',
} as const;

export function createPartService(deps: PartDeps): PartService {
  const { store, documents, profile, notices, translate } = deps;

  const saidOf = (file: string) =>
    store.getState().library?.settings.parts?.find((part) => part.file === file);

  async function write(file: string, wish: PartWish): Promise<boolean> {
    const parts = store.getState().library?.settings.parts ?? [];
    return profile.change(partChanges(parts, file, wish));
  }

  function nameOf(id: string): string {
    const { library, language } = store.getState();
    const file: LibraryFile | undefined = library?.files.find((each) => each.id === id);
    if (file === undefined) return id;
    return file.number === null ? shortTitle(file, language) : `#${file.number}`;
  }

  function textFor(file: string, { issue, is }: PartWish): string {
    const t = translate();
    if (typeof issue === 'string') return t('parts.set', { name: file, issue: nameOf(issue) });
    if (issue === false) return t('parts.setAlone', { name: file });
    if (is !== undefined && is !== null) {
      return t('parts.setKind', { name: file, kind: t(kindNames[is]) });
    }
    return t('parts.setBack', { name: file });
  }

  async function say(file: string, wish: PartWish): Promise<void> {
    const before = saidOf(file);
    if (!(await write(file, wish))) return;
    const back: PartWish = {
      ...(wish.issue === undefined ? {} : { issue: before?.issue ?? null }),
      ...(wish.is === undefined ? {} : { is: before?.is ?? null }),
      ...(wish.language === undefined ? {} : { language: before?.language ?? null }),
    };
    const t = translate();
    notices.toast({
      tone: 'success',
      text: textFor(file, wish),
      detail: t('parts.setDetail'),
      actions: [{ label: t('parts.undo'), run: () => void write(file, back) }],
    });
  }

  const rows = () => {
    const { library } = store.getState();
    return library === null ? [] : issueRows(library.files, library.groups);
  };
  const rowOf = (id: string | null) =>
    rows().find(
      ({ files, parts }) =>
        files.some((file) => file.id === id) || parts.some(({ file }) => file === id),
    );

  async function open(file: string): Promise<void> {
    if (!(await documents.open(file))) return;
    store.setState({ libraryOverlay: false });
    const part = rowOf(file)?.parts.find((each) => each.file === file);
    if (part !== undefined) notices.announce(partLabel(part, translate()));
  }

  return {
    open,
    say,
    step(near, step) {
      const openId = store.getState().document?.issueId ?? null;
      const row = rowOf(near ?? openId);
      const next = row === undefined ? null : nextPart(row, openId, step);
      if (next === null) return false;
      void open(next);
      return true;
    },
    askIssue(file) {
      const { document } = store.getState();
      const asked = file ?? document?.issueId ?? null;
      if (asked === null) return false;
      const isLonely = rows().every(({ files }) => files.some(({ id }) => id === asked));
      if (isLonely) {
        notices.toast({ tone: 'failure', text: translate()('parts.noIssue'), actions: [] });
        return true;
      }
      store.setState({ partAsked: asked, dialog: 'part-issue' });
      return true;
    },
    async chooseIssue(issue) {
      const { partAsked } = store.getState();
      store.setState({ dialog: null, partAsked: null });
      if (partAsked !== null) await say(partAsked, { issue });
    },
    close: () => store.setState({ dialog: null, partAsked: null }),
  };
}
