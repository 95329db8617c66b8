import { withRenamed } from '#core/tabs/open-tabs.ts';
import type { IssueRow } from '../parts/issue-rows.ts';
import type { ListDeps } from './create-list-service.ts';

type Names = ReadonlyMap<string, string>;

/** Renames the files of a line: answers false when one of them could not have its name. */
export function createRenaming(
  { bridge, store, documents, preferences, notices, translate }: ListDeps,
  rows: () => readonly IssueRow[],
  remember: (undo: () => Promise<void>) => () => void,
): (names: Names) => Promise<boolean> {
  /** Ids after and before, of what was renamed; null when that failed. */
  async function run(names: Names) {
    // The text goes to disk under the old name; the journal then follows the file.
    if (!(await documents.save())) return null;
    const files = [...names].map(([issueId, name]) => ({ issueId, name }));
    const answer = await bridge.call('list.rename', { files });
    if (!answer.ok) {
      notices.fail(answer.error);
      return null;
    }
    const { renamed } = answer.value;
    const ids = new Map(renamed.map(({ from, to }) => [from, to]));
    followTargets(ids);
    store.setState(({ tabs }) => ({ tabs: withRenamed(tabs, ids) }));
    const openId = store.getState().document?.issueId ?? '';
    const now = ids.get(openId);
    if (now !== undefined) await documents.open(now);
    const chosen = [...store.getState().listSelection].map((id) => ids.get(id) ?? id);
    store.setState({ listSelection: new Set(chosen) });
    return answer.value;
  }

  /** Where an issue went last is remembered by its file's name. */
  function followTargets(ids: Names): void {
    const { library, preferences: known } = store.getState();
    if (library === null) return;
    const nameOf = (id: string) => `${library.path}/${id.slice(id.lastIndexOf('/') + 1)}`;
    const now = new Map([...ids].map(([from, to]) => [nameOf(from), nameOf(to)]));
    const lastTargets = Object.fromEntries(
      Object.entries(known.lastTargets).map(([key, target]) => [now.get(key) ?? key, target]),
    );
    if (Object.keys(known.lastTargets).some((key) => now.has(key))) {
      preferences.change({ lastTargets });
    }
  }

  return async (names) => {
    const before = rows().flatMap(({ files }) => files);
    const oldName = new Map(before.map(({ id, fileName }) => [id, fileName]));
    const done = await run(names);
    if (done === null) return false;
    const { renamed, mentionedIn } = done;
    const [first] = renamed;
    if (first === undefined) return true;
    const back = new Map(renamed.map(({ from, to }) => [to, oldName.get(from) ?? from]));
    const undo = remember(async () => {
      if ((await run(back)) !== null) notices.announce(translate()('list.renameUndone'));
    });
    const t = translate();
    notices.toast({
      tone: 'success',
      text: t('list.renamed', { name: first.to, count: renamed.length }),
      ...(mentionedIn > 0 ? { detail: t('list.mentioned', { count: mentionedIn }) } : {}),
      actions: [{ label: t('list.undo'), run: undo }],
    });
    return true;
  };
}
