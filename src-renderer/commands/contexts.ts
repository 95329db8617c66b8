import type { CommandContext } from '#core/commands/command.ts';
import type { AppState } from '../state/store.ts';

/** What is there for commands to work on; a command whose `when` is not among these does not apply. */
export function deriveContexts(
  state: Pick<AppState, 'library' | 'document' | 'triageShown' | 'searchShown'>,
): readonly CommandContext[] {
  const contexts: CommandContext[] = [];
  if (state.library !== null) contexts.push('library');
  if (state.document !== null) contexts.push('issue');
  // What changes the text by its cursor means nothing while the text is out of sight.
  const isHidden = state.triageShown || state.searchShown;
  if (state.document?.editable === true && !isHidden) contexts.push('editable-issue');
  return contexts;
}
