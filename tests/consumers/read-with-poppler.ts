import { spawnSync } from 'node:child_process';

/** What poppler's pdfinfo and pdftotext say of a PDF. */
export interface PopplerReading {
  /** Each page as it is read out, without the number at its foot. */
  readonly pages: readonly string[];
  /** The facts of pdfinfo by their names: `Pages`, `Tagged`, `Title`... */
  readonly facts: ReadonlyMap<string, string>;
}

function run(program: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error !== undefined) throw error;
  // A damaged PDF is read as far as can be, and only told of here.
  if (status !== 0 || stderr !== '') throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Reads the PDF at a path with the programs of Debian's poppler-utils. */
export function readWithPoppler(path: string): PopplerReading {
  const info = run('pdfinfo', ['-enc', 'UTF-8', path]);
  const facts = new Map(
    info.split('\n').flatMap((line): (readonly [string, string])[] => {
      const [, name, value] = /^([^:]+):\s*(.*)$/u.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
  const text = run('pdftotext', ['-enc', 'UTF-8', path, '-']);
  // Every page ends with a form feed. Its number is a line of its own, after which a last box may be read.
  const pages = text.split('\f').slice(0, -1);
  const numberOf = (index: number) =>
    new RegExp(`^${index + 1}\\s*/\\s*${pages.length}\\s*$`, 'mu');
  return { pages: pages.map((page, index) => page.replace(numberOf(index), '')), facts };
}
