import type { Finding } from '#core/checks/create-checker.ts';
import type { CommandId } from '#core/commands/catalogue.ts';
import type { Services } from '../app/services.ts';

type ProblemCommand = Extract<
  CommandId,
  | `problems.${'first-here' | 'fix-here' | 'fix-kind' | 'ignore-here' | 'ignore-in-issue'}`
  | 'problems.rule-off'
  | 'problems.show-ignored'
>;

/** What the commands about one problem do: that of the list's focused row, else that at the cursor. */
export function problemHandlers({
  checks,
  notices,
  outline,
  preferences,
  store,
  translate,
}: Omit<Services, 'run'>): Readonly<Record<ProblemCommand, () => boolean>> {
  const say = (key: 'problems.nothingHere' | 'problems.noFix'): boolean => {
    notices.toast({ tone: 'notice', text: translate()(key), actions: [] });
    return true;
  };
  const withProblem = (act: (finding: Finding) => unknown) => (): boolean => {
    if (store.getState().document === null) return false;
    checks.whenCurrent(() => {
      const finding = checks.here();
      if (finding === null) say('problems.nothingHere');
      else void act(finding);
    });
    return true;
  };
  return {
    'problems.first-here': () => {
      const place = outline.current()?.place ?? null;
      return (place !== null && checks.showFirst(place)) || say('problems.nothingHere');
    },
    'problems.fix-here': withProblem((finding) => checks.fix(finding) || say('problems.noFix')),
    'problems.fix-kind': withProblem(({ rule }) => checks.fixAll(rule) || say('problems.noFix')),
    'problems.ignore-here': withProblem((finding) => checks.ignore(finding, 'place')),
    'problems.ignore-in-issue': withProblem((finding) => checks.ignore(finding, 'issue')),
    'problems.rule-off': withProblem(({ rule }) => checks.switchOff(rule)),
    'problems.show-ignored': () => {
      const { preferences: shown, silencedShown } = store.getState();
      const isSeen = shown.problemsShown && silencedShown;
      if (!isSeen) preferences.change({ problemsShown: true });
      store.setState({ silencedShown: !isSeen });
      return true;
    },
  };
}
