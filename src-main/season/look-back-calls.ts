import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { err, ok } from '#core/result.ts';
import { lookBack } from '#core/season/look-back/look-back.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { completeList } from '../library/create-issue.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { earlierIssues } from './earlier-issues.ts';

export function lookBackCalls(desk: LibraryDesk) {
  return {
    'look-back.plan': ({ issueId, text }) => {
      const library = desk.current();
      if (library === null) return err({ code: 'library/not-found', path: '' });
      const { folder, settings, shown } = library;
      const rule = settings.season?.lookBack;
      if (rule === undefined) return ok('no-rule' as const);
      const issue = parseIssue(text, { fileName: issueId, profile: parseProfileOf(settings) });
      const files = completeList(folder, shown.files, settings);
      const language = issue.language === 'ja' ? null : issue.language;
      const earlier = earlierIssues({ folder, settings, files, groups: shown.groups }, language);
      return ok(lookBack(text, issue, rule, earlier) ?? ('no-number' as const));
    },
  } satisfies Partial<Handlers>;
}
