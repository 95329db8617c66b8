import type { Finding } from '#core/checks/create-checker.ts';
import { findingNames, preflightOf } from '#core/checks/preflight.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { AppStore } from '../state/store.ts';
import type { CheckService } from './check-service.ts';

interface PreflightDeps {
  readonly store: AppStore;
  readonly checks: CheckService;
  readonly preferences: PreferencesService;
}

/** Asks about certain mistakes before an issue goes out. */
export interface PreflightService {
  /**
   * Whether the open issue may go out: nothing certain is wrong with it, or the person says so. Mistakes that
   * were let out once are not asked about again while they stay the same. False as well when another issue
   * was opened meanwhile, and while another answer is waited for.
   */
  readonly passes: () => Promise<boolean>;
  /** What the person answers; `show` leads to the first mistake instead. */
  readonly answer: (answer: 'export' | 'show' | 'leave') => void;
  /** What goes out with the issue, as far as it was asked or looked; in numbers. */
  readonly found: () => { readonly error: number; readonly warning: number; readonly hint: 0 };
}

export function createPreflight({ store, checks, preferences }: PreflightDeps): PreflightService {
  /** What was let out, by issue. */
  const letOut = new Map<string, ReadonlySet<string>>();
  let asked: ((mayGo: boolean) => void) | null = null;
  let isAsking = false;

  const issueKey = (): string => {
    const { library, document } = store.getState();
    return `${library?.id ?? ''} ${document?.issueId ?? ''}`;
  };
  const question = (): readonly Finding[] => store.getState().preflightErrors ?? [];

  function settle(mayGo: boolean): void {
    const tell = asked;
    asked = null;
    store.setState({ preflightErrors: null });
    tell?.(mayGo);
  }

  async function ask(): Promise<boolean> {
    const key = issueKey();
    const checked = await checks.current();
    if (issueKey() !== key) return false;
    const { errors } = preflightOf(checked?.findings ?? []);
    const names = findingNames(errors);
    const known = letOut.get(key) ?? new Set();
    if (names.every((name) => known.has(name)) || !store.getState().asksForExports) return true;
    const mayGo = await new Promise<boolean>((resolve) => {
      asked = resolve;
      store.setState({ preflightErrors: errors });
    });
    if (mayGo) letOut.set(key, new Set(names));
    return mayGo && issueKey() === key;
  }

  return {
    async passes() {
      if (isAsking) return false;
      isAsking = true;
      const mayGo = await ask();
      isAsking = false;
      return mayGo;
    },
    answer(answer) {
      const errors = question();
      settle(answer === 'export');
      const [first] = errors;
      if (answer !== 'show' || first === undefined) return;
      preferences.change({ problemsShown: true });
      checks.show(first);
    },
    found() {
      const { errors, warnings } = preflightOf(store.getState().problems);
      return { error: errors.length, warning: warnings, hint: 0 };
    },
  };
}
