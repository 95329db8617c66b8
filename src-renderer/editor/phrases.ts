import { EditorState, type Extension } from '@codemirror/state';
import type { EditorWords } from './editor-words.ts';

/** CodeMirror's own words (its search panel) in the window's language. */
export function phrases(words: EditorWords): Extension {
  return EditorState.phrases.of({
    Find: words.searchFind,
    Replace: words.searchReplaceWith,
    next: words.searchNext,
    previous: words.searchPrevious,
    all: words.searchAll,
    'match case': words.searchMatchCase,
    regexp: words.searchRegexp,
    'by word': words.searchByWord,
    replace: words.searchReplace,
    'replace all': words.searchReplaceAll,
    close: words.searchClose,
    'current match': words.searchCurrentMatch,
    'on line': words.searchOnLine,
    'replaced match on line $': words.searchReplacedOnLine,
    'replaced $ matches': words.searchReplacedAll,
  });
}
