import { isolateHistory } from '@codemirror/commands';
import { EditorSelection, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import { escapeBrackets, linkTarget } from '#core/issue/operations/link-text.ts';
import { isAddress } from './format.ts';
import { hasMeaning } from './html-meaning.ts';
import { hasLink, isCode } from './smart-keys.ts';
import { createWaitingPastes } from './waiting-pastes.ts';

/** The text's only line end is LF (DESIGN.md, principle 5); pasted text may bring others. */
const lineEnds = EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n'));

/** Whether a selected text can become the text of a link. */
function isLinkable(state: EditorState, from: number, to: number): boolean {
  const selected = state.sliceDoc(from, to);
  return (
    selected.trim() !== '' &&
    !selected.includes('\n') &&
    !isAddress(selected) &&
    !isCode(state, from, to) &&
    !hasLink(state, from, to)
  );
}

/** An address pasted over selected texts makes links of them. */
const linkOverSelection = EditorView.domEventHandlers({
  paste(event, view) {
    const { state } = view;
    const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
    const { ranges } = state.selection;
    if (state.readOnly || !isAddress(pasted)) return false;
    if (!ranges.every(({ from, to }) => isLinkable(state, from, to))) return false;
    event.preventDefault();
    const changes = state.changeByRange(({ from, to }) => {
      const insert = `[${escapeBrackets(state.sliceDoc(from, to))}](${linkTarget(pasted)})`;
      return {
        changes: { from, to, insert },
        range: EditorSelection.cursor(from + insert.length),
      };
    });
    view.dispatch(state.update(changes), {
      scrollIntoView: true,
      userEvent: 'input.paste',
      annotations: isolateHistory.of('full'),
    });
    return true;
  },
});

let markdownFromHtml: ((html: string) => string) | null = null;

/** What makes Markdown of HTML. The start of the window goes without it; what is pasted before it is there waits. */
export async function loadPasting(): Promise<void> {
  ({ markdownFromHtml } = await import('./markdown-from-html.ts'));
}

/** The text of HTML that cannot be taken as Markdown is its plain text. */
function asMarkdown(html: string, plain: string): string {
  try {
    const markdown = markdownFromHtml?.(html) ?? '';
    return markdown === '' ? plain : markdown;
  } catch {
    return plain;
  }
}

async function asMarkdownLater(html: string, plain: string): Promise<string> {
  await loadPasting().catch(() => undefined);
  return asMarkdown(html, plain);
}

const waitingPastes = ViewPlugin.define(createWaitingPastes);

/** What another program formatted is pasted as Markdown; pasting as plain text leaves that out. */
const htmlAsMarkdown: Extension = [
  waitingPastes,
  EditorView.domEventHandlers({
    paste(event, view) {
      const { state } = view;
      const { from, to } = state.selection.main;
      const html = event.clipboardData?.getData('text/html') ?? '';
      const plain = event.clipboardData?.getData('text/plain') ?? '';
      if (state.readOnly || isCode(state, from, to) || !hasMeaning(html)) return false;
      event.preventDefault();
      const make = markdownFromHtml === null ? asMarkdownLater : asMarkdown;
      view.plugin(waitingPastes)?.paste(make(html, plain));
      return true;
    },
  }),
];

export function pasting(takesHtml: boolean): Extension {
  return [lineEnds, linkOverSelection, takesHtml ? htmlAsMarkdown : []];
}
