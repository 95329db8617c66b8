import { EditorState, type Extension } from '@codemirror/state';
import type { Translate } from '#core/messages/translator.ts';

/** CodeMirror's own words (its search panel) in the window's language. */
export function phrases(translate: Translate): Extension {
  return EditorState.phrases.of({
    Find: translate('editor.searchFind'),
    Replace: translate('editor.searchReplaceWith'),
    next: translate('editor.searchNext'),
    previous: translate('editor.searchPrevious'),
    all: translate('editor.searchAll'),
    'match case': translate('editor.searchMatchCase'),
    regexp: translate('editor.searchRegexp'),
    'by word': translate('editor.searchByWord'),
    replace: translate('editor.searchReplace'),
    'replace all': translate('editor.searchReplaceAll'),
    close: translate('editor.searchClose'),
    'current match': translate('editor.searchCurrentMatch'),
    'on line': translate('editor.searchOnLine'),
    'replaced match on line $': translate('editor.searchReplacedOnLine'),
    'replaced $ matches': translate('editor.searchReplacedAll'),
  });
}
