import type { AppError } from '#core/app-error.ts';
import { calls, type CallInput, type CallName, type CallResult } from '#core/ipc/contract.ts';
import { err, type Result } from '#core/result.ts';

/** One handler for each call of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (
    input: CallInput<Name>,
  ) => CallResult<Name> | Promise<CallResult<Name>>;
};

export type Answer = Result<unknown, AppError>;

/**
 * Parses the input, runs the handler and never rejects: Electron would keep only the message of what
 * is thrown across. An exception is a bug; `onBug` gets it whole.
 */
export async function answerCall(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  onBug: (error: unknown) => void,
): Promise<Answer> {
  if (!isCallName(name)) return refuse(name, 'there is no such call');
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) return refuse(name, describeIssues(parsed.error.issues));
  const handler = handlers[name] as (input: unknown) => Answer | Promise<Answer>;
  try {
    return await handler(parsed.data);
  } catch (error) {
    onBug(error);
    const cause = error instanceof Error ? error.message : String(error);
    return err({ code: 'app/unexpected', cause });
  }
}

export function refuse(name: unknown, cause: string): Answer {
  return err({ code: 'request/refused', channel: String(name).slice(0, 80), cause });
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

interface InputIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function describeIssues(issues: readonly InputIssue[]): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}
