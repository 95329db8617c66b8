import { noMarks, type Marks, type Run } from './rich-block.ts';

function isBlank(run: Run): boolean {
  return run.type === 'break' || run.text.trim() === '';
}

const space = /[ \t\n\r\f]+/g;
/** White space that is more than one blank. */
const uneven = /[\t\n\r\f]| {2}/;

/** White space as HTML shows it: one space, none at the ends of a line. */
function collapsed(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    if (run.type === 'break') {
      trimEnd(result);
      result.push(run);
      afterSpace = true;
      continue;
    }
    const joined: string = uneven.test(run.text) ? run.text.replace(space, ' ') : run.text;
    const text: string = afterSpace ? joined.replace(/^ /, '') : joined;
    if (text === '') continue;
    result.push(text === run.text ? run : { ...run, text });
    afterSpace = text.endsWith(' ');
  }
  trimEnd(result);
  return result;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last?.type === 'text'; last = runs.at(-1)) {
    const kept: string = last.text.trimEnd();
    if (kept === last.text) return;
    runs.pop();
    if (kept !== '') {
      runs.push({ ...last, text: kept });
      return;
    }
  }
}

const markNames = Object.keys(noMarks) as readonly (keyof Marks)[];

function sameMarks(a: Marks, b: Marks): boolean {
  return a === b || markNames.every((key) => a[key] === b[key]);
}

function merged(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.type === 'text' && last?.type === 'text' && sameMarks(run.marks, last.marks)) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else {
      result.push(run);
    }
  }
  return result;
}

/** Space has only the marks that the text on both sides has. */
function withPlainSpace(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    if (run.type !== 'text' || run.text.trim() !== '') return run;
    const before = runs[index - 1];
    const after = runs[index + 1];
    if (before?.type !== 'text' || after?.type !== 'text') return { ...run, marks: noMarks };
    const isShared = (name: keyof Marks) =>
      before.marks[name] === run.marks[name] && after.marks[name] === run.marks[name];
    const marks = Object.fromEntries(
      markNames.map((name) => [name, isShared(name) ? run.marks[name] : noMarks[name]]),
    );
    return { ...run, marks: { ...noMarks, ...marks } };
  });
}

/** Two line breaks in a row end a paragraph. */
function splitAtDoubleBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]];
  for (const [index, run] of runs.entries()) {
    if (run.type === 'break' && runs[index + 1]?.type === 'break') continue;
    if (run.type === 'break' && runs[index - 1]?.type === 'break') parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

function withoutOuterBreaks(runs: readonly Run[]): readonly Run[] {
  let from = 0;
  let to = runs.length;
  while (from < to && runs[from]?.type === 'break') from += 1;
  while (to > from && runs[to - 1]?.type === 'break') to -= 1;
  return runs.slice(from, to);
}

/** The paragraphs that runs make: white space collapsed, nothing blank, equal marks joined. */
export function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (runs.every(isBlank)) return [];
  return splitAtDoubleBreaks(collapsed(runs))
    .map((part) => merged(withPlainSpace(merged(withoutOuterBreaks(part)))))
    .filter((part) => !part.every(isBlank));
}

export function plainTextOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : '\n')).join('');
}
