import type { TriageFilter } from '#core/inbox/triage/triage-list.ts';
import { isKey, type KeyPress } from '../commands/keys.ts';

/** What a key of the link inbox's list does. */
export const triageActions = [
  'next',
  'previous',
  'keep',
  'skip',
  'later',
  'restore',
  'undo',
  'section',
  'title',
  'note',
  'open',
  'earlier',
  'facts',
  'poll',
  'filter',
] as const;
export type TriageAction = (typeof triageActions)[number];

interface TriageKey {
  readonly action: TriageAction;
  /** As `KeyboardEvent.key` has them, letters in lower case; the first is shown. */
  readonly keys: readonly string[];
  /** Where it is of use; everywhere when absent. */
  readonly filters?: readonly TriageFilter[];
}

/** The one list of the keys: what is pressed and what the legend shows. */
export const triageKeys: readonly TriageKey[] = [
  { action: 'next', keys: ['j'] },
  { action: 'previous', keys: ['k'] },
  { action: 'keep', keys: ['Enter', 'y'], filters: ['open', 'skipped'] },
  { action: 'skip', keys: ['x'], filters: ['open'] },
  { action: 'later', keys: ['l'], filters: ['open', 'skipped'] },
  { action: 'restore', keys: ['r'] },
  { action: 'undo', keys: ['u'] },
  { action: 'section', keys: ['s'], filters: ['open', 'skipped'] },
  { action: 'title', keys: ['t'], filters: ['open', 'skipped'] },
  { action: 'note', keys: ['n'], filters: ['open', 'skipped'] },
  { action: 'open', keys: ['o'] },
  { action: 'earlier', keys: ['e'] },
  { action: 'facts', keys: ['f'], filters: ['open', 'skipped'] },
  { action: 'poll', keys: ['p'] },
  { action: 'filter', keys: ['/'] },
];

type ListKeyPress = KeyPress & Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/** What browsers send as keyCode while an input method has the key. */
const compositionKeyCode = 229;

function isPlain(press: ListKeyPress): boolean {
  const isComposed = press.isComposing || press.keyCode === compositionKeyCode;
  return !isComposed && !press.ctrlKey && !press.metaKey && !press.altKey;
}

/** What a key press in the list asks for; null for nothing, and always while text is composed. */
export function triageAction(press: ListKeyPress, filter: TriageFilter): TriageAction | null {
  if (!isPlain(press)) return null;
  const found = triageKeys.find(({ keys }) => keys.some((key) => isKey(press, key)));
  if (found === undefined || found.filters?.includes(filter) === false) return null;
  return found.action;
}

/** The section that a digit stands for, from 0; null for any other key. */
export function sectionDigit(press: ListKeyPress): number | null {
  return isPlain(press) && /^[1-9]$/u.test(press.key) ? Number(press.key) - 1 : null;
}
