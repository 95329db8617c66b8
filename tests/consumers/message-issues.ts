import { readFileSync } from 'node:fs';
import {
  editions,
  plainEdition,
  plainSettings,
  type ExportOptions,
} from '#core/export/edition/edition-settings.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { corpusIssues, ownIssues } from '../support/corpus.ts';
import { exported } from '../support/export-issue.ts';

export interface MessageIssue {
  readonly name: string;
  readonly text: string;
}

/** A page of traps, our own issues, and the real ones where they are. */
export function messageIssues(what: string): readonly MessageIssue[] {
  const traps = readFileSync(new URL('fixtures/traps.md', import.meta.url), 'utf8');
  return [{ name: 'traps.md', text: traps }, ...ownIssues(), ...corpusIssues(what)];
}

export interface MadeMessage {
  readonly name: string;
  readonly output: ExportOutput;
}

/** The issues in both editions. */
export function messagesOf(
  targetId: string,
  issues: readonly MessageIssue[],
  target: ExportOptions['settings']['target'] = {},
): readonly MadeMessage[] {
  const settings = { ...plainSettings, target };
  return issues.flatMap(({ name, text }) =>
    editions.map((edition) => {
      const options = { ...plainEdition, edition, settings };
      const output = exported(targetId, text, { fileName: name, options });
      return { name: `${name} ${edition}`, output };
    }),
  );
}
