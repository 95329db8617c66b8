import { err, ok } from '#core/result.ts';
import { issueLinks } from '#core/links/issue-links.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { gatherFacts, type FactsSources } from './gather-facts.ts';
import type { LinkLook } from './link-look.ts';

interface CheckCallOptions extends FactsSources {
  readonly desk: Pick<LibraryDesk, 'current'>;
  readonly look: LinkLook;
}

export function checkCalls({ desk, look, ...sources }: CheckCallOptions) {
  return {
    'checks.facts': async ({ issueId, text }) => {
      const library = desk.current();
      if (library === null) return err({ code: 'library/not-found', path: '' } as const);
      const { files, groups } = library.shown;
      const issues = files.filter(({ kind }) => kind === 'issue');
      return ok(await gatherFacts({ ...library, issues, groups }, sources, issueId, text));
    },
    'checks.look-at-links': ({ text }) => look.look(issueLinks(text).map(({ address }) => address)),
  } satisfies Partial<Handlers>;
}
