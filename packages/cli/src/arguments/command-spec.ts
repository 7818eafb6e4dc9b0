import type { CommandContext } from '../commands/command-context.ts';

/** One option of a command. Without `value` it is a switch. */
export interface OptionSpec {
  /** Long name without dashes. */
  readonly name: string;
  readonly short?: string;
  /** Placeholder of its value, as help prints it: `STATUS`. */
  readonly value?: string;
  /** May be given more than once, and with commas; the values add up. */
  readonly isList?: boolean;
  /** A switch that `--no-NAME` turns off. */
  readonly isNegatable?: boolean;
  /** Values that completion offers. Whether others are refused is up to the command. */
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** A command line with what it answers. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

/** What a command can be asked, as data: parsing, help and completion read it. */
export interface CommandSpec {
  readonly name: string;
  readonly group: 'read' | 'judge' | 'generate' | 'write' | 'agents' | 'set up' | 'help';
  readonly summary: string;
  /** Arguments as help prints them: `ID [PATH...]`. */
  readonly usage: string;
  readonly description: readonly string[];
  readonly minArguments: number;
  readonly maxArguments: number;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** Options without which a command that may write writes nothing; absent where it writes without any. */
  readonly writesWith?: readonly string[];
  /** What the process answers when the command could not run, where its host asks for something else than 2. */
  readonly failureCode?: number;
}

/** The code of a command; answers the exit code. */
export type CommandRun = (invocation: Invocation, context: CommandContext) => number | Promise<number>;

/** A parsed command line. Values of options are texts as typed; lists are split at commas. */
export interface Invocation {
  readonly arguments: readonly string[];
  has(option: string): boolean;
  /** True, false after `--no-NAME`, undefined when not given. */
  flag(option: string): boolean | undefined;
  /** The last value given. */
  value(option: string): string | undefined;
  list(option: string): readonly string[];
}
