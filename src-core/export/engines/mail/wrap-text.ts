const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^[\p{Extended_Pictographic}\u{20000}-\u{3fffd}]/u;
/** What must not begin a line, and what must not end one. */
const closing = /^[、。，．！？；：）」』】》〉”’…—,.!?;:)\]}]/u;
const opening = /[（「『【《〈“‘([{<]$/u;

const columnsOf = (text: string): number => {
  if (/^[\x20-\x7e]*$/u.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) columns += wide.test(segment) ? 2 : 1;
  return columns;
};

/** Where a line may end: after blanks, and between ideographs; never inside an address. */
function unitsOf(line: string): readonly string[] {
  const units: string[] = [];
  for (const word of line.match(/<[a-z]+:[^<>\s]+>|[^\s<]+|<|\s+/giu) ?? []) {
    if (!/[\u2e80-\uffff]/u.test(word) || /^<[a-z]+:/iu.test(word)) units.push(word);
    else {
      for (const part of word.match(
        /[\u2e80-\uff60\uffe0-\uffe6]|[^\u2e80-\uff60\uffe0-\uffe6]+/gu,
      ) ?? []) {
        const last = units.at(-1);
        const sticks =
          last !== undefined && !/\s$/u.test(last) && (closing.test(part) || opening.test(last));
        if (sticks) units[units.length - 1] = last + part;
        else units.push(part);
      }
    }
  }
  return units;
}

/** The text in lines of at most `width` columns; what cannot be parted stands on a line of its own. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      let columns = 0;
      for (const unit of unitsOf(line.trim())) {
        const size = columnsOf(unit);
        if (columns + size > width && current.trim() !== '' && unit.trim() !== '') {
          lines.push(current.trimEnd());
          current = '';
          columns = 0;
        }
        if (current === '' && unit.trim() === '') continue;
        current += unit;
        columns += size;
      }
      return [...lines, current.trimEnd()].join('\n');
    })
    .join('\n');
}
