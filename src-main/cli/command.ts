import type { ExportMaker } from '../export/export-maker.ts';
import type { MessageKey, Translate } from '#core/messages/translator.ts';

/** 0 done, 1 an export was refused, 2 bad usage or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** What a command sees of the world. */
export interface CommandWorld {
  readonly workingFolder: string;
  /** The path of the program that runs, by which it finds what belongs to it. */
  readonly program: string;
  readonly maker: ExportMaker;
  /** The window's own folder: where it keeps its settings, and commands what they remember. */
  readonly userData: string;
  readonly translate: Translate;
  /** Prints the command's result on stdout. */
  readonly print: (output: string | Uint8Array) => void;
  /** Says one line on stderr. */
  readonly say: (line: string) => void;
}

interface OptionSpec {
  /** What its value is called in the help; null for a flag. */
  readonly value: string | null;
  readonly help: MessageKey<'commandLine'>;
  readonly required?: boolean;
  readonly choices?: readonly string[];
}

/** A command's arguments once they are checked. */
export interface CommandInput {
  /** The first one as it was given; '' for a command that takes none. */
  readonly operand: string;
  /** All of them, for a command that takes several. */
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

/** A subcommand; parsing, checks and help are all made from this. */
export interface Command {
  readonly name: string;
  readonly summary: MessageKey<'commandLine'>;
  /** What its one operand is called in the help, with dots where it takes several; null for none. */
  readonly takes: 'FILE' | 'URL' | 'PATH...' | 'QUERY' | null;
  /** Whether it runs without one too. */
  readonly optionalOperand?: true;
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(input: CommandInput, world: CommandWorld): ExitCode | Promise<ExitCode>;
}
