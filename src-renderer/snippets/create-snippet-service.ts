import type { GalleyBridge } from '#core/ipc/contract.ts';
import { insertSnippet } from '#core/issue/snippets/insert-snippet.ts';
import { snippetHash } from '#core/issue/snippets/snippet-blocks.ts';
import { snippetFindings, type SnippetFinding } from '#core/issue/snippets/snippet-findings.ts';
import type { Translate } from '#core/messages/translator.ts';
import { createPause } from '../document/pause.ts';
import type { EditorHandle } from '../editor/editor-handle.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';
import type { SnippetService } from './snippet-service.ts';

interface SnippetDeps {
  readonly bridge: GalleyBridge;
  readonly store: AppStore;
  readonly editor: EditorHandle;
  readonly notices: Notices;
  readonly translate: () => Translate;
}

const comparePauseMs = 600;

export function createSnippetService(deps: SnippetDeps): SnippetService {
  const { bridge, store, editor, notices, translate } = deps;
  /** Copies that the person wants to differ, by their text. */
  const kept = new Set<number>();

  function firstFinding(): SnippetFinding | null {
    const { document, library } = store.getState();
    if (document?.editable !== true || library === null) return null;
    const file = library.files.find(({ id }) => id === document.issueId);
    if (file?.kind === 'other') return null;
    const text = editor.text();
    const findings = snippetFindings(text, library.recurring.snippets);
    return findings.find(({ range }) => !kept.has(hashAt(text, range))) ?? null;
  }

  function compare(): void {
    const finding = firstFinding();
    const { document, snippetFinding: shown } = store.getState();
    if (finding === null) {
      if (shown !== null) store.setState({ snippetFinding: null });
      return;
    }
    const { range, snippet } = finding;
    const isThere = snippet.usedIn.includes(document?.issueId ?? '');
    const others = snippet.count - (isThere ? 1 : 0);
    store.setState({ snippetFinding: { range, name: snippet.name, others } });
  }
  const soon = createPause(comparePauseMs, compare);

  store.subscribe((state, before) => {
    const isOther = state.document?.issueId !== before.document?.issueId;
    if (isOther && state.snippetFinding !== null) store.setState({ snippetFinding: null });
    const hasLearnt = state.library?.recurring !== before.library?.recurring;
    if (isOther || hasLearnt || state.revision !== before.revision) soon.restart();
  });

  return {
    insert(name) {
      const { document, library } = store.getState();
      const snippet = library?.recurring.snippets.find((one) => one.name === name);
      if (snippet === undefined || document?.editable !== true) return;
      const { edit, at } = insertSnippet(editor.text(), editor.cursor(), snippet.text);
      editor.applyEdits([edit], { select: at });
      editor.focus();
      notices.announce(translate()('snippets.inserted', { name }));
    },
    askName() {
      if (store.getState().dialog !== null) return false;
      if (editor.selectedText().trim() !== '') store.setState({ dialog: 'save-snippet' });
      else
        notices.toast({ tone: 'failure', text: translate()('snippets.selectFirst'), actions: [] });
      return true;
    },
    async save(name) {
      const text = editor.selectedText();
      const saved = await bridge.call('snippet.save', { name, text });
      if (!saved.ok) {
        notices.fail(saved.error);
        return false;
      }
      const words = translate()('snippets.saved', { name: saved.value.name });
      notices.toast({ tone: 'success', text: words, actions: [] });
      return true;
    },
    showFinding() {
      const finding = firstFinding();
      if (finding === null) return;
      editor.select(finding.range);
      editor.focus();
    },
    makeSame() {
      const finding = firstFinding();
      if (finding === null) return;
      editor.applyEdits([finding.edit], { select: finding.edit.from });
      notices.announce(translate()('snippets.madeSame', { name: finding.snippet.name }));
      compare();
    },
    keepDifferent() {
      const finding = firstFinding();
      if (finding !== null) kept.add(hashAt(editor.text(), finding.range));
      compare();
    },
  };
}

function hashAt(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  return snippetHash(text.slice(from, to));
}
