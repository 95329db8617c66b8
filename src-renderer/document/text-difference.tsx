import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useServices } from '../app/services.ts';
import { foldedLines, foldUnchanged } from '../editor/folded-lines.ts';
import './text-difference.css';

interface Side {
  readonly label: string;
  readonly text: string;
}

const readOnly = EditorState.readOnly.of(true);
const lineEnds = EditorState.lineSeparator.of('\n');
const plain = [readOnly, lineEnds, EditorView.lineWrapping];

const named = (name: string) =>
  EditorView.contentAttributes.of({ 'aria-label': name, 'aria-readonly': 'true' });

/** Two texts side by side, with what differs marked and what is alike folded away. */
export function TextDifference({ left, right }: { readonly left: Side; readonly right: Side }) {
  const { translate } = useServices();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const folded = foldedLines(translate());
    const side = (name: string, doc: string) => ({
      doc,
      extensions: [plain, folded, named(name)],
    });
    const view = new MergeView({
      a: side(left.label, left.text),
      b: side(right.label, right.text),
      parent: host.current,
      collapseUnchanged: foldUnchanged,
    });
    return () => view.destroy();
  }, [left.label, left.text, right.label, right.text, translate]);
  return (
    <div className="difference">
      <div className="difference-heads">
        <span>{left.label}</span>
        <span>{right.label}</span>
      </div>
      <div className="difference-view" ref={host} />
    </div>
  );
}
