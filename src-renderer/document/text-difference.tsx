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

/** Two texts side by side, with what differs marked and what is alike folded away. */
export function TextDifference({ left, right }: { readonly left: Side; readonly right: Side }) {
  const { translate } = useServices();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const extensions = [plain, foldedLines(translate())];
    const view = new MergeView({
      a: { doc: left.text, extensions },
      b: { doc: right.text, extensions },
      parent: host.current,
      collapseUnchanged: foldUnchanged,
    });
    return () => view.destroy();
  }, [left.text, right.text, translate]);
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
