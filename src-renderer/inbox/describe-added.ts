import type { InboxEntry } from '#core/inbox/entry.ts';
import type { LinksAdded } from '#core/ipc/inbox-shapes.ts';
import { titleFromAddress } from '#core/issue/title-from-address.ts';
import type { Translate } from '#core/messages/translator.ts';

/** What came of adding links, in one sentence and, where there is more to say, others. */
export function describeAdded(
  { added, already, refused, leftOut }: LinksAdded,
  t: Translate,
): { readonly text: string; readonly detail: string } {
  const [first] = added;
  const [known] = already;
  const [wrong] = refused;
  const sentences: string[] = [];
  if (first !== undefined) {
    const title = first.title === '' ? titleFromAddress(first.url) : first.title;
    const count = added.length;
    sentences.push(count === 1 ? t('inbox.addedOne', { title }) : t('inbox.addedCount', { count }));
  }
  if (known !== undefined && already.length === 1 && first === undefined) {
    sentences.push(describeKnown(known.entry, t));
  } else if (known !== undefined) {
    const count = already.length;
    sentences.push(
      first === undefined ? t('inbox.nothingNew') : t('inbox.alreadyCount', { count }),
    );
  }
  if (leftOut > 0) sentences.push(t('inbox.leftOut', { count: leftOut }));
  if (wrong !== undefined) {
    sentences.push(
      refused.length === 1
        ? t('inbox.refusedOne', { first: wrong })
        : t('inbox.refusedCount', { count: refused.length }),
    );
  }
  const [text = '', ...rest] = sentences;
  return { text, detail: rest.join(' ') };
}

function describeKnown({ date: added, state }: InboxEntry, t: Translate): string {
  if (added === null) return t('inbox.alreadyUndated');
  const date = added.slice(0, 10);
  if (state === 'kept') return t('inbox.alreadyKept', { date });
  return state === 'skipped'
    ? t('inbox.alreadySkipped', { date })
    : t('inbox.alreadyOpen', { date });
}
