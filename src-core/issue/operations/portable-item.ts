import { addressKind } from '../../export/addresses/address.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import { relativeAddress } from '../../text/relative-address.ts';
import { footnotesOf, inTextOrder, labelKey, linkDefinitions, linkPlaces } from './link-places.ts';

/** Where a text stands: the folder of its file below the library's, '' for the library's own. */
export interface PlacedText {
  readonly text: string;
  readonly folder: string;
}

export interface PortableItem {
  readonly content: string;
  /** The footnotes it refers to that the other text has not got, to be put after it; '' without. */
  readonly footnotes: string;
}

/**
 * A part of `source` as it has to be written in `target`: links by reference name their address
 * themselves, relative addresses lead where they led, footnotes come along, under another label where
 * the other text uses theirs for something else.
 */
export function portableItem(
  content: string,
  source: PlacedText,
  target: PlacedText,
): PortableItem {
  const definitions = linkDefinitions(source.text);
  const readdress = (address: string): string =>
    source.folder !== target.folder && addressKind(address) === 'relative'
      ? relativeAddress(address, source.folder, target.folder)
      : address;
  const places = linkPlaces(content, (label) => definitions.has(labelKey(label)));
  const labels = new Map<string, string>();
  const brought: string[] = [];
  const known = footnotesOf(source.text);
  const theirs = footnotesOf(target.text);
  for (const { label } of places.footnotes) {
    const note = known.get(label);
    if (labels.has(label) || note === undefined) continue;
    const isTheirs = theirs.get(label) === note;
    const free = isTheirs ? label : freeLabel(label, theirs);
    labels.set(label, free);
    if (!isTheirs) brought.push(note.replace(`[^${label}]`, `[^${free}]`));
  }
  const edits: readonly TextEdit[] = [
    ...places.addresses.map(({ from, to }) => ({
      from,
      to,
      insert: readdress(content.slice(from, to)),
    })),
    ...places.references.map(({ label, at }) => {
      const written = definitions.get(labelKey(label))?.target ?? '';
      const address = /^<([^>]*)>|^\S+/u.exec(written);
      const url = address?.[1] ?? address?.[0] ?? '';
      return { ...at, insert: `(${written.replace(url, readdress(url))})` };
    }),
    ...places.footnotes.map(({ from, to, label }) => ({
      from,
      to,
      insert: labels.get(label) ?? label,
    })),
  ];
  const changed = edits.filter(({ from, to, insert }) => content.slice(from, to) !== insert);
  return { content: applyEdits(content, inTextOrder(changed)), footnotes: brought.join('\n') };
}

function freeLabel(label: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(label)) return label;
  for (let count = 2; ; count += 1) {
    if (!taken.has(`${label}-${count}`)) return `${label}-${count}`;
  }
}
