/** Asks main; what comes back is a call's answer. */
type Ask = (name: string, input: unknown) => Promise<unknown>;

/** What a page that has just been loaded asks first: known before its scripts have been read. */
interface FirstAnswer {
  readonly ok: boolean;
  readonly value?: { readonly issueId?: string | null };
}

/**
 * Asks for the session, and for the issue that it names, while the page still loads. The function returned
 * gives these answers to whoever asks the same, each once; null for anything else.
 */
export function askAhead(ask: Ask): (name: string, input: unknown) => Promise<unknown> | null {
  const session = ask('app.start', undefined);
  let issueId: string | null = null;
  let issue: Promise<unknown> | null = null;
  let isStarted = false;
  const opening = session.then(async (answer) => {
    const { ok, value } = answer as FirstAnswer;
    issueId = (ok && value?.issueId) || null;
    if (issueId !== null) issue = ask('issue.open', { issueId });
    return answer;
  });
  opening.catch(() => undefined);
  return (name, input) => {
    if (name === 'app.start' && !isStarted) {
      isStarted = true;
      return opening;
    }
    if (name !== 'issue.open' || issue === null) return null;
    const asked = (input as { readonly issueId?: unknown } | undefined)?.issueId;
    const answer = asked === issueId ? issue : null;
    issue = null;
    return answer;
  };
}
