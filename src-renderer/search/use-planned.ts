import { useMemo } from 'react';
import { useAppState } from '../app/services.ts';
import { changeKey } from './rows.ts';

/** How many changes are chosen, and in how many issues. */
export function usePlanned(): { readonly changes: number; readonly issues: number } {
  const plan = useAppState((state) => state.searchPlan);
  const left = useAppState((state) => state.searchLeft);
  return useMemo(() => {
    const chosen = (plan ?? []).map(
      ({ id, changes }) => changes.filter((change) => !left.has(changeKey(id, change))).length,
    );
    return {
      changes: chosen.reduce((sum, count) => sum + count, 0),
      issues: chosen.filter((count) => count > 0).length,
    };
  }, [plan, left]);
}
