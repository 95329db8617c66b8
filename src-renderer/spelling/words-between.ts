import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { readFrontMatter } from '#core/issue/front-matter.ts';
import { findWords, type NotProse, type ProseWord } from '#core/spelling/find-words.ts';
import type { Range } from '#core/text/edit.ts';

/** What of Markdown is no prose, and whether letters beside it belong to it. */
const notProseNodes: Readonly<Record<string, boolean>> = {
  InlineCode: true,
  Entity: true,
  FencedCode: false,
  CodeBlock: false,
  HTMLBlock: false,
  CommentBlock: false,
  ProcessingInstructionBlock: false,
  HTMLTag: false,
  Comment: false,
  ProcessingInstruction: false,
  URL: false,
  Autolink: false,
  LinkLabel: false,
};

/** A longer line is looked at in part. */
const mostBefore = 4_000;
/** No front matter is longer that is read at all. */
const longestFrontMatter = 20_000;

/** The lines that the range is in; of very long ones what is near, from blank to blank. */
function wholeLines({ doc }: EditorState, { from, to }: Range): Range {
  const [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  const start = Math.max(first.from, from - mostBefore);
  const end = Math.min(last.to, to + mostBefore);
  const cut = doc.sliceString(start, from).search(/\s/u);
  const isCut = start > first.from && cut !== -1;
  return { from: isCut ? start + cut : start, to: end };
}

/**
 * The words of prose in the lines of a range, in order. None where the text is not read as Markdown
 * (colouring.ts) or `tree` does not reach that far.
 */
export function wordsBetween(
  state: EditorState,
  range: Range,
  tree = syntaxTree(state),
): readonly ProseWord[] {
  const { from, to } = wholeLines(state, range);
  const end = Math.min(to, tree.length);
  if (end <= from) return [];
  const notProse: NotProse[] = [];
  tree.iterate({
    from,
    to: end,
    enter(node) {
      const isWord = notProseNodes[node.name];
      if (isWord === undefined) return true;
      notProse.push({ from: Math.max(0, node.from - from), to: node.to - from, isWord });
      return false;
    },
  });
  const matter =
    from < longestFrontMatter ? readFrontMatter(state.sliceDoc(0, longestFrontMatter)) : null;
  const frontMatterTo = Math.max(0, (matter?.to ?? 0) - from);
  return findWords(state.sliceDoc(from, end), { notProse, frontMatterTo }).map((word) => ({
    ...word,
    from: word.from + from,
    to: word.to + from,
  }));
}
