import type { Finding } from '#core/checks/create-checker.ts';
import { findingNames, preflightOf } from '#core/checks/preflight.ts';
import type { PreferencesService } from '../app/preferences-service.ts';
import type { AppStore } from '../state/store.ts';
import type { CheckOther, OtherIssue } from './check-other.ts';
import type { CheckService } from './check-service.ts';

interface PreflightDeps {
  readonly store: AppStore;
  readonly checks: CheckService;
  readonly preferences: PreferencesService;
  readonly checkOther: CheckOther;
  /** Opens an issue; false when it stays as it is. */
  readonly open: (issueId: string) => Promise<boolean>;
}

interface FoundCounts {
  readonly error: number;
  readonly warning: number;
  readonly hint: 0;
}

/** Asks about certain mistakes before an issue goes out. */
export interface PreflightService {
  /**
   * Whether the open issue may go out: nothing certain is wrong with it, or the person says so. Mistakes that
   * were let out once are not asked about again while they stay the same. False as well when another issue
   * was opened meanwhile, and while another answer is waited for.
   */
  readonly passes: () => Promise<boolean>;
  /** The same for an issue that is not open. */
  readonly passesOther: (issue: OtherIssue) => Promise<boolean>;
  /** What the person answers; `show` leads to the first mistake instead. */
  readonly answer: (answer: 'export' | 'show' | 'leave') => void;
  /** What goes out with the issue, as far as it was asked or looked; in numbers. */
  readonly found: () => FoundCounts;
  /** The same of an issue that is not open, as it was when it was asked about last. */
  readonly foundInOther: (issue: OtherIssue) => FoundCounts;
}

export function createPreflight(deps: PreflightDeps): PreflightService {
  const { store, checks, checkOther, open, preferences } = deps;
  /** What was let out, by issue. */
  const letOut = new Map<string, ReadonlySet<string>>();
  /** What was found in issues that are not open. */
  const foundInOthers = new Map<string, readonly Finding[]>();
  let asked: ((mayGo: boolean) => void) | null = null;
  let isAsking = false;

  const keyOf = (issueId: string): string => `${store.getState().library?.id ?? ''} ${issueId}`;
  const issueKey = (): string => keyOf(store.getState().document?.issueId ?? '');
  const question = (): readonly Finding[] => store.getState().preflightErrors ?? [];

  function settle(mayGo: boolean): void {
    const tell = asked;
    asked = null;
    store.setState({ preflightErrors: null, preflightOther: null });
    tell?.(mayGo);
  }

  async function ask(other: OtherIssue | null): Promise<boolean> {
    const opened = issueKey();
    const key = other === null ? opened : keyOf(other.issueId);
    const checked = other === null ? await checks.current() : await checkOther(other);
    if (issueKey() !== opened) return false;
    if (other !== null) foundInOthers.set(key, checked?.findings ?? []);
    const { errors } = preflightOf(checked?.findings ?? []);
    const names = findingNames(errors);
    const known = letOut.get(key) ?? new Set();
    if (names.every((name) => known.has(name)) || !store.getState().asksForExports) return true;
    const mayGo = await new Promise<boolean>((resolve) => {
      asked = resolve;
      store.setState({ preflightErrors: errors, preflightOther: other });
    });
    if (mayGo) letOut.set(key, new Set(names));
    return mayGo && issueKey() === opened;
  }

  async function passes(other: OtherIssue | null): Promise<boolean> {
    if (isAsking) return false;
    isAsking = true;
    const mayGo = await ask(other);
    isAsking = false;
    return mayGo;
  }

  async function show(finding: Finding, other: OtherIssue | null): Promise<void> {
    if (other !== null && !(await open(other.issueId))) return;
    preferences.change({ problemsShown: true });
    checks.show(finding);
  }

  return {
    passes: () => passes(null),
    passesOther: passes,
    answer(answer) {
      const errors = question();
      const { preflightOther } = store.getState();
      settle(answer === 'export');
      const [first] = errors;
      if (answer === 'show' && first !== undefined) void show(first, preflightOther);
    },
    found: () => countsOf(store.getState().problems),
    foundInOther: ({ issueId }) => countsOf(foundInOthers.get(keyOf(issueId)) ?? []),
  };
}

function countsOf(findings: readonly Finding[]): FoundCounts {
  const { errors, warnings } = preflightOf(findings);
  return { error: errors.length, warning: warnings, hint: 0 };
}
