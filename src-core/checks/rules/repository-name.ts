import type { BlockRule, Problem } from '../rule.ts';
import { isOneSlip } from '../slip.ts';

const repository =
  /^https?:\/\/(?:www\.)?(?:github|gitlab|gitee|codeberg)\.(?:com|org)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?(?:[?#].*)?$/iu;
/** The name that a title begins with: `LibCST: A concrete syntax tree…`, `Taskiq：分布式任务队列`. */
const named = /^[\s*_`]*([A-Za-z][\w.-]{2,})\s*[*_`]*\s*(?:[:：—–-]|$)/u;

/** A repository's name in the title that is nearly, but not quite, that of the repository linked. */
export const repositoryName: BlockRule = {
  id: 'repository-name',
  severity: 'warning',
  sees: 'block',
  check: (block) =>
    block.webLinks.flatMap((link) => {
      const [, owner = '', name] = repository.exec(link.address) ?? [];
      const words = link.words;
      if (name === undefined || words === null) return [];
      const said = block.text.slice(words.from, words.to);
      if (whole.test(said)) return slipsInWhole(said, owner, name, words.from);
      const [title = '', shown] = named.exec(said) ?? [];
      if (shown === undefined) return slipInWords(said, name, words.from);
      if (!isSlip(shown, name)) return [];
      const from = words.from + title.indexOf(shown);
      return [
        { from, to: from + shown.length, message: 'repositoryName', values: { shown, name } },
      ];
    }),
};

/** A word that looks like a name (`FastAPI`, `ILibCST`, `polars2`), not like a word of the language. */
const nameLike = /(?<![\w./@-])[A-Za-z][\w-]*(?:[a-z][A-Z]|[A-Z]{2}|\d)[\w-]*(?![\w./-])/u;

function slipInWords(said: string, name: string, by: number): readonly Problem[] {
  if (plain(name).length < 5 || !nameLike.test(said)) return [];
  const isThere = (said.match(/[\w.-]+/gu) ?? []).some((each) => folded(each) === folded(name));
  if (isThere) return [];
  return [...said.matchAll(new RegExp(nameLike, 'gu'))].flatMap(
    ({ 0: shown, index }): readonly Problem[] => {
      if (!isSlip(shown, name)) return [];
      const from = by + index;
      return [
        { from, to: from + shown.length, message: 'repositoryName', values: { shown, name } },
      ];
    },
  );
}

/** `owner/name` and nothing more, or with a description. */
const whole = /^[\s*_`]*([\w.-]+)\/([\w.-]+)[\s*_`]*(?:[:：—–-]|$)/u;

function slipsInWhole(said: string, owner: string, name: string, by: number): readonly Problem[] {
  const [, first = '', second = ''] = whole.exec(said) ?? [];
  const at = by + said.indexOf(first);
  const parts = [
    { shown: first, name: owner, from: at },
    { shown: second, name, from: at + first.length + 1 },
  ];
  // Of two that differ it is another repository.
  const wrong = parts.filter((part) => part.shown.toLowerCase() !== part.name.toLowerCase());
  return wrong.length !== 1
    ? []
    : wrong.flatMap((part): readonly Problem[] => {
        if (!isOneSlip(plain(part.shown), plain(part.name))) return [];
        const { from, shown } = part;
        const values = { shown, name: part.name };
        return [{ from, to: from + shown.length, message: 'repositoryName', values }];
      });
}

/** One slip of the hand; case and dashes are style, and so is a `py` at either end. */
function isSlip(shown: string, name: string): boolean {
  if (folded(shown) === folded(name)) return false;
  return isOwnSlip(plain(shown), plain(name)) || isOwnSlip(folded(shown), folded(name));
}

/** A number that goes with the name (`v2`) is no slip, nor is a plural. */
function isOwnSlip(a: string, b: string): boolean {
  if (!isOneSlip(a, b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (/^\d*$/u.test(restA) && /^\d*$/u.test(restB)) return false;
  return !((restA === 's' && restB === '') || (restB === 's' && restA === ''));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]/gu, '');
}

function folded(name: string): string {
  return plain(name).replace(/^py(?=.{4})|py$/u, '');
}
