import { char, skipBlanks } from './characters.ts';
import type { HeadLine } from './head-line.ts';
import { numberedMarkerAt, startsWithLink } from './head-shapes.ts';
import { closingBracket, linkAt } from './link-syntax.ts';

const longestTag = 400;

/**
 * Adds the heads that stand on a line behind an image or a `<br />`: `![](u)9、[t](u)`. The editor's
 * Enter was not pressed; the curator counts it as an item all the same.
 */
export function findGluedHeads(
  text: string,
  line: number,
  from: number,
  to: number,
  heads: HeadLine[],
): void {
  const whole = text.slice(from, to);
  if (!whole.includes('[', 2) && !whole.includes('**')) return;
  let at = skipBlanks(text, from, to);
  let searched = false;
  while (at < to) {
    const end = mediaEnd(text, at, to);
    if (end > at) {
      at = skipBlanks(text, end, to);
      const head = gluedHead(text, line, at, to);
      if (head !== null) {
        heads.push(head);
        at = head.restFrom;
      }
    } else {
      const skip = text.slice(searched ? at + 1 : at, to).indexOf('<br');
      if (skip === -1) return;
      at += skip + (searched ? 1 : 0);
      searched = true;
    }
  }
}

/** The end of the image or tag at `at`; `at` itself when there is none. */
function mediaEnd(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at);
  if (unit === char.bang) return linkAt(text, at + 1, to)?.to ?? at;
  if (unit === char.bracketOpen && text.charCodeAt(at + 1) === char.bang) {
    const close = closingBracket(text, at, Math.min(to, at + longestTag));
    return close === -1 ? at : (linkAt(text, at, to)?.to ?? at);
  }
  if (unit !== char.less) return at;
  const end = text.slice(at, Math.min(to, at + longestTag)).indexOf('>');
  return end === -1 ? at : at + end + 1;
}

function gluedHead(text: string, line: number, at: number, to: number): HeadLine | null {
  const shape = numberedMarkerAt(text, at, to);
  if (shape === null || shape.number === null) return null;
  const strong = text.startsWith('**', shape.restFrom);
  if (!strong && !startsWithLink(text, shape.restFrom, to)) return null;
  return {
    line,
    from: at,
    to,
    marker: shape.marker,
    number: shape.number,
    numberFrom: shape.numberFrom,
    numberTo: shape.numberTo,
    restFrom: shape.restFrom,
    linked: true,
    form: 'glued',
    inParagraph: true,
  };
}
