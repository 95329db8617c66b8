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
   * were let out once are not asked about again while they stay the same.
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

  return {
    async passes() {
      if (asked !== null) return false;
      const checked = await checks.current();
      const { errors } = preflightOf(checked?.findings ?? []);
      const known = letOut.get(issueKey()) ?? new Set();
      const isKnown = findingNames(errors).every((name) => known.has(name));
      if (isKnown || !store.getState().asksForExports) return true;
      return new Promise((resolve) => {
        asked = resolve;
        store.setState({ preflightErrors: errors });
      });
    },
    answer(answer) {
      const errors = question();
      if (answer === 'export') letOut.set(issueKey(), new Set(findingNames(errors)));
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
