/** What a command is: its name, its words for the help, and what it does. */

export interface Io {
  readonly cwd: string;
  /** Stack traces of bugs are shown. */
  readonly debug: boolean;
  out(line: string): void;
  error(line: string): void;
  /** On a terminal only: a line that stands until the next one is written; empty takes it away. */
  status?(line: string): void;
}

export interface Option {
  /** Without the leading dashes. */
  readonly name: string;
  /** What stands for the value in the help; an option without it is a switch. */
  readonly value?: string;
  /** Takes all words up to the next option: `--nhan a b c`. They arrive as one value, joined by commas. */
  readonly many?: true;
  readonly summary: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

export interface Command {
  readonly name: string;
  /** Positional arguments as shown in the help. */
  readonly arguments: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: readonly Option[];
  readonly example: string;
  run(args: Arguments, io: Io): Promise<number>;
}

/** Wrong usage: said in one sentence, with the way to the help. */
export class UsageFault extends Error {}
