import { useServices } from '../app/services.ts';
import type { SearchRow } from './rows.ts';

/** Opens the issue of a line, with what was found selected. */
export function useOpenLine(): (line: SearchRow) => Promise<void> {
  const { run, search } = useServices();
  return async ({ issueId, hit }) => {
    if (!(await search.open(issueId))) return;
    run('view.focus-editor');
    search.show(hit);
  };
}
