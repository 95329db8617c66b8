import { basename } from 'node:path';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportSource } from '#core/export/target.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { snippetFileName, snippetFolder } from '#core/issue/snippets/snippet-file.ts';
import type { Channel } from '#core/release/channel.ts';
import type { ReleaseIssue, ReleaseWorld } from '#core/release/embargo.ts';
import {
  declaredPlaceholders,
  type AddressFacts,
  type Placeholder,
} from '#core/release/placeholders.ts';
import { nothingOut, type IssueRecord } from '#core/release/status.ts';
import { realPathInside } from '../files/inside.ts';
import { readRegularText } from '../files/read-regular.ts';
import type { OpenLibrary } from '../library/describe-library.ts';

/** Everything that a look at an issue's channels goes by, as it is at one moment. */
export interface ReleaseView extends ReleaseWorld {
  readonly library: OpenLibrary;
  readonly source: ExportSource;
  readonly issue: ReleaseIssue & AddressFacts;
  readonly channels: readonly Channel[];
  readonly record: IssueRecord;
  readonly placeholders: readonly Placeholder[];
  readonly snippet: (name: string) => string | null;
  /** What is to be known before the full issue goes out anywhere. */
  readonly warnings: readonly ReportEntry[];
}

interface ViewRequest extends Pick<ReleaseWorld, 'status' | 'today'> {
  readonly library: OpenLibrary;
  readonly issueId: string;
  readonly text: string;
  readonly warnings?: readonly ReportEntry[];
}

export async function viewRelease(request: ViewRequest): Promise<ReleaseView> {
  const { library, issueId, text, status, today, warnings = [] } = request;
  const { channels = [], release = {} } = library.settings;
  const profile = parseProfileOf(library.settings);
  const parsed = parseIssue(text, { fileName: issueId, profile });
  const { number, date } = parsed;
  const issue = { id: issueId, fileName: basename(issueId), number, date };
  const record = status[issueId] ?? nothingOut;
  const others = library.shown.files.filter(({ id, kind }) => kind === 'issue' && id !== issueId);
  return {
    library,
    source: { text, issue: parsed, fileName: issueId, profile },
    issue,
    channels,
    record,
    placeholders: declaredPlaceholders(channels, record, issue),
    snippet: await snippetsOf(library, channels),
    settings: release,
    status,
    issues: [issue, ...others],
    today,
    warnings,
  };
}

/** Saved snippets as they are on disk, learnt ones as they were last found. */
async function snippetsOf(
  library: OpenLibrary,
  channels: readonly Channel[],
): Promise<ReleaseView['snippet']> {
  const names = new Set(channels.flatMap(({ before, after }) => [...before, ...after]));
  const learnt = library.shown.recurring.snippets;
  const texts = new Map<string, string>();
  for (const name of names) {
    const text =
      (await savedSnippet(library.folder, name)) ?? learnt.find((one) => one.name === name)?.text;
    if (text !== undefined) texts.set(name, text);
  }
  return (name) => texts.get(name) ?? null;
}

async function savedSnippet(folder: string, name: string): Promise<string | null> {
  if (name !== snippetFileName(name)) return null;
  const path = await realPathInside(folder, `${snippetFolder}/${name}.md`);
  const text = path === null ? null : await readRegularText(path);
  return text === null ? null : text.replaceAll(/\r\n?/gu, '\n').trim();
}
