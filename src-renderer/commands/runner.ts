import { commands, type Command, type CommandId } from '#core/commands/catalogue.ts';
import type { AppState } from '../state/store.ts';
import { deriveContexts } from './contexts.ts';
import type { CommandHandlers } from './handlers.ts';

/** Whether the command applies to what is open now. */
export function applies(
  command: Command,
  state: Pick<AppState, 'library' | 'document' | 'triageShown' | 'searchShown'>,
): boolean {
  return command.when === null || deriveContexts(state).includes(command.when);
}

export function commandById(id: CommandId): Command {
  const command: Command | undefined = commands.find((candidate) => candidate.id === id);
  if (command === undefined) throw new Error(`no command ${id} in the catalogue`);
  return command;
}

/** Runs a command from wherever it was asked for; false when it does not apply now. */
export function createRunner(
  getState: () => AppState,
  handlers: CommandHandlers,
): (id: CommandId) => boolean {
  return (id) => applies(commandById(id), getState()) && handlers[id]();
}
