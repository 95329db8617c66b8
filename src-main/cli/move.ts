import { moveItem } from '#core/issue/operations/move-item.ts';
import { moveSection } from '#core/issue/operations/move-section.ts';
import type { Move, OperationError } from '#core/issue/operations/operation.ts';
import { blockLength } from '#core/issue/operations/section-blocks.ts';
import type { MessageKey, Translate } from '#core/messages/translator.ts';
import { err, type Result } from '#core/result.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { encodeDiskText } from '#core/text/disk-text.ts';
import type { Command, CommandInput, CommandWorld } from './command.ts';
import { readItemPlace, readSectionPlace } from './place.ts';
import { readIssue, type IssueFile } from './read-issue.ts';
import { saveBytes } from './save-file.ts';

export const move: Command = {
  name: 'move',
  summary: 'moveSummary',
  takes: 'FILE',
  options: {
    section: { value: 'N', help: 'sectionHelp' },
    item: { value: 'S.I', help: 'itemHelp' },
    to: { value: 'PLACE', help: 'toPlaceHelp', required: true },
    write: { value: null, help: 'writeHelp' },
  },
  async run(input, world) {
    const complain = (message: string): 2 => {
      world.say(message);
      return 2;
    };
    const asked = readMove(input, world.translate);
    if (!asked.ok) return complain(asked.error);
    const read = await readIssue(input.operand, world);
    if (!read.ok) return complain(read.error);
    const moved = asked.value(read.value);
    if (!moved.ok) return complain(moved.error);

    const text = applyEdits(read.value.text, moved.value.edits);
    const bytes = encodeDiskText(text, read.value.disk);
    if (!input.flags.has('write')) {
      world.print(bytes);
      return 0;
    }
    if (moved.value.edits.length > 0) {
      const { path, version } = read.value;
      const saved = await saveBytes({ path, shown: input.operand, bytes, version }, world);
      if (!saved.ok) return complain(saved.error);
    }
    world.say(announcement(moved.value, world));
    return 0;
  },
};

type MoveIn = (file: IssueFile) => Result<Move, string>;

/** What is to be moved where, as far as that can be told before the file is read. */
function readMove(
  { operand: file, values }: CommandInput,
  translate: Translate,
): Result<MoveIn, string> {
  const { section, item, to = '' } = values;
  const bad = (key: 'notASection' | 'notAnItem', name: string, value: string) =>
    err(translate(`commandLine.${key}`, { name, value }));
  if (section !== undefined && item === undefined) {
    const from = readSectionPlace(section);
    if (from === null) return bad('notASection', '--section', section);
    const place = readSectionPlace(to);
    if (place === null) return bad('notASection', '--to', to);
    return { ok: true, value: (read) => moveSectionIn(file, read, from, place, translate) };
  }
  if (item === undefined || section !== undefined) {
    return err(translate('commandLine.sectionOrItem'));
  }
  const from = readItemPlace(item);
  if (from === null) return bad('notAnItem', '--item', item);
  const place = readItemPlace(to);
  if (place === null) return bad('notAnItem', '--to', to);
  return { ok: true, value: (read) => moveItemIn(file, read, from, place, translate) };
}

function moveSectionIn(
  path: string,
  { text, issue, parse }: IssueFile,
  from: number,
  to: number,
  translate: Translate,
): Result<Move, string> {
  const count = issue.sections.length;
  if (from >= count) {
    return err(translate('commandLine.noSection', { section: counted(from), path, count }));
  }
  const last = count - blockLength(issue.sections, from);
  if (to > last) {
    const place = { place: counted(to), section: counted(from), last: counted(last) };
    return err(translate('commandLine.noSectionPlace', place));
  }
  const moved = moveSection(text, issue, from, to, parse);
  return moved.ok ? moved : err(translate(`commandLine.${reasons[moved.error]}`));
}

function moveItemIn(
  path: string,
  { text, issue, parse }: IssueFile,
  from: { readonly section: number; readonly item: number },
  to: { readonly section: number; readonly item: number },
  translate: Translate,
): Result<Move, string> {
  const count = issue.sections.length;
  for (const { section } of [from, to]) {
    if (section >= count) {
      return err(translate('commandLine.noSection', { section: counted(section), path, count }));
    }
  }
  const sourceCount = issue.sections[from.section]?.items.length ?? 0;
  if (from.item >= sourceCount) {
    const place = { section: counted(from.section), item: counted(from.item) };
    return err(translate('commandLine.noItem', { ...place, count: sourceCount }));
  }
  const targetCount = issue.sections[to.section]?.items.length ?? 0;
  const last = targetCount - (from.section === to.section ? 1 : 0);
  if (to.item > last) {
    const place = { section: counted(to.section), item: counted(to.item), last: counted(last) };
    return err(translate('commandLine.noItemPlace', place));
  }
  const moved = moveItem(text, issue, from, to, parse);
  return moved.ok ? moved : err(translate(`commandLine.${reasons[moved.error]}`));
}

/** As people count, from 1 and without separators of thousands. */
function counted(index: number): string {
  return String(index + 1);
}

const reasons = {
  'out-of-range': 'moveWouldChangeStructure',
  'anonymous-section': 'moveAnonymousSection',
  'inside-section': 'moveInsideSection',
  'no-such-number': 'moveNoSuchNumber',
  'anonymous-pair': 'moveWouldChangeStructure',
  'would-change-structure': 'moveWouldChangeStructure',
} as const satisfies Record<OperationError, MessageKey<'commandLine'>>;

function announcement(moved: Move, { translate }: CommandWorld): string {
  const { title, place, count, sectionTitle } = moved;
  if (place.item === null) {
    const position = counted(place.section);
    return translate('commandLine.movedSection', { title, position, count });
  }
  const section = sectionTitle || translate('commandLine.untitled');
  return translate('commandLine.movedItem', {
    title,
    position: counted(place.item),
    count,
    section,
  });
}
