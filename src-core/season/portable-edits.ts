import { addressKind } from '../export/addresses/address.ts';
import { linkPlaces, linkDefinitions, labelKey } from '../issue/operations/link-places.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import type { Lines } from '../issue/parse/scan-lines.ts';
import type { Range, TextEdit } from '../text/edit.ts';
import { relativeAddress } from '../text/relative-address.ts';
import type { SeasonPlace } from './season-place.ts';

const needsDefinition = /^ {0,3}\[[^\]\n]+\]:/mu;
const maybeRelative = /\]\(\s*<?(?![a-z][a-z\d+.-]*:|\/\/|[#)])|\b(?:src|href)\s*=/iu;

/**
 * What an issue's text needs so that it can stand among others: links by reference name their address
 * themselves, relative addresses lead where they led, and footnotes get labels
 * of their own. Definitions that nothing needs any more go, so that they define nothing in other issues.
 * Ascending, and none for most issues.
 */
export function portableEdits(
  text: string,
  lines: Lines,
  folder: string,
  { folder: to, before }: SeasonPlace,
  label: string,
): readonly TextEdit[] {
  const isDefining = needsDefinition.test(text);
  const isMoved = (folder !== to || before !== '') && maybeRelative.test(text);
  if (!isDefining && !isMoved) return [];
  const definitions = linkDefinitions(text);
  const readdress = (address: string): string =>
    isMoved && addressKind(address) === 'relative'
      ? before + relativeAddress(address, folder, to)
      : address;
  const places = linkPlaces(text, (name) => definitions.has(labelKey(name)));
  const edits: TextEdit[] = [
    ...places.addresses.map((at) => ({ ...at, insert: readdress(text.slice(at.from, at.to)) })),
    ...places.references.map(({ label: name, at }) => {
      const written = definitions.get(labelKey(name))?.target ?? '';
      const address = /^<([^>]*)>|^\S+/u.exec(written);
      const url = address?.[1] ?? address?.[0] ?? '';
      return { ...at, insert: `(${written.replace(url, readdress(url))})` };
    }),
    ...places.footnotes.map(({ from, to: end, label: name }) => ({
      from,
      to: end,
      insert: `${label}-${name}`,
    })),
    ...(isDefining ? definitionLines(text, lines) : []).map((at) => ({ ...at, insert: '' })),
  ];
  return edits
    .filter(({ from, to: end, insert }) => text.slice(from, end) !== insert)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function definitionLines(text: string, lines: Lines): readonly Range[] {
  const found: Range[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const [from = 0, to = text.length] = lines.starts.slice(line, line + 2);
    if (lines.kinds[line] === lineKind.definition && !/^ *\[\^/u.test(text.slice(from, from + 8)))
      found.push({ from, to });
  }
  return found;
}
